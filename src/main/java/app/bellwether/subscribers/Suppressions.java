package app.bellwether.subscribers;

import app.bellwether.subscribers.Suppression.Evidence;
import app.bellwether.subscribers.Suppression.Scope;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The mailboxes that nothing, or nothing unasked for, is sent to. Kept by their address in the form by which two are the same, and only
 * as a keyed hash of it, so that it outlives an erasure and names nobody.
 *
 * <p>A key that was mailed and is used shows that letters arrive: to confirm or to move with it takes everything back, to sign in
 * with it what came of bounces. That its reader refuses letters ({@link Subscribers#refuse}) is among them.
 */
public interface Suppressions {

    /** What counts now, newest first. */
    List<Suppression> of(Destination destination);

    /** What counts now for those of them for which anything does. */
    Map<Destination, List<Suppression>> of(Collection<Destination> destinations);

    /** What counts now for their present address, newest first. */
    List<Suppression> of(SubscriberId subscriber);

    /** What counts now against that mailbox, as the operator sees it, newest first. */
    List<Kept> kept(Destination destination);

    /** The same by the mailbox's name. */
    List<Kept> byMailbox(String mailbox);

    /** What counts now, newest first, at most so many. */
    List<Kept> newest(int most);

    /**
     * A suppression that counts.
     *
     * @param mailbox a name of it, which is the keyed hash and tells nothing of the address
     */
    record Kept(String mailbox, Suppression suppression) {}

    /**
     * A letter to them came back, or was refused for good. A soft bounce counts 1, a hard one 2, each delivery once; at 4 the mailbox is
     * suppressed, and 30 days after the last one it begins at nothing again. What says nothing about the mailbox counts nothing
     * ({@link BounceWeight}), nor does what was sent before they moved to another address.
     *
     * @param sent when the letter went out
     * @return what the mailbox is suppressed for because of bounces
     */
    Optional<Suppression> bounced(SubscriberId subscriber, Evidence evidence, Instant sent);

    /**
     * They called a letter spam: they are unsubscribed, and their mailbox is suppressed at once.
     *
     * @param scope {@link Scope#UNASKED}, unless it was about a letter that is sent to whoever types an address
     */
    void complained(SubscriberId subscriber, Evidence evidence, Scope scope, Instant sent);

    /**
     * The operator wants it.
     *
     * @param until null as long as nobody takes it back
     */
    void suppress(Destination destination, Scope scope, String why, @Nullable Instant until);

    /** The operator takes back whatever counts against it, and its bounces. False when there was nothing. */
    boolean lift(Destination destination);

    /** The operator takes back this one, and, where it came of bounces, those; what else counts against it stays. False when there was nothing. */
    boolean lift(String mailbox, Suppression.Reason reason);
}
