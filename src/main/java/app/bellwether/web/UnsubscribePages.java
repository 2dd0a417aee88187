package app.bellwether.web;

import app.bellwether.subscribers.Subscribers;
import app.bellwether.subscribers.Tokens;
import java.util.Map;
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
    private final Tokens tokens;
    private final Press press;

    UnsubscribePages(Subscribers subscribers, Tokens tokens, Press press) {
        this.subscribers = subscribers;
        this.tokens = tokens;
        this.press = press;
    }

    @GetMapping("/unsubscribe/{token}")
    ResponseEntity<String> ask(@PathVariable String token) {
        return tokens.read(Tokens.Purpose.UNSUBSCRIBE, token)
                .map(holder -> press.show("unsubscribe.ftlh", "Unsubscribe", Map.of("done", false)))
                .orElseGet(press::missing);
    }

    @PostMapping("/unsubscribe/{token}")
    ResponseEntity<String> leave(@PathVariable String token) {
        return tokens.read(Tokens.Purpose.UNSUBSCRIBE, token)
                .filter(holder -> subscribers.byId(holder.subscriber()).isPresent())
                .map(holder -> {
                    subscribers.unsubscribe(holder.subscriber());
                    return press.show("unsubscribe.ftlh", "Unsubscribed", Map.of("done", true));
                })
                .orElseGet(press::missing);
    }
}
