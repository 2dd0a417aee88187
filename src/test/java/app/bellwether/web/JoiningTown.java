package app.bellwether.web;

import app.bellwether.briefs.Preview;
import app.bellwether.subscribers.Change;
import app.bellwether.subscribers.Consent;
import app.bellwether.subscribers.Interest;
import app.bellwether.subscribers.Keys;
import app.bellwether.subscribers.Past;
import app.bellwether.subscribers.Sessions;
import app.bellwether.subscribers.Stamps;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.subscribers.Subscribers;
import app.bellwether.taxonomy.Key;
import app.bellwether.taxonomy.Taxonomy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Who knows whom in the town: Ada, who gets briefs, and Bob, who has yet to confirm. Any session is Ada's. */
final class JoiningTown {

    private static final Instant NOW = Instant.parse("2026-11-20T06:10:00Z");

    /** Of many interests, one of which is not in the vocabulary. */
    static final Subscriber ADA = OverviewTest.ADA.with(List.of(
            interest("AI in India", false),
            interest("Deutschland", false).weighing(2),
            interest("the price of zorbing balls", false),
            interest("Tesla", true)));

    private static final Subscriber BOB = new Subscriber(
            new SubscriberId("s2"),
            "",
            Subscriber.State.PENDING,
            ADA.role(),
            ADA.schedule(),
            5,
            "en",
            2,
            ADA.interests(),
            ADA.destination(),
            null);

    /** How somebody unsubscribed, each time. */
    static final List<String> LEFT = new CopyOnWriteArrayList<>();

    private JoiningTown() {}

    private static Interest interest(String typed, boolean muted) {
        return Interest.of(Taxonomy.standard().understand(typed), muted);
    }

    static Stamps stamps() {
        return Neighbour.at(Stamps.class)
                .when("stamp", asked -> "stamp")
                .when("holds", asked -> true)
                .when("mark", asked -> "mark")
                .when("knows", asked -> false)
                .there();
    }

    static Subscribers subscribers() {
        var later = ADA.preferences().above(4);
        return Neighbour.at(Subscribers.class)
                .when("all", asked -> List.of(OverviewTest.ADA))
                .when("first", asked -> List.of(OverviewTest.ADA))
                .when("wanting", asked -> Map.of(Key.topic("ai"), 2, Key.region("IN"), 1))
                .when("byId", asked -> Optional.of(asked[0].equals(BOB.id()) ? BOB : ADA))
                .when("lock", asked -> Optional.of(asked[0].equals(BOB.id()) ? BOB : ADA))
                .when("unsubscribe", asked -> {
                    LEFT.add(((Consent.Proof) asked[1]).way());
                    return new Change(ADA, ADA);
                })
                .when("confirm", asked -> new Change(BOB, ADA))
                .when("change", asked -> new Change(ADA, ADA))
                .when(
                        "history",
                        asked -> List.of(
                                new Past(2, NOW, Past.Author.READER, ADA.preferences(), later, 2),
                                new Past(
                                        1,
                                        NOW,
                                        Past.Author.READER,
                                        ADA.preferences(),
                                        later.interestedIn(List.of()),
                                        1)))
                .when(
                        "consents",
                        asked -> List.of(
                                new Consent(
                                        NOW,
                                        Consent.Act.ASKED,
                                        new Consent.Proof("sign-up form, version 1", "192.0.2.7")),
                                new Consent(
                                        NOW, Consent.Act.CONFIRMED, new Consent.Proof("button of a mailed link", ""))))
                .there();
    }

    static Keys keys() {
        return Neighbour.at(Keys.class)
                .when("look", asked -> held((String) asked[1]))
                .when("spend", asked -> held((String) asked[1]))
                .when("browserSecret", asked -> "browser")
                .when("bind", asked -> "bound")
                .there();
    }

    private static Optional<Keys.Held> held(String key) {
        return switch (key) {
            case "good" -> Optional.of(new Keys.Held(BOB.id(), Keys.State.GOOD));
            case "late" -> Optional.of(new Keys.Held(BOB.id(), Keys.State.EXPIRED));
            case "spent" -> Optional.of(new Keys.Held(ADA.id(), Keys.State.SPENT));
            case "elsewhere" -> Optional.of(new Keys.Held(ADA.id(), Keys.State.ELSEWHERE));
            default -> Optional.empty();
        };
    }

    static Sessions sessions() {
        return Neighbour.at(Sessions.class)
                .when("begin", asked -> "ada")
                .when("whose", asked -> Optional.of(ADA.id()))
                .when("formSecret", asked -> "form of " + asked[0])
                .when("end", asked -> "")
                .there();
    }

    static Preview preview() {
        return new Preview(
                14,
                List.of(
                        new Preview.Given(
                                LocalDate.of(2026, 11, 17),
                                "Memory is the new bottleneck",
                                List.of("Memory is the new bottleneck", "India plans a model of its own")),
                        new Preview.Given(
                                LocalDate.of(2026, 11, 19), "Germany buys chips", List.of("Germany buys chips"))),
                "Nothing new reached the 3.0 that you asked for; the nearest was 2.1.");
    }
}
