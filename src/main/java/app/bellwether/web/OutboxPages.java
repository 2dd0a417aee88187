package app.bellwether.web;

import app.bellwether.delivery.DeliveryId;
import app.bellwether.delivery.LocalOutbox;
import app.bellwether.email.Inbox;
import app.bellwether.rendering.Clean;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A kept message as its reader would see it, as it would have gone over the wire, and a way to answer it. */
@RestController
final class OutboxPages {

    private static final int PATIENCE = 15;
    private static final int LONGEST_REPLY = 10_000;

    private final LocalOutbox local;
    private final BriefThreads threads;
    private final Inbox inbox;
    private final Clock clock;
    private final LocalDoor door;
    private final Press press;

    OutboxPages(LocalOutbox local, BriefThreads threads, Inbox inbox, Clock clock, LocalDoor door, Press press) {
        this.local = local;
        this.threads = threads;
        this.inbox = inbox;
        this.clock = clock;
        this.door = door;
        this.press = press;
    }

    @GetMapping("/outbox/{id}")
    ResponseEntity<String> message(
            @PathVariable String id,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String say,
            @RequestParam(defaultValue = "-1") int answers,
            @RequestParam(defaultValue = "0") int look) {
        return found(id, request, kept -> {
            var thread = threads.of(kept);
            boolean waiting = answers >= 0 && thread.answers() <= answers;
            Map<String, @Nullable Object> model = new HashMap<>();
            model.put("message", Overview.message(kept));
            model.put("thread", thread);
            model.put("say", Clean.line(say));
            model.put("waiting", waiting);
            model.put(
                    "again",
                    waiting && look < PATIENCE
                            ? "/outbox/%s?answers=%d&look=%d".formatted(kept.delivery(), answers, look + 1)
                            : null);
            if (isMail(kept)) {
                model.put("fields", new KeptMail(kept.wire()).fields());
                return press.show("mail.ftlh", Clean.line(kept.subject()), model);
            }
            model.put("messages", DiscordPreview.of(kept.wire()));
            model.put("json", kept.wire());
            return press.show("discord.ftlh", Clean.line(kept.subject()), model);
        });
    }

    /** The mail itself, for the frame in its page. Its reply links lead to the form beside it, since no mail would arrive. */
    @GetMapping("/outbox/{id}/html")
    ResponseEntity<String> html(@PathVariable String id, HttpServletRequest request) {
        return found(id, request, kept -> {
            if (!isMail(kept)) {
                return press.missing();
            }
            var page = FramedMail.of(new KeptMail(kept.wire()).html(), "/outbox/" + kept.delivery());
            return ResponseEntity.ok()
                    .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                    .body(page);
        });
    }

    @GetMapping("/outbox/{id}/text")
    ResponseEntity<String> text(@PathVariable String id, HttpServletRequest request) {
        return found(
                id,
                request,
                kept -> isMail(kept)
                        ? ResponseEntity.ok()
                                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                                .body(new KeptMail(kept.wire()).text())
                        : press.missing());
    }

    @GetMapping("/outbox/{id}.eml")
    ResponseEntity<String> source(@PathVariable String id, HttpServletRequest request) {
        return found(
                id,
                request,
                kept -> isMail(kept)
                        ? ResponseEntity.ok()
                                .contentType(MediaType.valueOf("message/rfc822"))
                                .header(
                                        HttpHeaders.CONTENT_DISPOSITION,
                                        "attachment; filename=\"" + kept.delivery() + ".eml\"")
                                .body(kept.wire())
                        : press.missing());
    }

    @PostMapping("/outbox/{id}/reply")
    ResponseEntity<String> reply(
            @PathVariable String id, HttpServletRequest request, @RequestParam(defaultValue = "") String say) {
        return found(id, request, kept -> {
            if (!isMail(kept) || say.isBlank() || say.length() > LONGEST_REPLY) {
                return press.trouble(
                        HttpStatus.BAD_REQUEST,
                        "Nothing was sent",
                        "Write a command such as “more 1”, of at most " + LONGEST_REPLY + " characters.");
            }
            int answers = threads.of(kept).answers();
            inbox.receiveHere(ReaderReply.to(new KeptMail(kept.wire()), say.strip(), clock.instant()));
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header(HttpHeaders.LOCATION, "/outbox/" + kept.delivery() + "?answers=" + answers + "#thread")
                    .build();
        });
    }

    private ResponseEntity<String> found(
            String id, HttpServletRequest request, Function<LocalOutbox.Kept, ResponseEntity<String>> show) {
        return door.opensTo(request)
                ? local.byId(new DeliveryId(id)).map(show).orElseGet(press::missing)
                : press.closed(request);
    }

    static boolean isMail(LocalOutbox.Kept kept) {
        return kept.contentType().startsWith("message/");
    }
}
