package app.bellwether.web;

import app.bellwether.delivery.DeliveryId;
import app.bellwether.delivery.LetterDesk;
import app.bellwether.email.Inbox;
import app.bellwether.sources.SourceDesk;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.subscribers.Subscribers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What an operator does by one click about what is late or failed: tries it again, or holds it. Each leads back to the page that it was
 * pressed on, which says what came of it, so that loading that again does nothing once more.
 */
@RestController
final class DeskPages {

    /** Below the operator's page. */
    private static final Pattern BACK =
            Pattern.compile("(/sources(\\?[\\w%&=.+~-]{1,2000})?|/readers/[\\w-]{1,64}(\\?date=[\\d-]{10})?)?");

    private final LetterDesk letters;
    private final SourceDesk sources;
    private final Inbox inbox;
    private final Subscribers subscribers;
    private final OperatorDoor door;

    DeskPages(LetterDesk letters, SourceDesk sources, Inbox inbox, Subscribers subscribers, OperatorDoor door) {
        this.letters = letters;
        this.sources = sources;
        this.inbox = inbox;
        this.subscribers = subscribers;
        this.door = door;
    }

    @PostMapping("/operator/letters/send")
    ResponseEntity<String> send(HttpServletRequest request, @RequestParam(defaultValue = "") String id) {
        return does(request, () -> Deed.of(letters.sendAgain(new DeliveryId(id))));
    }

    @PostMapping("/operator/letters/hold")
    ResponseEntity<String> hold(HttpServletRequest request, @RequestParam(defaultValue = "") String id) {
        return does(request, () -> letters.hold(new DeliveryId(id)) ? Deed.LETTER_HOLDS : Deed.HELD_ALREADY);
    }

    @PostMapping("/operator/readers/hold")
    ResponseEntity<String> holdReader(HttpServletRequest request, @RequestParam(defaultValue = "") String id) {
        return does(
                request,
                () -> subscribers
                        .byId(new SubscriberId(id))
                        .map(reader -> letters.hold(reader.id()) ? Deed.READER_HOLDS : Deed.HELD_ALREADY)
                        .orElse(Deed.UNKNOWN));
    }

    @PostMapping("/operator/channels/hold")
    ResponseEntity<String> holdChannel(HttpServletRequest request, @RequestParam(defaultValue = "") String id) {
        return toChannel(request, id, channel -> letters.hold(channel) ? Deed.CHANNEL_HOLDS : Deed.HELD_ALREADY);
    }

    @PostMapping("/operator/channels/try")
    ResponseEntity<String> tryChannel(HttpServletRequest request, @RequestParam(defaultValue = "") String id) {
        return toChannel(request, id, channel -> letters.tryNow(channel) ? Deed.TRIED : Deed.UNHELD);
    }

    private ResponseEntity<String> toChannel(
            HttpServletRequest request, String name, Function<Destination.Channel, Deed> what) {
        return does(
                request,
                () -> Stream.of(Destination.Channel.values())
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .map(what)
                        .orElse(Deed.UNKNOWN));
    }

    /** Letters of whatever was held. */
    @PostMapping("/operator/letters/resume")
    ResponseEntity<String> resume(HttpServletRequest request, @RequestParam(defaultValue = "") String id) {
        return does(request, () -> letters.letGo(id) ? Deed.GOES : Deed.UNHELD);
    }

    @PostMapping("/operator/sources/ask")
    ResponseEntity<String> ask(HttpServletRequest request, @RequestParam(defaultValue = "") String id) {
        return does(request, () -> sources.askNow(id) ? Deed.ASKED : Deed.SOURCE_STAYS);
    }

    @PostMapping("/operator/sources/hold")
    ResponseEntity<String> holdSource(HttpServletRequest request, @RequestParam(defaultValue = "") String id) {
        return does(request, () -> sources.hold(id) ? Deed.SOURCE_HOLDS : Deed.SOURCE_STAYS);
    }

    @PostMapping("/operator/sources/resume")
    ResponseEntity<String> resumeSource(HttpServletRequest request, @RequestParam(defaultValue = "") String id) {
        return does(request, () -> sources.letGo(id) ? Deed.GOES : Deed.UNHELD);
    }

    @PostMapping("/operator/replies/again")
    ResponseEntity<String> actAgain(HttpServletRequest request, @RequestParam(defaultValue = "") String id) {
        return does(
                request,
                () -> id.matches("\\d{1,18}") && inbox.actAgain(Long.parseLong(id)) ? Deed.ACTED : Deed.UNKNOWN);
    }

    private ResponseEntity<String> does(HttpServletRequest request, Supplier<Deed> what) {
        return door.act(request, _ -> {
            String asked = Objects.requireNonNullElse(request.getParameter("back"), "");
            String back = BACK.matcher(asked).matches() ? asked : "";
            return Visitors.to("/operator" + back + (back.contains("?") ? "&" : "?") + "done="
                    + what.get().key());
        });
    }
}
