package app.bellwether.web;

import app.bellwether.subscribers.Consent;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.Subscribers;
import app.bellwether.subscribers.Tokens;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Leaving. To look at the page changes nothing, since mail scanners open every link; the button does, and so does a mailbox's
 * own (RFC 8058), at once and without being sent elsewhere.
 */
@RestController
final class UnsubscribePages {

    private final Subscribers subscribers;
    private final Refusals refusals;
    private final Tokens tokens;
    private final Asking asking;
    private final Press press;

    UnsubscribePages(Subscribers subscribers, Refusals refusals, Tokens tokens, Asking asking, Press press) {
        this.subscribers = subscribers;
        this.refusals = refusals;
        this.tokens = tokens;
        this.asking = asking;
        this.press = press;
    }

    @GetMapping("/unsubscribe/{token}")
    ResponseEntity<String> ask(@PathVariable String token) {
        return reader(token).map(reader -> page("ask", "Unsubscribe", token)).orElseGet(press::missing);
    }

    @PostMapping("/unsubscribe/{token}")
    ResponseEntity<String> leave(@PathVariable String token, HttpServletRequest request) {
        return reader(token)
                .map(reader -> {
                    boolean oneClick = "One-Click".equals(request.getParameter("List-Unsubscribe"));
                    String way = oneClick ? "one click in a mail program" : "button on the page that unsubscribes";
                    subscribers.unsubscribe(reader.id(), new Consent.Proof(way, request.getRemoteAddr()));
                    return page("done", "Unsubscribed", token);
                })
                .orElseGet(press::missing);
    }

    /** Sends a letter to confirm: an old letter in strange hands brings nobody back. */
    @PostMapping("/unsubscribe/{token}/come-back")
    ResponseEntity<String> comeBack(@PathVariable String token, HttpServletRequest request) {
        return reader(token)
                .filter(reader -> reader.destination().channel() == Destination.Channel.EMAIL)
                .map(reader -> asking.comeBack(request, reader))
                .orElseGet(press::missing);
    }

    /** At once, and its owner is told: an old letter in strange hands silences nobody without their knowing. */
    @PostMapping("/unsubscribe/{token}/never")
    ResponseEntity<String> never(@PathVariable String token, HttpServletRequest request) {
        return reader(token)
                .map(reader -> {
                    refusals.refuse(
                            reader.id(),
                            new Consent.Proof("button on the page that unsubscribes", request.getRemoteAddr()));
                    String stage = Refusals.isMailed(reader) ? "never" : "never-here";
                    return page(stage, "Nothing more will come", token);
                })
                .orElseGet(press::missing);
    }

    private Optional<Subscriber> reader(String token) {
        return tokens.read(Tokens.Purpose.UNSUBSCRIBE, token).flatMap(holder -> subscribers.byId(holder.subscriber()));
    }

    private ResponseEntity<String> page(String stage, String title, String token) {
        return press.show("unsubscribe.ftlh", title, Map.of("stage", stage, "token", token));
    }
}
