package app.bellwether.email;

/** Where mail for Bellwether arrives, whatever brought it. */
public interface Inbox {

    /**
     * Keeps the raw message, then acts on it; the same message twice is acted on once.
     *
     * @param raw the message (RFC 5322)
     * @return what was done, in words for an operator
     */
    String receive(byte[] raw);
}
