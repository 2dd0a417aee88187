package app.bellwether.delivery;

import app.bellwether.briefs.BriefId;
import app.bellwether.briefs.Briefs;
import app.bellwether.delivery.Delivery.State;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.subscribers.Subscribers;
import app.bellwether.subscribers.Suppression;
import app.bellwether.writing.DocumentJson;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** The last look before a letter is handed over: is it still ours, in time, and wanted (R6)? */
@Component
class Handover {

    private static final Logger LOG = LoggerFactory.getLogger(Handover.class);

    /** After which it is tried again to have a reader whom somebody else held. */
    private static final Duration SOON = Duration.ofMillis(500);

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

    /**
     * A letter that is to be carried now.
     *
     * @param renewed when its lease began, as {@link System#nanoTime} says it
     */
    record Handed(ClaimedDelivery claim, Letter letter, long renewed) {}

    /** The letters to carry now; of the others it is recorded why they are not. A claim that cannot be looked into keeps back no other. */
    List<Handed> letters(List<ClaimedDelivery> claimed, Duration lease) {
        try {
            return claimed.isEmpty() ? List.of() : together(claimed, lease);
        } catch (RuntimeException broken) {
            if (claimed.size() == 1 || broken instanceof CannotCreateTransactionException) {
                LOG.error(
                        "{} cannot be looked into; that will be tried again when the lease has ended",
                        claimed.stream().map(ClaimedDelivery::id).toList(),
                        broken);
                return List.of();
            }
            LOG.warn("Letters that were claimed together are looked into one by one", broken);
            return claimed.stream()
                    .flatMap(claim -> letters(List.of(claim), lease).stream())
                    .toList();
        }
    }

    /**
     * Readers are locked before their letters, as by whoever changes what a reader gets. Whom somebody else holds just now is not waited
     * for, since all others would wait with them.
     */
    private List<Handed> together(List<ClaimedDelivery> claimed, Duration lease) {
        long begun = System.nanoTime();
        return transactions.execute(_ -> {
            Map<SubscriberId, Subscriber> readers = subscribers.lockFree(
                    claimed.stream().map(ClaimedDelivery::subscriber).toList());
            List<ClaimedDelivery> free = claimed.stream()
                    .filter(claim -> readers.containsKey(claim.subscriber()) || !putBackIfHeld(claim))
                    .toList();
            Set<DeliveryId> ours = claims.renew(free, lease);
            Map<ClaimedDelivery, Subscriber> recipients = recipients(free, ours, readers);
            Map<Destination, List<Suppression>> suppressed = addressing.suppressed(
                    recipients.values().stream().map(Subscriber::destination).toList());
            Map<ClaimedDelivery, Subscriber> wanted = recipients.entrySet().stream()
                    .filter(one -> mayBeWritten(
                            one.getKey(), suppressed.get(one.getValue().destination())))
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, LinkedHashMap::new));
            return written(wanted).entrySet().stream()
                    .map(letter -> new Handed(letter.getKey(), letter.getValue(), begun))
                    .toList();
        });
    }

    /** Puts back, as not tried, what is for a reader whom somebody else holds. Whose reader is not there at all is held by nobody. */
    private boolean putBackIfHeld(ClaimedDelivery claim) {
        boolean held = subscribers.byId(claim.subscriber()).isPresent();
        if (held) {
            claims.putBackIfFree(claim, clock.instant().plus(SOON));
            LOG.debug("The reader of {} is being changed; it is looked into again soon", claim.id());
        }
        return held;
    }

    private Map<ClaimedDelivery, Subscriber> recipients(
            List<ClaimedDelivery> claimed, Set<DeliveryId> ours, Map<SubscriberId, Subscriber> readers) {
        Map<ClaimedDelivery, Subscriber> recipients = new LinkedHashMap<>();
        for (ClaimedDelivery claim : claimed) {
            if (!ours.contains(claim.id())) {
                LOG.info("Delivery {} was taken over by another instance; nothing is sent from here", claim.id());
            } else if (!claim.deadline().isAfter(clock.instant())) {
                given(claim, State.EXPIRED, "too late to be sent");
            } else {
                Optional.ofNullable(readers.get(claim.subscriber()))
                        .filter(reader -> mayGet(reader, claim))
                        .flatMap(reader -> addressing.addressee(claim, reader))
                        .ifPresentOrElse(
                                reader -> recipients.put(claim, reader),
                                () -> given(claim, State.CANCELLED, "its reader may not be sent anything now"));
            }
        }
        return recipients;
    }

    private boolean mayBeWritten(ClaimedDelivery claim, @Nullable List<Suppression> suppressed) {
        Optional<Suppression> stopping =
                Suppression.stopping(suppressed == null ? List.of() : suppressed, Addressing.asked(claim));
        stopping.ifPresent(one -> given(claim, State.CANCELLED, DeliveryMessages.of(one.reason())));
        return stopping.isEmpty();
    }

    /** So that nothing more is handed over to go there. */
    void nobodyThere(ClaimedDelivery claim, Outcome.Refused refused, Instant sent) {
        addressing.nobodyThere(claim, refused, sent);
    }

    private Map<ClaimedDelivery, Letter> written(Map<ClaimedDelivery, Subscriber> recipients) {
        Map<BriefId, Briefs.Said> said = briefs.said(recipients.keySet().stream()
                .filter(claim -> claim.answer() == null)
                .map(ClaimedDelivery::brief)
                .toList());
        Map<ClaimedDelivery, Letter> letters = new LinkedHashMap<>();
        recipients.forEach((claim, recipient) -> {
            ClaimedDelivery.Answer answer = claim.answer();
            Briefs.Said brief = said.get(claim.brief());
            if (answer != null) {
                letters.put(claim, answering(claim, recipient, answer));
            } else if (brief != null) {
                letters.put(
                        claim,
                        new Letter(
                                claim.id(),
                                claim.kind(),
                                recipient,
                                claim.brief(),
                                brief.document(),
                                brief.sealed(),
                                null,
                                null));
            } else {
                given(claim, State.CANCELLED, "the brief does not exist any more");
            }
        });
        return letters;
    }

    private Letter answering(ClaimedDelivery claim, Subscriber recipient, ClaimedDelivery.Answer answer) {
        return new Letter(
                claim.id(),
                claim.kind(),
                recipient,
                claim.brief(),
                DocumentJson.read(answer.document()),
                claim.created(),
                answer.conversation(),
                addressing.key(claim));
    }

    /**
     * Who has not confirmed is asked to, and nothing else; who paused still gets answers, and corrections of what they have; who left gets the one that confirms
     * it, and what they ask for by typing an address. That an address was changed is told whatever its reader did since.
     */
    private static boolean mayGet(Subscriber subscriber, ClaimedDelivery claim) {
        return switch (subscriber.state()) {
            case CONFIRMED ->
                claim.kind() != Letter.Kind.CONFIRMATION && (claim.kind() != Letter.Kind.NOTE || subscriber.notes());
            case PAUSED ->
                switch (claim.kind()) {
                    case ANSWER, AMENDMENT, SIGN_IN, MOVE, MOVED, LINK, CHANGE, FINDING -> true;
                    case BRIEF, CONFIRMATION, NOTE -> false;
                };
            case UNSUBSCRIBED ->
                claim.farewell()
                        || switch (claim.kind()) {
                            case CONFIRMATION, SIGN_IN, MOVE, MOVED -> true;
                            case BRIEF, ANSWER, NOTE, AMENDMENT, LINK, CHANGE, FINDING -> false;
                        };
            case PENDING -> claim.kind() == Letter.Kind.CONFIRMATION;
        };
    }

    private void given(ClaimedDelivery claim, State state, String why) {
        if (claims.end(claim, state, null)) {
            claims.note(claim, clock.instant(), why);
            LOG.info(
                    "{} {} for subscriber {}: {}",
                    DeliveryMessages.of(claim.kind()),
                    claim.id(),
                    claim.subscriber(),
                    why);
        }
    }
}
