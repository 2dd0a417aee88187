package app.bellwether.subscribers;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keys that are mailed and open a door once (C3): random, short-lived, and only their hashes are kept. */
public interface Keys {

    /** Which door a key opens. */
    enum Purpose {
        CONFIRM,
        SIGN_IN,
        /** Makes the address that it was mailed to the reader's own. */
        MOVE,
        /** Lets a conversation have the preferences of the address that it was mailed to. */
        LINK,
        /** Lets a change count that a mail asked for. */
        CHANGE
    }

    /** How it stands with a key. */
    enum State {
        GOOD,
        SPENT,
        EXPIRED,
        /** Good, but only in the browser that asked for it. */
        ELSEWHERE
    }

    /**
     * Whose key it is and how it stands with it.
     *
     * @param wish what it confirms; null when that is what is kept of them
     */
    record Held(
            SubscriberId subscriber, State state, @Nullable Preferences wish) {

        /** One that confirms nothing of its own. */
        public Held(SubscriberId subscriber, State state) {
            this(subscriber, state, null);
        }
    }

    /**
     * Cuts a key.
     *
     * @param bound to what: the browser, as {@link #bind} knows it, in which alone the key is to work, or, to confirm, the sign-up that
     *     it confirms; null for neither
     */
    default String cut(Purpose purpose, SubscriberId subscriber, @Nullable String bound) {
        return cut(purpose, subscriber, bound, "");
    }

    /**
     * The same, where there may be several to open.
     *
     * @param about names which
     */
    String cut(Purpose purpose, SubscriberId subscriber, @Nullable String bound, String about);

    /** Which of several a key opens; empty when there is no such key, or only one to open. */
    String about(Purpose purpose, String key);

    /** Looks at a key, which changes nothing; empty when there is no such key. */
    Optional<Held> look(Purpose purpose, String key, @Nullable String browserSecret);

    /** Whose key it is, if it is good in any browser. */
    default Optional<SubscriberId> holder(Purpose purpose, String key) {
        return look(purpose, key, null)
                .filter(held -> held.state() == State.GOOD)
                .map(Held::subscriber);
    }

    /** Uses a key up that is good in any browser; false for all but the one who finds it so. */
    default boolean use(Purpose purpose, String key) {
        return spend(purpose, key, null)
                .filter(held -> held.state() == State.GOOD)
                .isPresent();
    }

    /** Uses a key up, and whoever confirms by it all others that confirm. Of all who try, one finds it {@link State#GOOD}. */
    Optional<Held> spend(Purpose purpose, String key, @Nullable String browserSecret);

    /** A secret for a browser to keep, by which it is known again. */
    String browserSecret();

    /** The form of a browser's secret in which it may be stored. */
    String bind(String browserSecret);
}
