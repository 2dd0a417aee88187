package app.bellwether.subscribers;

import app.bellwether.taxonomy.Key;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Who reads, what they asked for, and whether they agreed to it: the only home of addresses and consent. */
public interface Subscribers {

    Optional<Subscriber> byId(SubscriberId id);

    /** Whoever has that destination; addresses are compared without regard to case. */
    Optional<Subscriber> byDestination(Destination destination);

    /** Everybody, by id. */
    List<Subscriber> all();

    /** The first of all of them by id, at most so many: for a page, however many there are. */
    List<Subscriber> first(int most);

    /** Everybody who may be sent a brief, by id. */
    List<Subscriber> active();

    /**
     * How many of the active ones want each of these.
     *
     * @param ofAny by what is asked about: the keys of which an interest, not a muted one, needs one to count
     * @return those of it that somebody wants; whoever wants several of its keys counts once
     */
    Map<Key, Integer> wanting(Map<Key, Set<Key>> ofAny);

    /**
     * Those of the active ones for whom a brief may be due. Who has the same interests stands together.
     *
     * @param after only those who stand behind this one; null for the first ones
     * @param most so many at most
     */
    List<Subscriber> awake(Instant at, @Nullable SubscriberId after, int most);

    /**
     * Nothing is due for these before those instants: until then they are not {@link #awake}. What changes for one of them in the
     * meantime, or changed since they were read, wakes them.
     */
    void rest(Map<Subscriber, Instant> until);

    /**
     * Keeps a new subscriber, not yet confirmed; whoever has that destination already stays as they are.
     *
     * @return the subscriber with that destination
     */
    Subscriber register(NewSubscriber asked);

    /**
     * Keeps what somebody asks for who has yet to confirm, be they new, undecided or gone; whoever gets briefs already stays
     * as they are, since anybody can type an address. What a stranger types who may be anybody waits elsewhere, see {@link Requests}.
     *
     * @return the subscriber with that destination
     */
    Subscriber ask(Destination destination, Preferences wish, Consent.Proof proof);

    /** They agreed to be sent briefs. */
    Change confirm(SubscriberId id, Consent.Proof proof);

    /** The same, by these preferences; whoever gets briefs already stays as they are. */
    Change confirm(SubscriberId id, Preferences wish, Consent.Proof proof);

    /** They get nothing more from now on. Idempotent. */
    Change unsubscribe(SubscriberId id, Consent.Proof proof);

    /**
     * They get nothing more, nor what strangers ask for by their address. An operator takes that back, and whoever confirms anew, for
     * which a browser can ask that was signed in there before. Operators may still sign in.
     */
    Change refuse(SubscriberId id, Consent.Proof proof);

    /** Whether nothing may be written there that a stranger asks for. */
    boolean refused(Destination destination);

    /** Forgets the subscriber and everything about them; with a mailbox, the conversations that are linked with it. */
    void erase(SubscriberId id);

    /** The same, and what strangers ask for is not written to their address any more, see {@link #refuse}. */
    void eraseForEver(SubscriberId id, Consent.Proof proof);

    /** They agreed, as the settings say. */
    default Change confirm(SubscriberId id) {
        return confirm(id, new Consent.Proof("declared by the operator", ""));
    }

    /** They said so in a message of theirs. */
    default Change unsubscribe(SubscriberId id) {
        return unsubscribe(id, new Consent.Proof("said in a reply", ""));
    }

    /**
     * Changes what they asked for, and keeps what it was before. A changed schedule counts as with {@link #schedule}.
     *
     * @param change from what it is, while nobody else changes it
     */
    Change change(SubscriberId id, Past.Author author, UnaryOperator<Preferences> change);

    /** Gives back what was before that change; nothing is changed when it is none of theirs. */
    Change undo(SubscriberId id, long number);

    /** What they changed, newest first, at most so many. */
    List<Past> history(SubscriberId id, int limit);

    /** How they agreed, oldest first. */
    List<Consent> consents(SubscriberId id);

    /**
     * Changes when their brief is due. A date that has its brief gets no other; today's, if its new time is past already, is
     * due at once.
     *
     * @param change from what it is, while nobody else changes it
     */
    default Change schedule(SubscriberId id, UnaryOperator<Schedule> change) {
        return change(id, Past.Author.READER, before -> before.on(change.apply(before.schedule())));
    }

    /**
     * Changes what they want to read of and what they mute.
     *
     * @param change from what it is, while nobody else changes it
     */
    default Change interests(SubscriberId id, UnaryOperator<List<Interest>> change) {
        return change(id, Past.Author.READER, before -> before.interestedIn(change.apply(before.interests())));
    }

    /**
     * Waits until every other transaction has ended that took its turn for them; for counting what they may have so often, and adding to
     * it. They themselves are not locked, so that letters go to them meanwhile.
     */
    void takeTurn(SubscriberId id);

    /** Locks the subscriber until the transaction ends, and gives it as it then is; for deciding whether to send. */
    default Optional<Subscriber> lock(SubscriberId id) {
        return Optional.ofNullable(lock(List.of(id)).get(id));
    }

    /** The same for many at once: those of them that there are. */
    Map<SubscriberId, Subscriber> lock(Collection<SubscriberId> ids);

    /** The same, without waiting for anybody: those of them whom nobody else holds just now. */
    Map<SubscriberId, Subscriber> lockFree(Collection<SubscriberId> ids);
}
