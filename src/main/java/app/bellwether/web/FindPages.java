package app.bellwether.web;

import app.bellwether.briefs.BriefId;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.subscribers.Subscribers;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The operator's page of one reader. Found by a form that is posted, so that no address stands in an address line or a log; their number
 * may stand there.
 */
@RestController
final class FindPages {

    private final Subscribers subscribers;
    private final ReaderSheet sheet;
    private final OperatorDoor door;
    private final Press press;

    FindPages(Subscribers subscribers, ReaderSheet sheet, OperatorDoor door, Press press) {
        this.subscribers = subscribers;
        this.sheet = sheet;
        this.door = door;
        this.press = press;
    }

    @PostMapping("/operator/find")
    ResponseEntity<String> find(HttpServletRequest request, @RequestParam(defaultValue = "") String who) {
        return door.act(request, form -> found(reader(who.strip()), form, null, ""));
    }

    /** @param date of the day that is explained; the newest where there is none */
    @GetMapping("/operator/readers/{id}")
    ResponseEntity<String> reader(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "") String done) {
        return door.show(
                request, form -> found(subscribers.byId(new SubscriberId(id)), form, date(date), Deed.words(done)));
    }

    /** Explains a brief: the page of its reader, at its day. */
    @GetMapping("/operator/briefs/{id}")
    ResponseEntity<String> brief(HttpServletRequest request, @PathVariable String id) {
        return door.show(
                request,
                _ -> sheet.belongings()
                        .briefs()
                        .byId(new BriefId(id))
                        .map(brief -> Visitors.to("/operator/readers/" + brief.subscriber() + "?date=" + brief.date()))
                        .orElseGet(press::missing));
    }

    private static @Nullable LocalDate date(String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException noDate) {
            return null;
        }
    }

    private ResponseEntity<String> found(
            Optional<Subscriber> found, String form, @Nullable LocalDate date, String done) {
        Map<String, @Nullable Object> model = new HashMap<>();
        found.ifPresent(reader -> model.putAll(sheet.of(reader, date)));
        model.put("found", found.isPresent());
        model.put("form", form);
        model.put("done", done);
        return press.show("found.ftlh", found.isPresent() ? "A reader" : "Nobody found", model);
    }

    private Optional<Subscriber> reader(String who) {
        Destination.Channel channel = who.contains("@") ? Destination.Channel.EMAIL : Destination.Channel.DISCORD;
        Optional<Subscriber> byId = subscribers.byId(new SubscriberId(who.toLowerCase(Locale.ROOT)));
        if (byId.isPresent()) {
            return byId;
        }
        try {
            return subscribers.byDestination(new Destination(channel, who));
        } catch (IllegalArgumentException neither) {
            return Optional.empty();
        }
    }
}
