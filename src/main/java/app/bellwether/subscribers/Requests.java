package app.bellwether.subscribers;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What strangers ask for by typing an address. Whatever is known of the address, keeping a request does the same and takes as
 * long (C1); what comes of it goes to the mailbox, a little later, and not too often (C2).
 */
public interface Requests {

    /** What the origin begins with of whoever asks in Discord; their id there follows. */
    String DISCORD = "discord ";

    /** What somebody can ask for who is not signed in. */
    enum Kind {
        SIGN_UP,
        SIGN_IN,
        /** That a conversation has the preferences of a mailbox. */
        LINK
    }

    /**
     * A request.
     *
     * @param address as typed
     * @param wish what a new subscriber wants, for {@link Kind#SIGN_UP} only
     * @param proof how it was asked, and from where
     * @param browser by what {@link Keys#bind} knows the browser
     * @param conversation where it is asked, for {@link Kind#LINK} only
     */
    record Request(
            Kind kind,
            String address,
            @Nullable Preferences wish,
            Consent.Proof proof,
            @Nullable String browser,
            @Nullable SubscriberId conversation) {

        /** One that is asked on our pages. */
        public Request(
                Kind kind, String address, @Nullable Preferences wish, Consent.Proof proof, @Nullable String browser) {
            this(kind, address, wish, proof, browser, null);
        }

        /** Shows no address. */
        @Override
        public String toString() {
            return kind.name();
        }
    }

    /** A letter with a key, which is to go to a subscriber. */
    record Invitation(
            Keys.Purpose purpose,
            Subscriber subscriber,
            @Nullable String browser) {}

    /**
     * Keeps a request until it is handled.
     *
     * @return false when too many came from that network
     * @throws IllegalArgumentException when what was typed is no address; the message does not repeat it
     */
    boolean keep(Request request);

    /**
     * Handles what waits.
     *
     * @param invite what is to be sent, in one transaction with whatever the subscribers keep
     * @return how many were handled
     */
    int handle(Consumer<Invitation> invite);

    /** What counts as one for limits: an IPv4 address, or what one house has of IPv6. */
    static String network(String origin) {
        return Pace.network(origin);
    }

    /** Forgets who did not confirm within a week, and what is not needed any more. */
    void tidy();
}
