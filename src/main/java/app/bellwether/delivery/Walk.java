package app.bellwether.delivery;

import app.bellwether.subscribers.Destination;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for what is due on one channel and has it carried, several letters at a time. A channel has hands of its own: however slow
 * one is, the others go on.
 */
final class Walk {

    private static final Logger LOG = LoggerFactory.getLogger(Walk.class);

    /** For so long what was found when a letter was looked into counts as what is so now. */
    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

    private final Destination.Channel channel;
    private final Claims claims;
    private final Carrier carrier;
    private final Traffic traffic;
    private final Clock clock;
    private final DeliverySettings settings;
    private final Hands hands;
    private final Set<DeliveryId> underWay = ConcurrentHashMap.newKeySet();
    private final CountDownLatch stop = new CountDownLatch(1);
    private Instant last = Instant.MIN;

    Walk(
            Destination.Channel channel,
            Claims claims,
            Carrier carrier,
            Traffic traffic,
            Clock clock,
            DeliverySettings settings) {
        this.channel = channel;
        this.claims = claims;
        this.carrier = carrier;
        this.traffic = traffic;
        this.clock = clock;
        this.settings = settings;
        this.hands = new Hands(settings.atOnce());
    }

    void begin() {
        Thread.ofVirtual().name("postman-" + channel).start(this::walk);
    }

    /** Takes nothing new from now on. */
    void end() {
        stop.countDown();
        hands.open();
    }

    /** Waits for what is under way; false when that takes too long. */
    boolean ended(Duration most) throws InterruptedException {
        return hands.rest(most);
    }

    private void walk() {
        try {
            while (stop.getCount() > 0) {
                boolean more = round();
                if (!more && stop.await(settings.every().toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Claims as many letters as are wanted. True when there may be more to do at once. */
    private boolean round() throws InterruptedException {
        int wanted = hands.want();
        List<ClaimedDelivery> claimed = List.of();
        List<Handover.Handed> letters = List.of();
        long looked = System.nanoTime();
        try {
            if (stop.getCount() > 0) {
                claimed = claimed(wanted);
                letters = letters(claimed);
            }
        } catch (RuntimeException | Error broken) { // nobody else would go on with this channel
            LOG.error("What is due by {} cannot be looked up; it will be tried again", channel, broken);
        }
        hands.without(wanted - letters.size());
        letters.forEach(letter ->
                Thread.ofVirtual().name("letter-" + letter.claim().id()).start(() -> carryInTurn(letter, looked)));
        return claimed.size() == wanted;
    }

    private List<ClaimedDelivery> claimed(int most) {
        Instant now = clock.instant();
        if (now.plus(settings.every()).isBefore(last)) {
            claims.setBack(channel, now);
        }
        last = now;
        claims.expire(now);
        Traffic.Closed closed = traffic.closed(channel);
        List<ClaimedDelivery> claimed = new ArrayList<>();
        closed.probes().stream()
                .limit(most)
                .forEach(name -> claimed.addAll(claims.takeOne(channel, now, settings.lease(), name)));
        if (claimed.size() < most) {
            claimed.addAll(claims.take(channel, now, settings.lease(), most - claimed.size(), closed.names()));
        }
        return claimed;
    }

    /** What is claimed and may be carried now. */
    private List<Handover.Handed> letters(List<ClaimedDelivery> claimed) {
        List<ClaimedDelivery> entered = claimed.stream().filter(this::enters).toList();
        List<Handover.Handed> letters = List.of();
        try {
            letters = carrier.letters(entered);
            return letters;
        } finally {
            Set<ClaimedDelivery> carried =
                    letters.stream().map(Handover.Handed::claim).collect(Collectors.toSet());
            entered.stream().filter(claim -> !carried.contains(claim)).forEach(this::left);
        }
    }

    /** What is still carried although its lease ended, since the database was away, is not carried a second time beside that. */
    private boolean enters(ClaimedDelivery claim) {
        if (!underWay.add(claim.id())) {
            LOG.warn("Delivery {} is still under way here", claim.id());
            return false;
        }
        boolean enters = traffic.enter(claim);
        if (!enters) {
            underWay.remove(claim.id());
            putBack(claim);
        }
        return enters;
    }

    private void carryInTurn(Handover.Handed letter, long looked) {
        try {
            hands.begin();
        } catch (InterruptedException ending) {
            hands.without(1);
            left(letter.claim());
            Thread.currentThread().interrupt();
            return;
        }
        ClaimedDelivery claim = letter.claim();
        // nothing is begun when the application ends, nor what lay ready when that was held back where it goes
        boolean goes = stop.getCount() > 0 && !traffic.heldBackSince(claim, looked);
        try {
            if (goes) {
                carry(letter);
            }
        } catch (RuntimeException broken) {
            LOG.error("Delivery {} broke off; it will be tried again when its lease has ended", claim.id(), broken);
        } finally {
            left(claim);
            if (!goes) {
                putBack(claim); // last, since it may be claimed again at once
            }
            hands.end(goes);
        }
    }

    /** Looks once more into what lay ready for longer than was expected. */
    private void carry(Handover.Handed letter) {
        if (System.nanoTime() - letter.renewed() < FRESH_NANOS) {
            carrier.carry(letter);
        } else {
            carrier.letters(List.of(letter.claim())).forEach(carrier::carry);
        }
    }

    private void putBack(ClaimedDelivery claim) {
        try {
            claims.putBack(claim);
        } catch (RuntimeException noStore) {
            LOG.warn("Delivery {} cannot be put back; its lease will end", claim.id(), noStore);
        }
    }

    private void left(ClaimedDelivery claim) {
        underWay.remove(claim.id());
        traffic.leave(claim);
    }
}
