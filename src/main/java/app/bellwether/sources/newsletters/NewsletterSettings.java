package app.bellwether.sources.newsletters;

import app.bellwether.mail.AccountSettings;
import app.bellwether.mail.ImapMailbox;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings below {@code bellwether.newsletters}.
 *
 * @param host of the mailbox that newsletters come to; null when none is read
 * @param port 993, or 143 unless the connection is encrypted from its beginning
 * @param tls {@code implicit}, {@code starttls}, or on this machine {@code none}
 * @param username to sign in with
 * @param password to sign in with
 * @param folder that is read
 * @param poll how often to look
 * @param senders whose newsletters are read; a name can stand before each, as in {@code The Paper | letters@paper.example}
 * @param address that {@code bellwether.email.listener} takes newsletters for, in lower case; null when it takes none
 * @param authservId by what name our own mail server signs what it found out about a sender (RFC 8601); empty when nobody does
 */
@ConfigurationProperties(NewsletterSettings.BELOW)
record NewsletterSettings(
        @Nullable String host,
        @Nullable Integer port,
        @DefaultValue("implicit") ImapMailbox.Tls tls,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("5m") Duration poll,
        @DefaultValue List<Sender> senders,
        @Nullable String address,
        @DefaultValue("") String authservId) {

    static final String BELOW = "bellwether.newsletters";

    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@<>|]{1,64}@[\\p{L}\\p{N}_-]+(?:\\.[\\p{L}\\p{N}_-]{1,63}){0,20}");
    private static final Duration SHORTEST = Duration.ofMillis(100);

    NewsletterSettings {
        senders = List.copyOf(senders);
        host = host == null || host.isBlank() ? null : host.strip();
        authservId = authservId.strip().toLowerCase(Locale.ROOT);
        address = address == null || address.isBlank() ? null : address.strip().toLowerCase(Locale.ROOT);
        if (address != null && !ADDRESS.matcher(address).matches()) {
            throw new IllegalArgumentException(
                    "bellwether.newsletters.address needs an address such as letters@brief.example, not " + address);
        }
        if (host == null && !username.isEmpty()) {
            throw new IllegalArgumentException("bellwether.newsletters.host is missing");
        }
        if (host == null && address == null && !senders.isEmpty()) {
            throw new IllegalArgumentException(
                    "bellwether.newsletters.host is missing, or bellwether.newsletters.address"
                            + " for those that bellwether.email.listener takes");
        }
        AccountSettings.of(BELOW, host, port, tls, username, password, folder); // says what is wrong
        if (poll.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("bellwether.newsletters.poll must be more than nothing");
        }
    }

    /**
     * Who sends a newsletter.
     *
     * @param name empty when its own is to be taken
     * @param from the address that it is from, or its List-Id, in lower case
     */
    record Sender(@DefaultValue("") String name, String from) {

        private static final Pattern ADDRESS_OR_LIST =
                Pattern.compile("\\A(?:[^\\s@<>|]{1,64}@)?[\\p{L}\\p{N}_-]+(?:\\.[\\p{L}\\p{N}_-]{1,63}){1,20}");

        Sender {
            from = from.strip().toLowerCase(Locale.ROOT).replaceAll("^<|>$", "");
            if (!ADDRESS_OR_LIST.matcher(from).matches()) {
                throw new IllegalArgumentException(
                        "bellwether.newsletters.senders needs addresses of senders or List-Ids,"
                                + " such as letters@paper.example or weekly.paper.example, not " + from);
            }
        }

        /** From one line. */
        public static Sender valueOf(String line) {
            int bar = line.lastIndexOf('|');
            return new Sender(line.substring(0, Math.max(bar, 0)).strip(), line.substring(bar + 1));
        }
    }

    /** Shows no password. */
    @Override
    public String toString() {
        return "the newsletters of " + senders + " in " + account();
    }

    boolean used() {
        return host != null;
    }

    ImapMailbox.Account account() {
        return AccountSettings.of(BELOW, host, port, tls, username, password, folder);
    }
}
