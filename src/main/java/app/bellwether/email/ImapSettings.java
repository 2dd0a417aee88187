package app.bellwether.email;

import app.bellwether.mail.AccountSettings;
import app.bellwether.mail.ImapMailbox;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings below {@code bellwether.email.imap}.
 *
 * @param host of the mailbox that replies and bounces come to; null when none is read
 * @param port 993, or 143 unless the connection is encrypted from its beginning
 * @param tls {@code implicit}, {@code starttls}, or on this machine {@code none}
 * @param username to sign in with
 * @param password to sign in with
 * @param folder that is read
 * @param poll how often to look when the server does not tell by itself
 */
@ConfigurationProperties(ImapSettings.BELOW)
record ImapSettings(
        @Nullable String host,
        @Nullable Integer port,
        @DefaultValue("implicit") ImapMailbox.Tls tls,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("2m") Duration poll) {

    static final String BELOW = "bellwether.email.imap";

    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofMinutes(25);

    ImapSettings {
        host = host == null || host.isBlank() ? null : host.strip();
        if (host == null && !username.isEmpty()) {
            throw new IllegalArgumentException("bellwether.email.imap.host is missing");
        }
        AccountSettings.of(BELOW, host, port, tls, username, password, folder); // says what is wrong
        if (poll.compareTo(SHORTEST) < 0 || poll.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("bellwether.email.imap.poll must be at most 25m");
        }
    }

    /** Shows no password. */
    @Override
    public String toString() {
        return account().toString();
    }

    boolean used() {
        return host != null;
    }

    ImapMailbox.Account account() {
        return AccountSettings.of(BELOW, host, port, tls, username, password, folder);
    }
}
