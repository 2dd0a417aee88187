package app.bellwether.mail;

import org.jspecify.annotations.Nullable;

/** A mailbox, as settings name it. */
public final class AccountSettings {

    private static final int ENCRYPTED = 993;
    private static final int PLAIN = 143;
    private static final int LAST = 65_535;

    private AccountSettings() {}

    /**
     * As settings name it.
     *
     * @param below what the settings' names begin with
     * @param host null when no mailbox is read
     * @param port null for the usual one
     * @throws IllegalArgumentException when one is missing or wrong; the message says which
     */
    public static ImapMailbox.Account of(
            String below,
            @Nullable String host,
            @Nullable Integer port,
            ImapMailbox.Tls tls,
            String username,
            String password,
            String folder) {
        if (host != null && (username.isEmpty() || password.isEmpty())) {
            throw new IllegalArgumentException(
                    below + ".username and password must be set, since " + below + ".host is");
        }
        if (port != null && (port < 1 || port > LAST)) {
            throw new IllegalArgumentException(below + ".port is no port: " + port);
        }
        if (host != null && tls == ImapMailbox.Tls.NONE && !ThisMachine.has(host)) {
            throw new IllegalArgumentException(below + ".tls may be none only for a server on this machine");
        }
        int usual = tls == ImapMailbox.Tls.IMPLICIT ? ENCRYPTED : PLAIN;
        return new ImapMailbox.Account(
                host == null ? "" : host, port == null ? usual : port, tls, username, password, folder);
    }
}
