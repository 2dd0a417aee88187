package app.bellwether.email;

import app.bellwether.mail.IncomingMail;
import org.springframework.stereotype.Component;

/**
 * What our own mail server found out about a sender. Anybody can write that field: it counts only when it stands on top of all others,
 * where our server puts it, and has our server's name (RFC 8601, section 5).
 */
@Component
record Authenticity(InboxSettings settings) {

    /** True when the domain that the message says it is from disowns it. */
    boolean failed(IncomingMail mail) {
        return !settings.authservId().isEmpty()
                && mail.authentication()
                        .filter(found -> found.server().equals(settings.authservId()))
                        .filter(found -> found.result("dmarc").equals("fail"))
                        .isPresent();
    }
}
