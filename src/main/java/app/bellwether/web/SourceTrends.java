package app.bellwether.web;

import app.bellwether.rendering.Address;
import app.bellwether.rendering.Clean;
import app.bellwether.sources.SourceDesk;
import app.bellwether.sources.SourceDesk.Day;
import app.bellwether.sources.SourceHealth;
import app.bellwether.sources.SourceHealth.State;
import app.bellwether.sources.Sources;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How sources do: which of them want to be looked at, and day by day what came of each and of all. */
@Component
record SourceTrends(Sources sources, SourceDesk desk, Clock clock) {

    private static final int DAYS = 14;
    private static final int MOST = 50;
    private static final int KINDS = 20;

    static final String LATE = "should have been asked by now";

    /**
     * A source's last days, or those of all.
     *
     * @param articles drawn; null when there were none, as failures
     * @param words how many there were
     */
    record Trend(@Nullable DayChart articles, @Nullable DayChart failures, String words) {}

    /** A source that wants to be looked at; its address is null where it cannot be a link. */
    record Troubled(
            String id,
            String name,
            @Nullable String url,
            String state,
            String problem,
            String read,
            boolean held,
            Trend trend) {}

    /** A kind of problem, how many sources have it, and what follows the address of the list to have those. */
    record Kind(String words, long sources, String query) {}

    /**
     * All of it, as of one moment.
     *
     * @param more how many are in trouble besides
     * @param kinds of trouble, the most frequent first; none where all of them are shown
     */
    record Shown(String words, Trend all, List<Troubled> troubled, int more, List<Kind> kinds) {}

    Shown shown() {
        List<SourceHealth> health = sources.health();
        Set<String> late = desk.late();
        List<SourceHealth> troubled = health.stream()
                .filter(one -> one.state() == State.FAILING
                        || one.state() == State.GONE
                        || one.state() == State.HELD
                        || late.contains(one.id()))
                .sorted(Comparator.comparingInt(SourceHealth::failures)
                        .reversed()
                        .thenComparing(SourceHealth::name))
                .toList();
        List<SourceHealth> first = troubled.stream().limit(MOST).toList();
        Map<String, Trend> days = of(first.stream().map(SourceHealth::id).toList());
        return new Shown(
                words(health),
                trend(desk.days(begin())),
                first.stream()
                        .map(one -> line(one, late.contains(one.id()), days.getOrDefault(one.id(), trend(List.of()))))
                        .toList(),
                troubled.size() - first.size(),
                troubled.size() > first.size() ? kinds(troubled, late) : List.of());
    }

    private static List<Kind> kinds(List<SourceHealth> troubled, Set<String> late) {
        return troubled.stream()
                .collect(Collectors.groupingBy(
                        one -> SourceIndex.kind(one, late.contains(one.id())), Collectors.counting()))
                .entrySet()
                .stream()
                .map(one -> new Kind(one.getKey(), one.getValue(), new SourceFilter("", "", one.getKey()).query(1)))
                .sorted(Comparator.comparingLong(Kind::sources).reversed().thenComparing(Kind::words))
                .limit(KINDS)
                .toList();
    }

    /** Of each of these that anything came of. */
    Map<String, Trend> of(List<String> ids) {
        return desk.days(ids, begin()).stream()
                .collect(Collectors.groupingBy(
                        Day::source, Collectors.collectingAndThen(Collectors.toList(), this::trend)));
    }

    private LocalDate begin() {
        return today().minusDays(DAYS - 1L);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static String words(List<SourceHealth> health) {
        Map<State, Long> states =
                health.stream().collect(Collectors.groupingBy(SourceHealth::state, Collectors.counting()));
        List<String> parts = Stream.of(State.values())
                .filter(states::containsKey)
                .map(state -> states.get(state) + " " + Plain.words(state))
                .toList();
        return Plain.count(health.size(), "source", "sources")
                + (parts.isEmpty() ? "." : ": " + Plain.list(parts) + ".");
    }

    /** What is wrong with it, and how often in a row that was so; empty where nothing is. */
    static String problem(SourceHealth health, boolean late) {
        String often = health.failures() > 1 ? " (" + health.failures() + " times in a row)" : "";
        String problem = health.problem() == null ? "" : Clean.line(health.problem()) + often;
        return Stream.of(problem, late ? LATE : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static Troubled line(SourceHealth health, boolean late, Trend trend) {
        Instant read = health.read();
        return new Troubled(
                health.id(),
                Clean.line(health.name()),
                Address.web(health.url()),
                Plain.words(health.state()),
                problem(health, late),
                read == null ? "never read" : "last read " + Times.minute(read),
                health.state() == State.HELD,
                trend);
    }

    private Trend trend(List<Day> days) {
        int articles = sum(days, Day::articles);
        int failures = sum(days, Day::failures);
        return new Trend(
                chart("Articles", days, Day::articles),
                chart("Failures", days, Day::failures),
                "%s and %s in %d days"
                        .formatted(
                                Plain.count(articles, "article", "articles"),
                                Plain.count(failures, "failure", "failures"),
                                DAYS));
    }

    private @Nullable DayChart chart(String what, List<Day> days, ToIntFunction<Day> number) {
        Map<LocalDate, Integer> byDate =
                days.stream().collect(Collectors.groupingBy(Day::date, Collectors.summingInt(number)));
        return DayChart.of(what, begin(), today(), date -> {
                    int many = byDate.getOrDefault(date, 0);
                    return new DayChart.Day(date, many, ModelSums.whole(many));
                })
                .orElse(null);
    }

    private static int sum(List<Day> days, ToIntFunction<Day> number) {
        return days.stream().mapToInt(number).sum();
    }
}
