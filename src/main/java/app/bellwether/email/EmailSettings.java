package app.bellwether.email;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings below {@code bellwether.email}.
 *
 * @param domain that replies and bounces come to; Message-IDs are of it; by default that of the address that letters are from
 * @param from the address that letters are from; {@code brief@} the domain by default
 * @param name that is shown with it
 * @param sender names this sender to mailbox providers, in {@code Feedback-ID}
 * @param answersADay how many answers a reader gets within 24 hours
 */
@ConfigurationProperties("bellwether.email")
record EmailSettings(
        @DefaultValue(LOCAL) String domain,
        @Nullable String from,
        @DefaultValue("Bellwether") String name,
        @DefaultValue("bellwether") String sender,
        @DefaultValue("50") int answersADay) {

    /** A name that never leaves this machine (RFC 6761, section 6.3). */
    static final String LOCAL = "bellwether.localhost";

    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,61}[a-z0-9])?");
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s<>]+@[^@\\s<>]+");
    private static final Pattern SENDER = Pattern.compile("[A-Za-z0-9]{5,15}");

    EmailSettings {
        if (from != null && !ADDRESS.matcher(from).matches()) {
            throw new IllegalArgumentException("bellwether.email.from is no address such as brief@example.org");
        }
        if (from != null && domain.equals(LOCAL)) {
            domain = from.substring(from.indexOf('@') + 1).toLowerCase(Locale.ROOT);
        }
        if (!DOMAIN.matcher(domain).matches()) {
            throw new IllegalArgumentException("bellwether.email.domain is not a domain in lower case: " + domain);
        }
        if (!SENDER.matcher(sender).matches()) {
            throw new IllegalArgumentException("bellwether.email.sender needs 5 to 15 letters or digits");
        }
    }

    String fromAddress() {
        return from == null ? "brief@" + domain : from;
    }
}
