package app.bellwether.delivery;

import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.SubscriberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Letters that want an operator's eye, and what an operator may do with them: send one again, hold some, let them go. */
public interface LetterDesk {

    /** Those that were refused, or too late, of those put in since then; newest first, at most so many. */
    List<Watched> givenUp(Instant since, int most);

    /** Those that are to be sent and were put in before then, oldest first, at most so many. */
    List<Watched> waiting(Instant before, int most);

    /** Any letter. */
    Optional<Watched> byId(DeliveryId id);

    /** What an operator holds, oldest first. */
    List<HeldByHand> held();

    /**
     * Has one letter carried at the next opportunity. One that was accepted, or may have been sent by another Bellwether, is never sent
     * again, nor a letter whose time has passed (R6, R7).
     */
    Again sendAgain(DeliveryId id);

    /** What becomes of a letter that is to be sent again. */
    enum Again {
        /** It goes with the next round. */
        SOON,
        /** Its server took it: nothing is sent twice. */
        ACCEPTED,
        /** It may have been sent before all this was restored from a backup. */
        UNCERTAIN,
        /** It is being carried just now. */
        UNDER_WAY,
        /** It is held; it goes once it is let go. */
        HELD,
        /** Its time has passed. */
        LATE,
        /** It was to go to an address that is not known any more. */
        NOWHERE,
        /** There is none of that id. */
        UNKNOWN
    }

    /** Holds one letter until it is let go; false when it does not wait, or was held already. */
    boolean hold(DeliveryId id);

    /** Holds all letters to a reader, also those that are yet to be written; false when they were held already. */
    boolean hold(SubscriberId reader);

    /** Holds all letters of a channel; false when they were held already. */
    boolean hold(Destination.Channel channel);

    /**
     * Lets go what was held. Each letter that waited for it has that among its attempts; what was held counts to the time within which a
     * letter is sent, but for a brief, which is never stale (R6).
     *
     * @param name as {@link HeldByHand#name}
     * @return false when nothing of that name was held
     */
    boolean letGo(String name);

    /** Has one letter find out now whether a channel goes again that was held back by itself; false when it was not. */
    boolean tryNow(Destination.Channel channel);

    /**
     * A letter.
     *
     * @param until when it is too late for it
     * @param held since when an operator holds it, its reader's letters or its channel's; null when nobody does
     */
    record Watched(
            Delivery delivery, Instant until, @Nullable Instant held) {}

    /**
     * Something that an operator holds.
     *
     * @param name of a {@link Destination.Channel}, or the id of a subscriber or of a delivery
     * @param reader whose letters these are; null for a channel
     */
    record HeldByHand(String name, @Nullable SubscriberId reader, Instant since) {

        /** Whether it is one letter. */
        public boolean isLetter() {
            return reader != null && !name.equals(reader.value());
        }
    }
}
