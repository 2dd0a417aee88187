package app.bellwether.email;

import app.bellwether.mail.Dkim;
import app.bellwether.mail.DkimKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
 * @param dkim what mail is signed with
 */
@ConfigurationProperties("bellwether.email")
record EmailSettings(
        @DefaultValue(LOCAL) String domain,
        @Nullable String from,
        @DefaultValue("Bellwether") String name,
        @DefaultValue("bellwether") String sender,
        @DefaultValue("50") int answersADay,
        @DefaultValue Signing dkim) {

    /** A name that never leaves this machine (RFC 6761, section 6.3). */
    static final String LOCAL = "bellwether.localhost";

    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,61}[a-z0-9])?");
    private static final Pattern ADDRESS = Pattern.compile("^[^@\\s<>]+@[^@\\s<>]+");
    private static final Pattern SENDER = Pattern.compile("[A-Za-z0-9]{5,15}");

    /**
     * Settings below {@code bellwether.email.dkim}.
     *
     * @param domain that takes responsibility for what is sent; by default that of the address that letters are from
     * @param rsa a key that every mailbox provider understands
     * @param ed25519 another one that is shorter, for those that know it
     */
    record Signing(
            @Nullable String domain,
            @Nullable Key rsa,
            @Nullable Key ed25519) {}

    /**
     * One of the keys.
     *
     * @param selector its name below the domain
     * @param privateKey in PEM
     */
    record Key(@DefaultValue("bellwether") String selector, String privateKey) {

        /** Shows no secret. */
        @Override
        public String toString() {
            return "the key " + selector;
        }
    }

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

    /** Fails with an {@link IllegalStateException} that names the setting when one of the keys is none. */
    Dkim signatures() {
        List<DkimKey> keys = new ArrayList<>();
        add(keys, "rsa", dkim.rsa());
        add(keys, "ed25519", dkim.ed25519());
        return new Dkim(keys);
    }

    private void add(List<DkimKey> keys, String which, @Nullable Key key) {
        if (key == null) {
            return;
        }
        String setting = "bellwether.email.dkim." + which;
        String domain = Objects.requireNonNullElse(
                dkim.domain(), fromAddress().substring(fromAddress().indexOf('@') + 1));
        if (!DOMAIN.matcher(domain.toLowerCase(Locale.ROOT)).matches()
                || !DOMAIN.matcher(key.selector()).matches()) {
            throw new IllegalStateException(setting + ".selector or bellwether.email.dkim.domain is no name");
        }
        try {
            DkimKey read = DkimKey.read(domain.toLowerCase(Locale.ROOT), key.selector(), key.privateKey());
            if (!read.algorithm().startsWith(which)) {
                throw new IllegalArgumentException("is a key for " + read.algorithm());
            }
            keys.add(read);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalStateException(setting + ".private-key " + wrong.getMessage(), wrong);
        }
    }

    String fromAddress() {
        return from == null ? "brief@" + domain : from;
    }
}
