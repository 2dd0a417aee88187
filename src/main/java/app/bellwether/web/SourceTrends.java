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

    /** All of it, as of one moment. */
    record Shown(String words, Trend all, List<Troubled> troubled, int more) {}

    Shown shown() {
        List<SourceHealth> health = sources.health();
        List<Day> days = days();
        Map<String, List<Day>> by = bySource(days);
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
        return new Shown(
                words(health),
                trend(days),
                troubled.stream()
                        .limit(MOST)
                        .map(one -> line(one, late.contains(one.id()), by.getOrDefault(one.id(), List.of())))
                        .toList(),
                Math.max(0, troubled.size() - MOST));
    }

    /** Of each source that anything came of. */
    Map<String, Trend> bySource() {
        return bySource(days()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> trend(one.getValue())));
    }

    private List<Day> days() {
        return desk.days(today().minusDays(DAYS - 1L));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Map<String, List<Day>> bySource(List<Day> days) {
        return days.stream().collect(Collectors.groupingBy(Day::source));
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

    private Troubled line(SourceHealth health, boolean late, List<Day> days) {
        String often = health.failures() > 1 ? " (" + health.failures() + " times in a row)" : "";
        String problem = health.problem() == null ? "" : Clean.line(health.problem()) + often;
        Instant read = health.read();
        return new Troubled(
                health.id(),
                Clean.line(health.name()),
                Address.web(health.url()),
                Plain.words(health.state()),
                Stream.of(problem, late ? "should have been asked by now" : "")
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("; ")),
                read == null ? "never read" : "last read " + Times.minute(read),
                health.state() == State.HELD,
                trend(days));
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
        LocalDate today = today();
        return DayChart.of(what, today.minusDays(DAYS - 1L), today, date -> {
                    int many = byDate.getOrDefault(date, 0);
                    return new DayChart.Day(date, many, ModelSums.whole(many));
                })
                .orElse(null);
    }

    private static int sum(List<Day> days, ToIntFunction<Day> number) {
        return days.stream().mapToInt(number).sum();
    }
}
