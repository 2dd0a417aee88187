package app.bellwether.subscribers;

import app.bellwether.taxonomy.Role;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Operators in PostgreSQL. */
@Component
class StoredOperators implements Operators {

    static final Duration OPENS_WITHIN = Duration.ofDays(1);

    /** An address that was mistyped makes whoever has it an operator no later than that. */
    static final Duration PROVES_WITHIN = Duration.ofDays(7);

    private final OperatorRepository operators;
    private final OperatorKeyRepository operatorKeys;
    private final Keys keys;
    private final HistoryRepository past;
    private final TransactionTemplate transactions;
    private final Subscribers subscribers;
    private final Clock clock;

    StoredOperators(
            OperatorRepository operators,
            OperatorKeyRepository operatorKeys,
            Keys keys,
            HistoryRepository past,
            TransactionTemplate transactions,
            Subscribers subscribers,
            Clock clock) {
        this.operators = operators;
        this.operatorKeys = operatorKeys;
        this.keys = keys;
        this.past = past;
        this.transactions = transactions;
        this.subscribers = subscribers;
        this.clock = clock;
    }

    @Override
    public boolean none() {
        return !operators.existsByProvenIsNotNull();
    }

    @Override
    public boolean has(SubscriberId id) {
        return operators.existsBySubscriberAndProvenIsNotNull(id);
    }

    @Override
    public boolean comesIn(SubscriberId id) {
        return has(id)
                || operators.existsBySubscriberAndSinceAfter(id, clock.instant().minus(PROVES_WITHIN));
    }

    @Override
    public List<Operator> all() {
        return operators.all();
    }

    @Override
    public String letIn(Operator operator) {
        return keys.cut(Keys.Purpose.SIGN_IN, operator.id(), null);
    }

    @Override
    public String cut() {
        String key = Secrets.fresh();
        operatorKeys.deleteByExpiresBefore(clock.instant());
        operatorKeys.add(Secrets.hash(key), clock.instant().plus(OPENS_WITHIN));
        return key;
    }

    @Override
    public boolean opens(String key) {
        byte[] wanted = Secrets.hash(key);
        boolean found = false;
        for (var live : operatorKeys.findBySpentIsNullAndExpiresAfter(clock.instant())) {
            found |= MessageDigest.isEqual(live.hash(), wanted); // each of them, in constant time
        }
        return found && none();
    }

    @Override
    public Optional<SubscriberId> begin(String key, String address, Consent.Proof proof) {
        Destination destination = Addresses.email(address);
        return transactions.execute(_ -> {
            operators.oneAtATime();
            if (!opens(key)) {
                return Optional.empty();
            }
            // whoever signed in meanwhile stays
            operators.deleteByProvenIsNull();
            return Optional.of(insert(destination, proof));
        });
    }

    @Override
    public void add(String address, Consent.Proof proof) {
        Destination destination = Addresses.email(address);
        transactions.executeWithoutResult(_ -> {
            operators.oneAtATime();
            insert(destination, proof);
        });
    }

    private SubscriberId insert(Destination destination, Consent.Proof proof) {
        Subscriber known = subscribers.register(unknown(destination));
        if (known.state() == Subscriber.State.PENDING) {
            subscribers.unsubscribe(known.id(), proof); // who runs it need not read it, but gets letters to sign in by
        }
        if (operators.add(known.id(), clock.instant())) {
            past.keep(known.id(), clock.instant(), Consent.Act.OPERATOR, proof);
        }
        return known.id();
    }

    @Override
    public boolean prove(SubscriberId id) {
        return transactions.execute(_ -> {
            operators.oneAtATime();
            boolean proven =
                    operators.prove(id, clock.instant(), clock.instant().minus(PROVES_WITHIN));
            if (proven) {
                operatorKeys.spendAll(clock.instant());
            }
            return proven;
        });
    }

    @Override
    public boolean end(SubscriberId id, Consent.Proof proof) {
        return transactions.execute(_ -> {
            operators.oneAtATime();
            boolean ended = operators.end(id);
            if (ended) {
                past.keep(id, clock.instant(), Consent.Act.NO_OPERATOR, proof);
            }
            return ended;
        });
    }

    private static NewSubscriber unknown(Destination destination) {
        Schedule schedule = new Schedule(ZoneOffset.UTC, LocalTime.of(7, 0), EnumSet.allOf(DayOfWeek.class));
        return new NewSubscriber("", destination, List.of(), List.of(), Role.LEADER, schedule, 5, "en");
    }
}
