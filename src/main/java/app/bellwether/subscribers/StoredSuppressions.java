package app.bellwether.subscribers;

import app.bellwether.subscribers.Suppression.Evidence;
import app.bellwether.subscribers.Suppression.Reason;
import app.bellwether.subscribers.Suppression.Scope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Suppressions in PostgreSQL. */
@Component
class StoredSuppressions implements Suppressions {

    private static final Logger LOG = LoggerFactory.getLogger(StoredSuppressions.class);

    private static final int THRESHOLD = 4;
    private static final Duration RESET_AFTER = Duration.ofDays(30);

    /** A mailbox may be given to somebody again, or mended. */
    private static final Duration HARD_LASTS = Duration.ofDays(180);

    private static final Duration SOFT_LASTS = Duration.ofDays(30);

    private final SuppressionRepository suppressions;
    private final Subscribers subscribers;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final SubscribersMetrics metrics;

    StoredSuppressions(
            SuppressionRepository suppressions,
            Subscribers subscribers,
            TransactionTemplate transactions,
            Clock clock,
            SubscribersMetrics metrics) {
        this.suppressions = suppressions;
        this.subscribers = subscribers;
        this.transactions = transactions;
        this.clock = clock;
        this.metrics = metrics;
    }

    @Override
    public List<Suppression> of(Destination destination) {
        return kept(destination).stream().map(Kept::suppression).toList();
    }

    @Override
    public Map<Destination, List<Suppression>> of(Collection<Destination> destinations) {
        return suppressions.of(destinations, clock.instant());
    }

    @Override
    public List<Suppression> of(SubscriberId subscriber) {
        return subscribers.byId(subscriber).map(one -> of(one.destination())).orElse(List.of());
    }

    @Override
    public List<Kept> kept(Destination destination) {
        return kept(suppressions.of(destination, clock.instant()));
    }

    @Override
    public List<Kept> byMailbox(String mailbox) {
        return kept(suppressions.byMailbox(mailbox, clock.instant()));
    }

    @Override
    public List<Kept> newest(int most) {
        return kept(suppressions.newest(clock.instant(), most));
    }

    private static List<Kept> kept(List<SuppressionRepository.Row> rows) {
        return rows.stream().map(SuppressionRepository.Row::kept).toList();
    }

    @Override
    public Optional<Suppression> bounced(SubscriberId subscriber, Evidence evidence, Instant sent) {
        metrics.bounced(evidence.status());
        return transactions.execute(_ -> subscribers
                .lock(subscriber)
                .filter(reader -> isStillThere(reader, sent))
                .flatMap(reader -> {
                    if (BounceWeight.of(evidence.status()) != BounceWeight.NONE) {
                        count(reader, evidence);
                    }
                    return of(reader.destination()).stream()
                            .filter(suppression -> SuppressionRepository.BOUNCES.contains(suppression.reason()))
                            .findFirst();
                }));
    }

    private void count(Subscriber reader, Evidence evidence) {
        Instant now = clock.instant();
        int score = suppressions.count(reader.destination(), reader.id(), evidence, now, now.minus(RESET_AFTER));
        LOG.info(
                "{} came back ({}); that counts {} of {} against the mailbox of subscriber {}",
                evidence.delivery(),
                evidence.status(),
                score,
                THRESHOLD,
                reader.id());
        if (score < THRESHOLD) {
            return;
        }
        boolean hard = BounceWeight.of(evidence.status()) == BounceWeight.HARD;
        suppressions.keep(
                reader.destination(),
                new Suppression(
                        hard ? Reason.HARD_BOUNCE : Reason.SOFT_BOUNCES,
                        hard ? Scope.EVERYTHING : Scope.UNASKED,
                        evidence,
                        now,
                        now.plus(hard ? HARD_LASTS : SOFT_LASTS),
                        Optional.of(reader.id())));
        suppressions.forgetBounces(reader.destination()); // once it ends, counting begins anew
        LOG.warn("The mailbox of subscriber {} is sent nothing for some time: its letters come back", reader.id());
    }

    @Override
    public void complained(SubscriberId subscriber, Evidence evidence, Scope scope, Instant sent) {
        metrics.complained();
        transactions.executeWithoutResult(_ -> subscribers.lock(subscriber).ifPresent(reader -> {
            subscribers.unsubscribe(subscriber, new Consent.Proof("called a letter spam, as their provider says", ""));
            if (isStillThere(reader, sent)) {
                suppressions.keep(
                        reader.destination(),
                        new Suppression(
                                Reason.COMPLAINT, scope, evidence, clock.instant(), null, Optional.of(subscriber)));
            }
            LOG.warn("Subscriber {} called {} spam and is sent nothing more", subscriber, evidence.delivery());
        }));
    }

    /** False when they moved to another address after the letter went out. */
    private boolean isStillThere(Subscriber reader, Instant sent) {
        return subscribers.consents(reader.id()).stream()
                .noneMatch(consent ->
                        consent.act() == Consent.Act.MOVED && consent.at().isAfter(sent));
    }

    @Override
    public void suppress(Destination destination, Scope scope, String why, @Nullable Instant until) {
        Optional<SubscriberId> subscriber =
                subscribers.byDestination(destination).map(Subscriber::id);
        suppressions.keep(
                destination,
                new Suppression(Reason.OPERATOR, scope, new Evidence("", "", why), clock.instant(), until, subscriber));
    }

    @Override
    public boolean lift(Destination destination) {
        return Boolean.TRUE.equals(transactions.execute(_ -> suppressions.lift(destination)));
    }

    @Override
    public boolean lift(String mailbox, Reason reason) {
        boolean lifted = Boolean.TRUE.equals(transactions.execute(_ -> suppressions.lift(mailbox, reason)));
        if (lifted) {
            LOG.info("An operator took back what came of {}", reason);
        }
        return lifted;
    }
}
