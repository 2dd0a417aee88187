package app.bellwether.delivery;

import app.bellwether.meters.Meters;
import app.bellwether.meters.State;
import app.bellwether.subscribers.Destination.Channel;
import io.micrometer.core.instrument.Timer;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is measured of the outbox: what waits in it and since when, what came of letters, and what is held back. */
@Component
class DeliveryMetrics {

    private static final Duration[] AT_MOST = Stream.of(1, 5, 15, 60, 300, 900, 3600, 14_400)
            .map(Duration::ofSeconds)
            .toArray(Duration[]::new);

    private static final List<String> RESULTS = List.of("accepted", "deferred", "refused");

    private final Meters meters;

    DeliveryMetrics(Meters meters, JdbcClient jdbc, Clock clock) {
        this.meters = meters;
        State outbox = meters.state(() -> outbox(jdbc, clock.instant()));
        State held = meters.state(() -> held(jdbc));
        for (Channel one : Channel.values()) {
            String channel = word(one);
            for (String state : List.of("waiting", "claimed")) {
                outbox.count(
                        channel + " " + state,
                        "bellwether.outbox.rows",
                        "Letters that are to be sent, waiting or claimed by an instance.",
                        "channel",
                        channel,
                        "state",
                        state);
            }
            outbox.seconds(
                            channel + " age",
                            "bellwether.outbox.oldest",
                            "How long the oldest letter that is to be sent has been in the outbox.",
                            "channel",
                            channel)
                    .seconds(
                            channel + " overdue",
                            "bellwether.outbox.overdue",
                            "For how long the letter whose next try is most overdue could have been taken.",
                            "channel",
                            channel);
            held.count(
                    one.name(),
                    "bellwether.outbox.held",
                    "1 while nothing is sent by a channel, since it does not work or refuses us.",
                    "channel",
                    channel);
            RESULTS.forEach(result -> ended(one, result, 0));
            brokenOff(one, 0);
            sent(one);
        }
        held.count("places", "bellwether.outbox.places.held", "Mail domains to which nothing is sent for a while.");
    }

    /** An attempt ended and was recorded. */
    void ended(ClaimedDelivery claim, Outcome outcome, Instant at) {
        switch (outcome) {
            case Outcome.Accepted _ -> {
                ended(claim.channel(), "accepted", 1);
                sent(claim.channel()).record(Duration.between(claim.created(), at));
            }
            case Outcome.Deferred _ -> ended(claim.channel(), "deferred", 1);
            case Outcome.Refused _ -> ended(claim.channel(), "refused", 1);
        }
    }

    /** Whoever carried one stopped, and may have sent it. */
    void brokenOff(Channel channel, int times) {
        meters.counter(
                        "bellwether.outbox.broken.off",
                        "Letters whose carrier stopped before it recorded what came of them; they may have gone out.",
                        "channel",
                        word(channel))
                .increment(times);
    }

    private void ended(Channel channel, String result, int times) {
        meters.counter(
                        "bellwether.deliveries",
                        "Attempts to carry a letter, by how they ended.",
                        "channel",
                        word(channel),
                        "result",
                        result)
                .increment(times);
    }

    private Timer sent(Channel channel) {
        return meters.timer(
                AT_MOST,
                "bellwether.delivery",
                "From the outbox until a letter was accepted, deferrals included.",
                "channel",
                word(channel));
    }

    private static String word(Channel channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Double> outbox(JdbcClient jdbc, Instant now) {
        Map<String, Double> found = new HashMap<>();
        jdbc.sql("""
            select lower(channel) as channel, lower(state) as state, count(*) as rows,
                extract(epoch from :now - min(created)) as age,
                extract(epoch from :now - min(next_try) filter (where not array[channel, subscriber, id]
                    && array(select name from delivery.held_by_hand))) as overdue
            from delivery.delivery where state in ('WAITING', 'CLAIMED') group by 1, 2
            """).param("now", Timestamp.from(now)).query(row -> {
            String channel = row.getString("channel");
            found.put(channel + " " + row.getString("state"), row.getDouble("rows"));
            found.merge(channel + " age", Math.max(0, row.getDouble("age")), Math::max);
            found.merge(channel + " overdue", Math.max(0, row.getDouble("overdue")), Math::max);
        });
        return found;
    }

    private static Map<String, Double> held(JdbcClient jdbc) {
        Map<String, Double> found = new HashMap<>();
        List<String> channels = Stream.of(Channel.values()).map(Channel::name).toList();
        jdbc.sql("select name from delivery.hold union select name from delivery.held_by_hand where subscriber is null")
                .query(String.class)
                .list()
                .forEach(name -> found.merge(channels.contains(name) ? name : "places", 1.0, Double::sum));
        return found;
    }
}
