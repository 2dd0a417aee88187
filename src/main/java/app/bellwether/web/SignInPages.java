package app.bellwether.web;

import app.bellwether.subscribers.Keys;
import app.bellwether.subscribers.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Signing in by a mailed link, without a password. To open the link changes nothing, since mail scanners do that, too; its
 * button signs in, once, and only in the browser that asked.
 */
@RestController
final class SignInPages {

    private final Keys keys;
    private final Sessions sessions;
    private final Doorbell doorbell;
    private final Visitors visitors;
    private final Site site;
    private final Press press;

    SignInPages(Keys keys, Sessions sessions, Doorbell doorbell, Visitors visitors, Site site, Press press) {
        this.keys = keys;
        this.sessions = sessions;
        this.doorbell = doorbell;
        this.visitors = visitors;
        this.site = site;
        this.press = press;
    }

    @GetMapping("/sign-in")
    ResponseEntity<String> form() {
        return form("", "");
    }

    @PostMapping("/sign-in")
    ResponseEntity<String> ask(HttpServletRequest request, @RequestParam(defaultValue = "") String address) {
        try {
            return doorbell.asking().signIn(request, address);
        } catch (IllegalArgumentException noAddress) {
            return form(address, "That is no email address. It looks like ada@example.org.");
        }
    }

    @GetMapping("/sign-in/{key}")
    ResponseEntity<String> look(@PathVariable String key, HttpServletRequest request) {
        return keys.look(Keys.Purpose.SIGN_IN, key, site.knownBrowser(request))
                .map(held -> page(held.state()))
                .orElseGet(() -> page(Keys.State.EXPIRED));
    }

    @PostMapping("/sign-in/{key}")
    ResponseEntity<String> enter(@PathVariable String key, HttpServletRequest request) {
        return keys.spend(Keys.Purpose.SIGN_IN, key, site.knownBrowser(request))
                .map(held -> {
                    if (held.state() != Keys.State.GOOD) {
                        return page(held.state());
                    }
                    site.session(request).ifPresent(sessions::end);
                    return with(
                            doorbell.home(held.subscriber()),
                            site.signedIn(sessions.begin(held.subscriber())),
                            site.marked(doorbell.address(held.subscriber())));
                })
                .orElseGet(() -> page(Keys.State.EXPIRED));
    }

    @PostMapping("/sign-out")
    ResponseEntity<String> leave(HttpServletRequest request) {
        return visitors.act(request, visitor -> {
            sessions.end(visitor.session());
            return with("/", site.signedOut());
        });
    }

    /** The link of every letter: whoever has the letter can have another one sent to its reader, and no more. */
    @GetMapping("/manage/{token}")
    ResponseEntity<String> manage(@PathVariable String token) {
        return doorbell.reader(token)
                .map(reader -> press.show("manage.ftlh", "Change what you get", Map.of()))
                .orElseGet(press::missing);
    }

    @PostMapping("/manage/{token}")
    ResponseEntity<String> mail(@PathVariable String token, HttpServletRequest request) {
        return doorbell.reader(token)
                .map(reader -> doorbell.asking().manage(request, reader))
                .orElseGet(press::missing);
    }

    private ResponseEntity<String> form(String address, String problem) {
        return press.show("sign-in.ftlh", "Sign in", Map.of("address", address, "problem", problem));
    }

    private ResponseEntity<String> page(Keys.State state) {
        return press.show(
                "enter.ftlh",
                state == Keys.State.GOOD ? "Sign in" : "This link does not work here",
                Map.of("good", state == Keys.State.GOOD, "elsewhere", state == Keys.State.ELSEWHERE));
    }

    private static ResponseEntity<String> with(String path, String... cookies) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, path)
                .header(HttpHeaders.SET_COOKIE, cookies)
                .build();
    }
}
