package app.bellwether.sources;

/** Where those newsletters go that our own listener takes; what else comes to its address is held with the reason. */
public interface Letterbox {

    /** Whether an address is named, so that somebody should listen. */
    boolean isNamed();

    /**
     * Whether newsletters come to that address; never where none is named.
     *
     * @param address in lower case
     */
    boolean takes(String address);

    /**
     * Keeps what a mail tells, once, or holds it. When this returns nothing of it is lost.
     *
     * @param raw the message (RFC 5322), with what a mailbox shows of its envelope
     */
    void put(byte[] raw);
}
