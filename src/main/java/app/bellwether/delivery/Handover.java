package app.bellwether.delivery;

import app.bellwether.briefs.Briefs;
import app.bellwether.delivery.Delivery.State;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.Subscribers;
import app.bellwether.subscribers.Suppression;
import app.bellwether.writing.DocumentJson;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The last look before a letter is handed over: is it still ours, in time, and wanted (R6)? */
@Component
class Handover {

    private static final Logger LOG = LoggerFactory.getLogger(Handover.class);

    private final Claims claims;
    private final Briefs briefs;
    private final Subscribers subscribers;
    private final Addressing addressing;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Handover(
            Claims claims,
            Briefs briefs,
            Subscribers subscribers,
            Addressing addressing,
            TransactionTemplate transactions,
            Clock clock) {
        this.claims = claims;
        this.briefs = briefs;
        this.subscribers = subscribers;
        this.addressing = addressing;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The letter to carry now, or nothing when it must not be, which is then recorded. */
    Optional<Letter> letter(Claim claim, Duration lease) {
        return transactions.execute(_ -> {
            if (!claims.renew(claim, lease)) {
                LOG.info("Delivery {} was taken over by another instance; nothing is sent from here", claim.id());
                return Optional.empty();
            }
            if (!claim.deadline().isAfter(clock.instant())) {
                return given(claim, State.EXPIRED, "too late to be sent");
            }
            Optional<Subscriber> recipient = subscribers
                    .lock(claim.subscriber())
                    .filter(subscriber -> mayGet(subscriber, claim))
                    .flatMap(subscriber -> addressing.addressee(claim, subscriber));
            if (recipient.isEmpty()) {
                return given(claim, State.CANCELLED, "its reader may not be sent anything now");
            }
            Optional<Suppression> stopping =
                    addressing.stopping(claim, recipient.get().destination());
            if (stopping.isPresent()) {
                return given(claim, State.CANCELLED, Wording.of(stopping.get().reason()));
            }
            Optional<Letter> letter = written(claim, recipient.get());
            return letter.isPresent() ? letter : given(claim, State.CANCELLED, "the brief does not exist any more");
        });
    }

    /** So that nothing more is handed over to go there. */
    void nobodyThere(Claim claim, Outcome.Refused refused, Instant sent) {
        addressing.nobodyThere(claim, refused, sent);
    }

    private Optional<Letter> written(Claim claim, Subscriber recipient) {
        Claim.Answer answer = claim.answer();
        if (answer != null) {
            return Optional.of(new Letter(
                    claim.id(),
                    claim.kind(),
                    recipient,
                    claim.brief(),
                    DocumentJson.read(answer.document()),
                    claim.created(),
                    answer.conversation(),
                    addressing.key(claim)));
        }
        return briefs.byId(claim.brief())
                .map(brief -> new Letter(
                        claim.id(), claim.kind(), recipient, brief.id(), brief.document(), brief.sealed(), null, null));
    }

    /**
     * Who has not confirmed is asked to, and nothing else; who paused still gets answers, and corrections of what they have; who left gets the one that confirms
     * it, and what they ask for by typing an address. That an address was changed is told whatever its reader did since.
     */
    private static boolean mayGet(Subscriber subscriber, Claim claim) {
        return switch (subscriber.state()) {
            case CONFIRMED ->
                claim.kind() != Letter.Kind.CONFIRMATION && (claim.kind() != Letter.Kind.NOTE || subscriber.notes());
            case PAUSED ->
                switch (claim.kind()) {
                    case ANSWER, AMENDMENT, SIGN_IN, MOVE, MOVED -> true;
                    case BRIEF, CONFIRMATION, NOTE -> false;
                };
            case UNSUBSCRIBED ->
                claim.farewell()
                        || switch (claim.kind()) {
                            case CONFIRMATION, SIGN_IN, MOVE, MOVED -> true;
                            case BRIEF, ANSWER, NOTE, AMENDMENT -> false;
                        };
            case PENDING -> claim.kind() == Letter.Kind.CONFIRMATION;
        };
    }

    private Optional<Letter> given(Claim claim, State state, String why) {
        if (claims.end(claim, state, null)) {
            claims.note(claim, clock.instant(), why);
            LOG.info("{} {} for subscriber {}: {}", Wording.of(claim.kind()), claim.id(), claim.subscriber(), why);
        }
        return Optional.empty();
    }
}
