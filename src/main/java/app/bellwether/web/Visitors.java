package app.bellwether.web;

import app.bellwether.subscribers.Sessions;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.Subscribers;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Lets a reader who is signed in to what is theirs, and nobody to anything else: no page takes an id of a reader. */
@Component
final class Visitors {

    private final Site site;
    private final Sessions sessions;
    private final Subscribers subscribers;
    private final Press press;

    Visitors(Site site, Sessions sessions, Subscribers subscribers, Press press) {
        this.site = site;
        this.sessions = sessions;
        this.subscribers = subscribers;
        this.press = press;
    }

    /**
     * Whoever is signed in.
     *
     * @param formSecret what each of their forms carries
     */
    record Visitor(Subscriber reader, String session, String formSecret) {

        /** Shows nothing. */
        @Override
        public String toString() {
            return "a visitor";
        }
    }

    /** Shows something to the reader who is signed in; others are shown the way in. */
    ResponseEntity<String> show(HttpServletRequest request, Function<Visitor, ResponseEntity<String>> page) {
        return site.session(request)
                .flatMap(session -> sessions.whose(session)
                        .flatMap(subscribers::byId)
                        .map(reader -> new Visitor(reader, session, sessions.formSecret(session))))
                .flatMap(visitor -> unlessErased(visitor, page))
                .orElseGet(() -> to("/sign-in"));
    }

    /** Empty for whoever was erased while it was being made, whatever it was that failed for that. */
    private Optional<ResponseEntity<String>> unlessErased(
            Visitor visitor, Function<Visitor, ResponseEntity<String>> page) {
        try {
            return Optional.of(page.apply(visitor));
        } catch (RuntimeException failure) {
            if (subscribers.byId(visitor.reader().id()).isPresent()) {
                throw failure;
            }
            return Optional.empty();
        }
    }

    /** Does something for the reader who is signed in, if a form of their own session asks for it. */
    ResponseEntity<String> act(HttpServletRequest request, Function<Visitor, ResponseEntity<String>> action) {
        return show(request, visitor -> {
            String sent = Objects.requireNonNullElse(request.getParameter("form"), "");
            boolean own = MessageDigest.isEqual(
                    sent.getBytes(StandardCharsets.UTF_8), visitor.formSecret().getBytes(StandardCharsets.UTF_8));
            return own
                    ? action.apply(visitor)
                    : press.trouble(
                            HttpStatus.FORBIDDEN,
                            "That was refused",
                            "The form was not one of this session. Open your preferences again, and try it there.");
        });
    }

    static ResponseEntity<String> to(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, path)
                .build();
    }
}
