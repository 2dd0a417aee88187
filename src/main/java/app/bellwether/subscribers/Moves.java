package app.bellwether.subscribers;

import java.util.Optional;

/** Changing one's address: the new one has to confirm it, and the old one is told. */
public interface Moves {

    /**
     * Keeps what somebody wants who is signed in; what they wanted before counts no more. Nobody learns who has the address already: it
     * counts against whoever asks, and ends what was mailed before, in any case.
     *
     * @return where a letter is to go; empty when none is
     * @throws IllegalArgumentException when what was typed is no address; the message does not repeat it
     */
    Optional<Destination> ask(SubscriberId id, String address);

    /** The address that somebody wants at present; a letter that asks whether it is right goes to no other. */
    Optional<Destination> wanted(SubscriberId id);

    /**
     * Moves whoever has that key, once. Keys mailed to the old address open nothing any more, and every session ends.
     *
     * @return empty when the key is not good, or somebody else has the address meanwhile
     * @throws org.springframework.dao.DuplicateKeyException when somebody else takes it at that moment
     */
    Optional<Moved> move(String key, String origin);

    /**
     * Somebody has moved.
     *
     * @param reader as they are now
     * @param left where they were until then, to be told
     */
    record Moved(Subscriber reader, Destination left) {}
}
