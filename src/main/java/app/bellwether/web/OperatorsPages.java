package app.bellwether.web;

import app.bellwether.subscribers.Consent;
import app.bellwether.subscribers.Operators;
import app.bellwether.subscribers.Sessions;
import app.bellwether.subscribers.SubscriberId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who the operators are: one of them makes another, or takes it away again, but never from the last. */
@RestController
final class OperatorsPages {

    private final Operators operators;
    private final OperatorDoor door;
    private final Sessions sessions;
    private final Site site;
    private final Press press;

    OperatorsPages(Operators operators, OperatorDoor door, Sessions sessions, Site site, Press press) {
        this.operators = operators;
        this.door = door;
        this.sessions = sessions;
        this.site = site;
        this.press = press;
    }

    record Line(String id, String address, String since, boolean proven) {}

    @GetMapping("/operator/operators")
    ResponseEntity<String> all(HttpServletRequest request) {
        return door.show(request, form -> page(form, "", ""));
    }

    @PostMapping("/operator/operators")
    ResponseEntity<String> add(HttpServletRequest request, @RequestParam(defaultValue = "") String address) {
        return door.act(request, form -> {
            try {
                operators.add(address, proof("made an operator by ", request));
                return page(form, "They are an operator once they have signed in by a link mailed to them.", "");
            } catch (IllegalArgumentException noAddress) {
                return page(form, "", "That is no email address. It looks like ada@example.org.");
            }
        });
    }

    @PostMapping("/operator/operators/end")
    ResponseEntity<String> end(HttpServletRequest request, @RequestParam(defaultValue = "") String id) {
        return door.act(
                request,
                form -> operators.end(new SubscriberId(id), proof("no operator any more, said by ", request))
                        ? page(form, "They are no operator any more.", "")
                        : page(form, "", "Nothing was changed: one operator has to be left who has signed in."));
    }

    private Consent.Proof proof(String what, HttpServletRequest request) {
        String who = site.session(request)
                .flatMap(sessions::whose)
                .map(id -> "the operator " + id.value())
                .orElse("whoever sits at this machine");
        return new Consent.Proof(what + who, request.getRemoteAddr());
    }

    private ResponseEntity<String> page(String form, String done, String problem) {
        List<Line> lines = operators.all().stream()
                .map(one -> new Line(
                        one.id().value(),
                        PreferenceSheet.masked(one.destination().address()),
                        Times.minute(one.since()),
                        one.proven()))
                .toList();
        return press.show(
                "operators.ftlh",
                "Operators",
                Map.of("form", form, "operators", lines, "done", done, "problem", problem));
    }
}
