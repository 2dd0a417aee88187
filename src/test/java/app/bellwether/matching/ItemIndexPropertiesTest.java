package app.bellwether.matching;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.subscribers.Interest;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.taxonomy.Key;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The index against asking of every interest and every item whether the one is of the other. */
class ItemIndexPropertiesTest {

    private static final List<String> TYPED = List.of(
            "AI",
            "India",
            "AI chips",
            "Germany",
            "Europe",
            "EU",
            "cybersecurity",
            "payments",
            "AI in India",
            "banking",
            "payments in Europe",
            "cybersecurity in Germany",
            "Asia",
            "China",
            "AI chips in China",
            "Nvidia",
            "AI not in China",
            "AI chips not Nvidia, AI in India",
            "herders");
    private static final List<Candidate> FEW = items(new Random(5), 70);
    private static final Linguist LINGUIST = Linguist.standard(Matching.TAXONOMY);
    private static final Fulfilment ONE_BY_ONE =
            new Fulfilment(Matching.TAXONOMY, LINGUIST, new Nearness(Matching.TAXONOMY, LINGUIST));

    @Property(tries = 20)
    void reachesWhatItHadFoundOneByOne(@ForAll int seed) {
        Random random = new Random(seed);
        ItemIndex index = index(ONE_BY_ONE, some(random));
        for (Interest interest : interests(random)) {
            List<String> expected = IntStream.range(0, index.size())
                    .mapToObj(index::item)
                    .flatMap(item -> (interest.muted()
                                    ? ONE_BY_ONE.exact(interest, item)
                                    : ONE_BY_ONE.reason(interest, item))
                            .stream().map(reason -> item.item() + " " + reason.degree()))
                    .toList();

            assertThat(reached(index, interest)).isEqualTo(expected);
        }
    }

    @Property(tries = 20)
    void r8DecidesAndExplainsAsIfItHadAskedOneByOne(@ForAll int seed) {
        Random random = new Random(seed);
        List<Candidate> items = some(random);
        Pool pool = Matching.MATCHMAKER.pool(items);
        Home home = Home.of(items, Matching.TAXONOMY);
        List<Candidate> told = items.stream()
                .map(item -> item.from(home.isAbroad(item, Matching.TAXONOMY)))
                .toList();
        for (List<Interest> followed : followed(random)) {
            Predicate<Judged> barred = new OnlyOfHome(home, ONE_BY_ONE::isPlace).to(followed);
            for (Sent sent : List.of(Sent.nothing(), sent(items, random))) {
                Subscriber subscriber = Matching.ada(random.nextInt(6), followed);

                assertThat(pool.select(subscriber, sent))
                        .isEqualTo(new Turns(subscriber)
                                .select(judged(subscriber, told, sent, barred), sent, Set.of(), home));
            }
        }
    }

    @Property(tries = 20)
    void doesNotDependOnWhenAnItemCame(@ForAll int seed) {
        Random random = new Random(seed);
        List<Candidate> items = items(random, 2 + random.nextInt(140));
        List<Interest> interests = interests(random);
        ItemIndex early = index(InventedReaders.BY_KEYS, items.subList(0, items.size() / 2));
        interests.forEach(early::reach);
        items.subList(items.size() / 2, items.size()).forEach(early::add);
        ItemIndex late = index(InventedReaders.BY_KEYS, items.reversed());

        assertThat(interests)
                .allSatisfy(interest -> assertThat(reached(early, interest)).isEqualTo(reached(late, interest)));
    }

    private static ItemIndex index(TextMatch wording, List<Candidate> items) {
        ItemIndex index = new ItemIndex(Matching.TAXONOMY::widen, wording);
        items.forEach(index::add);
        return index;
    }

    private static List<String> reached(ItemIndex index, Interest interest) {
        Reach reach = index.reach(interest);
        return IntStream.range(0, index.size())
                .filter(reach::has)
                .mapToObj(
                        place -> index.item(place).item() + " " + (reach.exact().has(place) ? 1.0 : Fulfilment.NEAR))
                .toList();
    }

    private static Sent sent(List<Candidate> items, Random random) {
        return new Sent(Map.of(items.getFirst().item(), 1), Matching.NOW.minus(Duration.ofHours(random.nextInt(40))));
    }

    private static List<Judged> judged(
            Subscriber subscriber, List<Candidate> items, Sent sent, Predicate<Judged> barred) {
        return items.stream()
                .map(item -> judged(subscriber, item, sent))
                .map(one -> barred.test(one) ? one.barred(Judged.Barred.HOME) : one)
                .sorted(Judged.BEST_FIRST)
                .toList();
    }

    private static Judged judged(Subscriber subscriber, Candidate item, Sent sent) {
        List<Reason> reasons = subscriber.interests().stream()
                .filter(interest -> !interest.muted())
                .flatMap(interest -> ONE_BY_ONE.reason(interest, item).stream())
                .sorted((one, other) -> Double.compare(other.weight(), one.weight()))
                .toList();
        Optional<Interest> muted = subscriber.interests().stream()
                .filter(Interest::muted)
                .filter(interest -> ONE_BY_ONE.exact(interest, item).isPresent())
                .findFirst();
        Integer version = sent.versions().get(item.item());
        boolean leftOver = sent.last() != null && !item.newest().isAfter(sent.last());
        int changes = version == null ? 0 : Math.max(0, item.version() - version);
        int counted = 5 * changes >= item.version() ? changes : Math.min(1, changes);
        double novelty = version != null ? 1 - Math.pow(.5, counted) : leftOver ? .4 : 1;
        double score = reasons.isEmpty() || muted.isPresent()
                ? 0
                : Math.clamp(reasons.getFirst().weight() * item.strength() * novelty, 0, 10);
        return new Judged(item, reasons, muted, novelty, score, Judged.Barred.NOT);
    }

    /** Some readers with interests of different weights, some of them muted, joined or weighed to the limit. */
    private static List<List<Interest>> followed(Random random) {
        return Stream.generate(() -> Stream.generate(() -> interest(random))
                        .limit(1 + random.nextInt(7))
                        .toList())
                .limit(6)
                .toList();
    }

    private static List<Interest> interests(Random random) {
        return followed(random).stream().flatMap(List::stream).toList();
    }

    private static Interest interest(Random random) {
        String typed = TYPED.get(random.nextInt(TYPED.size()));
        return Matching.interest(
                typed, random.nextInt(6) == 0, List.of(1.0, 1.0, .5, 2.0, 3.0).get(random.nextInt(5)));
    }

    /** Of the same few, so that their meaning is worked out once. */
    private static List<Candidate> some(Random random) {
        List<Candidate> some = new ArrayList<>(FEW);
        Collections.shuffle(some, random);
        return some.subList(0, 1 + random.nextInt(FEW.size()));
    }

    private static List<Candidate> items(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Candidate(
                        new ItemRef(List.of(ItemRef.Type.values()).get(random.nextInt(4)), "i" + number),
                        1 + random.nextInt(3),
                        "Title " + number % 7,
                        about(random),
                        random.nextInt(40) / 4.0,
                        Matching.NOW.minus(Duration.ofHours(random.nextInt(30))),
                        random.nextInt(5) == 0 ? "Herders wait for Nvidia" : "Title " + number % 7,
                        random.nextBoolean() ? "" : "Source " + random.nextInt(3),
                        random.nextBoolean() ? "" : "story " + random.nextInt(5)))
                .toList();
    }

    private static Set<Key> about(Random random) {
        return Matching.keys(Stream.generate(() -> TYPED.get(random.nextInt(TYPED.size())))
                .limit(random.nextInt(4))
                .toArray(String[]::new));
    }
}
