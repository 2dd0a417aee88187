package app.bellwether.web;

import app.bellwether.briefs.BriefId;
import app.bellwether.briefs.Lull;
import app.bellwether.briefs.MorningDesk;
import app.bellwether.delivery.Delivery;
import app.bellwether.delivery.DeliveryId;
import app.bellwether.delivery.Letter;
import app.bellwether.delivery.LetterDesk;
import app.bellwether.matching.ItemRef;
import app.bellwether.meters.Meters;
import app.bellwether.sources.SourceDesk;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.SubscriberId;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What is late, failed and held in the town, some of everything. */
@TestConfiguration(proxyBeanMethods = false)
class TownDesks {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final SubscriberId ADA = new SubscriberId("s1");

    @Bean
    Meters meters(MeterRegistry registry) {
        Meters meters = new Meters(registry);
        meters.state(() -> Map.of("behind", 3)).count("behind", "bellwether.stories.behind", "Articles.");
        return meters;
    }

    @Bean
    MorningDesk mornings() {
        MorningDesk.Late late = new MorningDesk.Late(
                ADA, TODAY, Town.NOW.minusSeconds(1800), Town.NOW.plusSeconds(41_400), MorningDesk.Why.OUTAGE);
        return Neighbour.at(MorningDesk.class)
                .when("late", _ -> List.of(late))
                .when(
                        "lateFor",
                        asked ->
                                Optional.of(late).filter(one -> one.subscriber().equals(((Subscriber) asked[0]).id())))
                .when(
                        "nearest",
                        _ -> List.of(new Lull.Miss(
                                TODAY, new ItemRef(ItemRef.Type.HIT, "h1"), "Chip plant <b>delayed</b>", 1.6, 2)))
                .there();
    }

    @Bean
    LetterDesk letters() {
        return Neighbour.at(LetterDesk.class)
                .when(
                        "waiting",
                        _ -> List.of(
                                new LetterDesk.Watched(
                                        letter("d4", Delivery.State.WAITING, "deferred: RCPT 451 4.7.1 greylisted"),
                                        Town.NOW.plusSeconds(36_000),
                                        null),
                                new LetterDesk.Watched(
                                        letter("d5", Delivery.State.WAITING, "deferred: CONNECT no reply"),
                                        Town.NOW.plusSeconds(36_000),
                                        Town.NOW.minusSeconds(600))))
                .when(
                        "givenUp",
                        _ -> List.of(
                                new LetterDesk.Watched(
                                        letter(
                                                "d6",
                                                Delivery.State.REFUSED,
                                                "refused: RCPT 550 5.2.2 mailbox full, see <help.example>"),
                                        Town.NOW.plusSeconds(36_000),
                                        null),
                                new LetterDesk.Watched(
                                        letter("d7", Delivery.State.EXPIRED, "too late to be sent"),
                                        Town.NOW.minusSeconds(60),
                                        null)))
                .when(
                        "byId",
                        asked -> Optional.of(new LetterDesk.Watched(
                                letter(asked[0].toString(), Delivery.State.ACCEPTED, "accepted: 250 queued"),
                                Town.NOW.plusSeconds(36_000),
                                null)))
                .when(
                        "held",
                        _ -> List.of(
                                new LetterDesk.HeldByHand("DISCORD", null, Town.NOW),
                                new LetterDesk.HeldByHand("d5", ADA, Town.NOW)))
                .when("sendAgain", asked -> again(asked[0].toString()))
                .when("hold", _ -> true)
                .when("letGo", asked -> asked[0].equals("d5"))
                .when("tryNow", _ -> true)
                .there();
    }

    private static LetterDesk.Again again(String id) {
        return id.equals("d1") ? LetterDesk.Again.ACCEPTED : LetterDesk.Again.SOON;
    }

    private static Delivery letter(String id, Delivery.State state, String said) {
        return new Delivery(
                new DeliveryId(id),
                Letter.Kind.BRIEF,
                ADA,
                new BriefId("b1"),
                Destination.Channel.EMAIL,
                state,
                "Memory is the new bottleneck",
                Town.NOW.minusSeconds(1800),
                List.of(
                        new Delivery.Attempt(Town.NOW.minusSeconds(1700), "deferred: CONNECT no reply"),
                        new Delivery.Attempt(Town.NOW.minusSeconds(1200), said)));
    }

    @Bean
    SourceDesk sourceDesk() {
        return Neighbour.at(SourceDesk.class)
                .when("late", _ -> Set.of())
                .when("articles", _ -> Map.of("a", 62))
                .when(
                        "days",
                        _ -> List.of(
                                new SourceDesk.Day("a", TODAY.minusDays(3), 20, 0),
                                new SourceDesk.Day("a", TODAY.minusDays(1), 30, 0),
                                new SourceDesk.Day("a", TODAY, 12, 1),
                                new SourceDesk.Day("b", TODAY, 0, 3)))
                .when("askNow", _ -> true)
                .when("hold", _ -> true)
                .when("letGo", _ -> true)
                .there();
    }
}
