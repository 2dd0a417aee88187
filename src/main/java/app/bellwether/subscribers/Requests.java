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
        LINK,
        /** Of somebody who has a letter of that reader's at hand: the link of every letter asks for it. */
        MANAGE
    }

    /**
     * A request.
     *
     * @param address as typed
     * @param wish what a new subscriber wants, for {@link Kind#SIGN_UP} only
     * @param proof how it was asked, and from where
     * @param browser by what {@link Keys#bind} knows the browser
     * @param conversation where it is asked, for {@link Kind#LINK} only
     * @param known whether that browser was signed in before by a letter to that address, as {@link Stamps#knows} says
     */
    record Request(
            Kind kind,
            String address,
            @Nullable Preferences wish,
            Consent.Proof proof,
            @Nullable String browser,
            @Nullable SubscriberId conversation,
            boolean known) {

        /** One of whom we do not know. */
        public Request(
                Kind kind,
                String address,
                @Nullable Preferences wish,
                Consent.Proof proof,
                @Nullable String browser,
                @Nullable SubscriberId conversation) {
            this(kind, address, wish, proof, browser, conversation, false);
        }

        /** The same on our pages. */
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

    /**
     * A letter with a key, which is to go to a subscriber.
     *
     * @param subscriber with the preferences that it is to confirm, if it is to confirm any
     * @param bound what its key is to be bound to, see {@link Keys#cut}
     */
    record Invitation(
            Keys.Purpose purpose,
            Subscriber subscriber,
            @Nullable String bound) {}

    /**
     * Keeps a request until it is handled.
     *
     * @return false when too many came from that network, or from all together
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

    /** What counts as one household for limits: an IPv4 address, or an IPv6 /64. */
    static String house(String origin) {
        return Network.of(origin).house();
    }

    /** Forgets who did not confirm within a week, what could not be handled within a day, and what is not needed any more. */
    void tidy();
}
