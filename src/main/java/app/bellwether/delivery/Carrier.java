package app.bellwether.delivery;

import app.bellwether.subscribers.Destination;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Carries letters that were claimed and has recorded what came of it (R7). Between a server's accepting it and our recording that lies the
 * only moment in which a crash makes it go out again, and then with the same Message-ID.
 */
@Component
class Carrier {

    private static final Logger LOG = LoggerFactory.getLogger(Carrier.class);

    private final Claims claims;
    private final Handover handover;
    private final Map<Destination.Channel, Courier> couriers;
    private final Traffic traffic;
    private final Ledger ledger;
    private final Clock clock;
    private final Duration lease;

    Carrier(
            Claims claims,
            Handover handover,
            List<Courier> couriers,
            Traffic traffic,
            Ledger ledger,
            Clock clock,
            DeliverySettings settings) {
        this.claims = claims;
        this.handover = handover;
        this.couriers = couriers.stream().collect(Collectors.toMap(Courier::channel, Function.identity()));
        this.traffic = traffic;
        this.ledger = ledger;
        this.clock = clock;
        this.lease = settings.lease();
    }

    /** What is to be carried of what was claimed; the rest must not be, which is then recorded. */
    List<Handover.Handed> letters(List<ClaimedDelivery> claimed) {
        return handover.letters(claimed, lease);
    }

    void carry(Handover.Handed handed) {
        ClaimedDelivery claim = handed.claim();
        Lease held = new Lease(claim.id(), lease, handed.renewed(), () -> claims.renew(claim, lease));
        // until it is recorded, what was accepted could be taken for what an instance left behind
        held.holding(() -> {
            Outcome outcome = handed(handed.letter(), held);
            if (outcome instanceof Outcome.Deferred && held.slipped()) {
                LOG.warn("{} was kept back at its last moment; whoever holds it next carries it", claim.id());
            } else {
                record(claim, outcome);
            }
        });
    }

    private Outcome handed(Letter letter, Grip grip) {
        Courier courier = couriers.get(letter.recipient().destination().channel());
        if (courier == null) {
            return new Outcome.Deferred("none", "no courier goes there");
        }
        try {
            return courier.carry(letter, grip);
        } catch (RuntimeException broken) {
            LOG.error("Carrying {} broke off; it will be tried again", letter.id(), broken);
            return new Outcome.Deferred("broken", broken.getClass().getSimpleName());
        }
    }

    private void record(ClaimedDelivery claim, Outcome outcome) {
        Instant now = clock.instant();
        boolean ours = ledger.record(claim, outcome);
        if (outcome instanceof Outcome.Refused refused && refused.fault() == Outcome.Fault.ADDRESS) {
            handover.nobodyThere(claim, refused, now);
        }
        traffic.learn(claim, outcome, now);
        LOG.info(
                "{} {} for subscriber {}: {}{}",
                DeliveryMessages.of(claim.kind()),
                claim.id(),
                claim.subscriber(),
                DeliveryMessages.of(outcome),
                ours ? "" : " (another instance had taken it over)");
    }
}
