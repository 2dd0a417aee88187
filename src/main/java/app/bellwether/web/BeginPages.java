package app.bellwether.web;

import app.bellwether.subscribers.Consent;
import app.bellwether.subscribers.Operators;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where the first operator begins, by the link in a file of the machine's owner. It opens until somebody has signed in by the letter
 * that is sent to the address they type here, so that a mistyped one makes nobody an operator.
 */
@RestController
final class BeginPages {

    private final Operators operators;
    private final Asking asking;
    private final Press press;

    BeginPages(Operators operators, Asking asking, Press press) {
        this.operators = operators;
        this.asking = asking;
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
                    .map(_ -> asking.signIn(request, address))
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
