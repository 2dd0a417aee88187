package app.bellwether.matching;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.subscribers.Subscriber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class MatchmakerPropertiesTest {

    private static final List<String> TOPICS =
            List.of("AI", "India", "AI chips", "Germany", "cybersecurity", "payments");

    @Property(tries = 60)
    void quotasAreNeverExceeded(@ForAll @IntRange(max = 100_000) int seed) {
        Selection selection = Matching.MATCHMAKER.pool(candidates(seed)).select(subscriber(seed), sent(seed));

        Map<ItemRef.Type, List<Match>> byType = selection.matches().stream()
                .collect(Collectors.groupingBy(match -> match.candidate().item().type()));
        byType.forEach((type, matches) -> {
            assertThat(matches).hasSizeLessThanOrEqualTo(Quota.of(type));
            Map<String, Long> bySource = matches.stream()
                    .map(match -> match.candidate().source())
                    .filter(source -> !source.isEmpty())
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
            assertThat(bySource.values()).allMatch(count -> count <= Quota.ofOneSource(type));
        });
    }

    @Property(tries = 60)
    void mutedIsNeverShown(@ForAll @IntRange(max = 100_000) int seed) {
        Subscriber subscriber = subscriber(seed);
        Selection selection = Matching.MATCHMAKER.pool(candidates(seed)).select(subscriber, sent(seed));

        assertThat(selection.matches())
                .noneMatch(match -> match.candidate().keys().stream()
                        .anyMatch(key -> Matching.TAXONOMY
                                .widen(key)
                                .containsAll(subscriber.interests().getLast().keys())));
    }

    @Property(tries = 60)
    void theOrderOfTheInputDoesNotMatter(@ForAll @IntRange(max = 100_000) int seed) {
        List<Candidate> shuffled = new ArrayList<>(candidates(seed));
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(Matching.MATCHMAKER.pool(shuffled).select(subscriber(seed), sent(seed)))
                .isEqualTo(Matching.MATCHMAKER.pool(candidates(seed)).select(subscriber(seed), sent(seed)));
    }

    @Property(tries = 60)
    void r5TotalsReconcile(@ForAll @IntRange(max = 100_000) int seed) {
        Selection selection = Matching.MATCHMAKER.pool(candidates(seed)).select(subscriber(seed), sent(seed));

        List<ItemRef> decided =
                selection.decisions().stream().map(Decision::item).toList();
        assertThat(decided).doesNotHaveDuplicates();
        assertThat(selection.decisions().stream().filter(Decision::taken).map(Decision::item))
                .containsExactlyElementsOf(selection.matches().stream()
                        .map(match -> match.candidate().item())
                        .toList());
        assertThat(selection.worthSaying()).isEqualTo(!selection.matches().isEmpty());
        assertThat(selection.matches())
                .allSatisfy(match -> assertThat(match.reasons()).isNotEmpty());
    }

    private static Subscriber subscriber(int seed) {
        Random random = new Random(seed);
        return Matching.ada(
                2.0,
                List.of(
                        Matching.wants(TOPICS.get(random.nextInt(3))),
                        Matching.wants(TOPICS.get(3 + random.nextInt(2))),
                        Matching.wants("AI in India"),
                        Matching.mutes("payments")));
    }

    private static List<Candidate> candidates(int seed) {
        Random random = new Random(seed + 1L);
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            ItemRef.Type type = List.of(ItemRef.Type.values()).get(random.nextInt(4));
            candidates.add(new Candidate(
                    new ItemRef(type, "i" + i),
                    1 + random.nextInt(3),
                    "Title " + i % 6,
                    Matching.keys(TOPICS.get(random.nextInt(6)), TOPICS.get(random.nextInt(6))),
                    random.nextInt(40) / 4.0,
                    Matching.NOW.minus(Duration.ofHours(random.nextInt(60))),
                    "Title " + i % 6,
                    random.nextBoolean() ? "" : "Source " + random.nextInt(3),
                    ""));
        }
        return candidates;
    }

    private static Sent sent(int seed) {
        return new Sent(
                Map.of(
                        new ItemRef(ItemRef.Type.SIGNAL, "i" + seed % 60), 1,
                        new ItemRef(ItemRef.Type.HIT, "i" + seed % 50), 1),
                Matching.NOW.minus(Duration.ofDays(1)));
    }
}
