package app.bellwether.email;

import app.bellwether.mail.Authentication;
import app.bellwether.mail.IncomingMail;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What our own mail server found out about a sender. Anybody can write that field: it counts only where our server puts it, on
 * top of all others, which it may do once for each method, and has our server's name (RFC 8601, section 5).
 */
@Component
record Authenticity(InboxSettings settings) {

    /**
     * True when our server found that the message is from whom it says it is from: the domain of that address passes DMARC, or a signature
     * of it or of one above it is good. Nothing else says so: not that nothing was found, and not that there is no policy.
     */
    boolean passed(IncomingMail mail) {
        String domain = mail.from()
                .map(from -> from.substring(from.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT))
                .orElse("");
        return !failed(mail)
                && !domain.isEmpty()
                && found(mail).flatMap(found -> found.results().stream()).anyMatch(result -> passes(result, domain));
    }

    private static boolean passes(Authentication.Result result, String domain) {
        String signer = result.property("header.d");
        return result.value().equals("pass")
                && switch (result.method()) {
                    case "dmarc" -> Set.of("", domain).contains(result.property("header.from"));
                    case "dkim" -> domain.equals(signer) || (signer.contains(".") && domain.endsWith("." + signer));
                    default -> false;
                };
    }

    /** True when the domain that the message says it is from disowns it. */
    boolean failed(IncomingMail mail) {
        return found(mail).anyMatch(found -> found.result("dmarc").equals("fail"));
    }

    /** True when a server of ours is named, so that it can say whose a message is. */
    boolean mayProve() {
        return !settings.authservId().isEmpty();
    }

    private Stream<Authentication> found(IncomingMail mail) {
        return mayProve()
                ? mail.authentication().stream()
                        .takeWhile(found -> found.server().equals(settings.authservId()))
                : Stream.empty();
    }
}
