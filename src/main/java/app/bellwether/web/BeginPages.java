package app.bellwether.web;

import app.bellwether.subscribers.Consent;
import app.bellwether.subscribers.Operators;
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

/** Where the first operator begins, by the link in a file of the machine's owner. To look at it does not use it up. */
@RestController
final class BeginPages {

    private final Operators operators;
    private final OperatorLink link;
    private final Sessions sessions;
    private final Site site;
    private final Press press;

    BeginPages(Operators operators, OperatorLink link, Sessions sessions, Site site, Press press) {
        this.operators = operators;
        this.link = link;
        this.sessions = sessions;
        this.site = site;
        this.press = press;
    }

    @GetMapping("/operator/begin/{key}")
    ResponseEntity<String> look(@PathVariable String key) {
        return operators.opens(key) ? page("", "") : press.missing();
    }

    @PostMapping("/operator/begin/{key}")
    ResponseEntity<String> begin(
            @PathVariable String key, @RequestParam(defaultValue = "") String address, HttpServletRequest request) {
        Consent.Proof proof = new Consent.Proof("began as the operator, without briefs", request.getRemoteAddr());
        try {
            return operators
                    .begin(key, address, proof)
                    .map(operator -> {
                        link.forget();
                        site.session(request).ifPresent(sessions::end);
                        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                                .header(HttpHeaders.LOCATION, "/operator")
                                .header(HttpHeaders.SET_COOKIE, site.signedIn(sessions.begin(operator)))
                                .<String>build();
                    })
                    .orElseGet(press::missing);
        } catch (IllegalArgumentException noAddress) {
            return operators.opens(key)
                    ? page(address, "That is no email address. It looks like ada@example.org.")
                    : press.missing();
        }
    }

    private ResponseEntity<String> page(String address, String problem) {
        return press.show("begin.ftlh", "Become the operator", Map.of("address", address, "problem", problem));
    }
}
