package app.bellwether.subscribers;

/**
 * Where a subscriber's briefs go. Its address stays out of logs: {@link #toString} does not show it.
 *
 * @param channel which courier carries them there
 * @param address an addr-spec (RFC 5322, section 3.4.1) or a Discord channel's id
 */
public record Destination(Channel channel, String address) {

    /** A way for briefs to reach people. */
    public enum Channel {
        EMAIL,
        DISCORD
    }

    /**
     * A mailbox, as its address is kept.
     *
     * @throws IllegalArgumentException when what was typed is no address; the message does not repeat it
     */
    public static Destination email(String typed) {
        return Addresses.email(typed);
    }

    /**
     * A mailbox or a channel, whichever was typed, as its address is kept.
     *
     * @throws IllegalArgumentException when it is neither; the message does not repeat it
     */
    public static Destination of(String typed) {
        return typed.contains("@") ? Addresses.email(typed) : Addresses.channel(typed);
    }

    /** By what two destinations are the same, however they are written. */
    public String same() {
        return Addresses.same(Addresses.normal(this));
    }

    @Override
    public String toString() {
        return channel + ":…";
    }
}
