package app.bellwether.web;

import app.bellwether.subscribers.Consent;
import app.bellwether.subscribers.Keys;
import app.bellwether.subscribers.Preferences;
import app.bellwether.subscribers.Requests;
import app.bellwether.subscribers.Subscriber;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Takes what people ask for who are not signed in, and answers all alike: look into your mailbox. */
@Component
final class Asking {

    /** Which words people agreed to; another number for other words. */
    static final String FORM = "sign-up form, version 1";

    private final Requests requests;
    private final Keys keys;
    private final Site site;
    private final Press press;

    Asking(Requests requests, Keys keys, Site site, Press press) {
        this.requests = requests;
        this.keys = keys;
        this.site = site;
        this.press = press;
    }

    /** @throws IllegalArgumentException when what was typed is no address */
    ResponseEntity<String> signUp(HttpServletRequest request, String address, Preferences wish) {
        return keep(request, Requests.Kind.SIGN_UP, address, wish, FORM);
    }

    /** Somebody who left and has a letter of ours at hand comes back; what they asked for before still stands. */
    ResponseEntity<String> comeBack(HttpServletRequest request, Subscriber reader) {
        return keep(
                request,
                Requests.Kind.SIGN_UP,
                reader.destination().address(),
                reader.preferences(),
                "button on the page that unsubscribes");
    }

    /** @throws IllegalArgumentException when what was typed is no address */
    ResponseEntity<String> signIn(HttpServletRequest request, String address) {
        return keep(request, Requests.Kind.SIGN_IN, address, null, "sign-in form");
    }

    /** Somebody who has a letter of that reader's at hand asks for one by which they can sign in. */
    ResponseEntity<String> manage(HttpServletRequest request, Subscriber reader) {
        return keep(request, Requests.Kind.MANAGE, reader.destination().address(), null, "link of a letter");
    }

    private ResponseEntity<String> keep(
            HttpServletRequest request, Requests.Kind kind, String address, @Nullable Preferences wish, String way) {
        String browser = site.browser(request);
        Consent.Proof proof = new Consent.Proof(way, request.getRemoteAddr());
        boolean known = site.knows(request, address);
        if (!requests.keep(new Requests.Request(kind, address, wish, proof, keys.bind(browser), null, known))) {
            return press.trouble(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "That was too often",
                    "Too many forms came from your network within an hour, or from all together. Please try again"
                            + " later.");
        }
        ResponseEntity<String> page =
                press.show("asked.ftlh", "Look into your mailbox", Map.of("signUp", kind == Requests.Kind.SIGN_UP));
        return ResponseEntity.ok()
                .headers(page.getHeaders())
                .header(HttpHeaders.SET_COOKIE, site.known(browser))
                .body(page.getBody());
    }
}
