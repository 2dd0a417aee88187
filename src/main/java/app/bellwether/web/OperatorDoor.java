package app.bellwether.web;

import app.bellwether.subscribers.Operators;
import app.bellwether.subscribers.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The door to the operator's pages: it opens to operators who are signed in, and where the local door is, to whoever it opens to. */
@Component
final class OperatorDoor {

    private final LocalDoor local;
    private final Site site;
    private final Sessions sessions;
    private final Operators operators;
    private final Press press;

    OperatorDoor(LocalDoor local, Site site, Sessions sessions, Operators operators, Press press) {
        this.local = local;
        this.site = site;
        this.sessions = sessions;
        this.operators = operators;
        this.press = press;
    }

    /**
     * Shows an operator something; it is given what their forms carry. Nobody else learns that there is anything, but who is not
     * signed in is shown the way in.
     */
    ResponseEntity<String> show(HttpServletRequest request, Function<String, ResponseEntity<String>> page) {
        if (local.opensTo(request)) {
            return page.apply("");
        }
        Optional<String> session =
                site.session(request).filter(kept -> sessions.whose(kept).isPresent());
        if (session.isEmpty()) {
            return local.isThere() ? press.closed(request) : Visitors.to("/sign-in");
        }
        return session.filter(this::isAnOperators)
                .map(kept -> page.apply(sessions.formSecret(kept)))
                .orElseGet(press::missing);
    }

    /** Whether somebody asks to whom it opens. */
    boolean isOpenTo(HttpServletRequest request) {
        return local.opensTo(request)
                || site.session(request).filter(this::isAnOperators).isPresent();
    }

    private boolean isAnOperators(String session) {
        return sessions.whose(session).filter(operators::has).isPresent();
    }

    /** Does something for an operator, if a form of their own session asks for it. */
    ResponseEntity<String> act(HttpServletRequest request, Function<String, ResponseEntity<String>> action) {
        return show(request, form -> {
            String sent = Objects.requireNonNullElse(request.getParameter("form"), "");
            boolean own =
                    MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), form.getBytes(StandardCharsets.UTF_8));
            return own
                    ? action.apply(form)
                    : press.trouble(
                            HttpStatus.FORBIDDEN,
                            "That was refused",
                            "The form was not one of this session. Open the operator's page again, and try it there.");
        });
    }
}
