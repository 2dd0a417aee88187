package app.bellwether.email;

import app.bellwether.mail.IncomingMail;
import org.springframework.stereotype.Component;

/**
 * What our own mail server found out about a sender. Anybody can write that field: it counts only where our server puts it, on
 * top of all others, which it may do once for each method, and has our server's name (RFC 8601, section 5).
 */
@Component
record Authenticity(InboxSettings settings) {

    /** True when the domain that the message says it is from disowns it. */
    boolean failed(IncomingMail mail) {
        return !settings.authservId().isEmpty()
                && mail.authentication().stream()
                        .takeWhile(found -> found.server().equals(settings.authservId()))
                        .anyMatch(found -> found.result("dmarc").equals("fail"));
    }
}
