package app.bellwether.delivery;

import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.Keys;
import app.bellwether.subscribers.Moves;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.Suppression;
import app.bellwether.subscribers.Suppressions;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a letter goes, and what opens a door in it. */
@Component
record Addressing(Keys keys, Moves moves, Suppressions suppressions) {

    /**
     * Letters about a move go to the address that they were written for, one that asks whether it is right only while it is wanted. All
     * others go to the reader's own. Empty when there is none any more.
     */
    Optional<Subscriber> addressee(ClaimedDelivery claim, Subscriber reader) {
        Optional<Destination> written = Optional.ofNullable(claim.addressee())
                .map(address -> new Destination(Destination.Channel.EMAIL, address));
        Optional<Destination> where = switch (claim.kind()) {
            case MOVE -> moves.wanted(reader.id()).filter(wanted -> written.equals(Optional.of(wanted)));
            case MOVED -> written;
            default -> Optional.of(reader.destination());
        };
        return where.map(reader::at);
    }

    /** What may forbid to write there: letters came back, or were called spam. */
    Map<Destination, List<Suppression>> suppressed(Collection<Destination> destinations) {
        return suppressions.of(destinations);
    }

    /** Whether the reader asked for it, who gets it then although they are written nothing else. */
    static boolean asked(ClaimedDelivery claim) {
        return switch (claim.kind()) {
            case ANSWER, CONFIRMATION, SIGN_IN, MOVE, MOVED, LINK, CHANGE -> true;
            case BRIEF, NOTE, AMENDMENT, FINDING -> false;
        };
    }

    /** Counts a refusal that says that nobody reads there. What somebody typed who wants to move is held against nobody. */
    void nobodyThere(ClaimedDelivery claim, Outcome.Refused refused, Instant sent) {
        if (claim.kind() != Letter.Kind.MOVE && claim.kind() != Letter.Kind.MOVED) {
            var evidence = new Suppression.Evidence(claim.id().value(), refused.status(), refused.reason());
            suppressions.bounced(claim.subscriber(), evidence, sent);
        }
    }

    /** Cut for each attempt anew, so that nowhere but in the letter there is a key that opens anything. */
    @Nullable
    String key(ClaimedDelivery claim) {
        return switch (claim.kind()) {
            case CONFIRMATION -> keys.cut(Keys.Purpose.CONFIRM, claim.subscriber(), claim.bound());
            case SIGN_IN -> keys.cut(Keys.Purpose.SIGN_IN, claim.subscriber(), claim.bound());
            case MOVE -> keys.cut(Keys.Purpose.MOVE, claim.subscriber(), null);
            case LINK -> keys.cut(Keys.Purpose.LINK, claim.subscriber(), null);
            case CHANGE ->
                keys.cut(
                        Keys.Purpose.CHANGE,
                        claim.subscriber(),
                        null,
                        claim.id().value());
            case ANSWER -> // whoever did not mean to leave, or did not do it, has it as it was
                claim.farewell() && claim.channel() == Destination.Channel.EMAIL
                        ? keys.cut(Keys.Purpose.CONFIRM, claim.subscriber(), null)
                        : null;
            case BRIEF, NOTE, AMENDMENT, MOVED, FINDING -> null;
        };
    }
}
