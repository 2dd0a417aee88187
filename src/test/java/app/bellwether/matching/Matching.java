package app.bellwether.matching;

import app.bellwether.language.Linguist;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.Interest;
import app.bellwether.subscribers.Schedule;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.taxonomy.Key;
import app.bellwether.taxonomy.Role;
import app.bellwether.taxonomy.Taxonomy;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Subscribers and candidates for tests of matching. */
final class Matching {

    static final Instant NOW = Instant.parse("2026-03-02T06:00:00Z");
    static final Taxonomy TAXONOMY = Taxonomy.standard();
    static final Matchmaker MATCHMAKER = new Matchmaker(TAXONOMY, Linguist.standard(TAXONOMY));

    private Matching() {}

    static Interest wants(String typed) {
        return interest(typed, false, 1);
    }

    static Interest mutes(String typed) {
        return interest(typed, true, 1);
    }

    static Interest interest(String typed, boolean muted, double weight) {
        return Interest.of(TAXONOMY.understand(typed), muted).weighing(weight);
    }

    static Subscriber ada(Interest... interests) {
        return ada(2.0, List.of(interests));
    }

    static Subscriber ada(double threshold, List<Interest> interests) {
        return new Subscriber(
                new SubscriberId("ada"),
                "Ada",
                Subscriber.State.CONFIRMED,
                Role.LEADER,
                new Schedule(ZoneOffset.UTC, LocalTime.of(7, 0), EnumSet.allOf(DayOfWeek.class)),
                5,
                "en",
                threshold,
                interests,
                new Destination(Destination.Channel.EMAIL, "ada@example.org"),
                NOW);
    }

    static Candidate signal(String id, double strength, String... keys) {
        return new Candidate(
                new ItemRef(ItemRef.Type.SIGNAL, id),
                1,
                "Title of " + id,
                keys(keys),
                strength,
                NOW,
                "Title of " + id,
                "",
                "");
    }

    static Candidate hit(String id, double strength, String source, String... keys) {
        return new Candidate(
                new ItemRef(ItemRef.Type.HIT, id),
                1,
                "Title of " + id,
                keys(keys),
                strength,
                NOW,
                "Title of " + id,
                source,
                "");
    }

    /** The hit as a fact of that story. */
    static Candidate ofStory(String story, Candidate hit) {
        return new Candidate(
                hit.item(),
                hit.version(),
                hit.title(),
                hit.keys(),
                hit.strength(),
                hit.newest(),
                hit.words(),
                hit.source(),
                story);
    }

    /** The keys of what somebody would type. */
    static Set<Key> keys(String... typed) {
        return Arrays.stream(typed)
                .flatMap(one -> TAXONOMY.understand(one).keys().stream())
                .collect(Collectors.toSet());
    }
}
