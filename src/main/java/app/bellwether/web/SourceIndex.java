package app.bellwether.web;

import app.bellwether.rendering.Address;
import app.bellwether.rendering.Clean;
import app.bellwether.sources.SourceHealth;
import app.bellwether.sources.SourceHealth.State;
import app.bellwether.sources.SourceList;
import app.bellwether.sources.SourceList.Listed;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The list of what is read, narrowed down to what an operator asks for. There may be ten thousand sources: what wants to be looked at
 * comes first, the same problem together, and what is drawn or counted of a source is read for those of one page only.
 */
@Component
record SourceIndex(SourceList list, SourceTrends trends, Folders folders) {

    /** What has a problem, is held or late, as it stands in an address. */
    static final String TROUBLED = "with-a-problem";

    /** Further problems are found by their words. */
    private static final int KINDS = 50;

    private static final String LATE = "late";

    /**
     * A source of the list.
     *
     * @param late whether it should have been asked by now
     * @param kind of problem, without what is its own; empty where nothing wants to be looked at
     */
    record Row(Listed source, @Nullable SourceHealth health, boolean late, String kind) {

        private State state() {
            return health == null ? State.NEW : health.state();
        }

        /** All that it can be asked for by. */
        Set<String> states() {
            return Stream.of(Plain.words(state()), late ? LATE : "", kind.isEmpty() ? "" : TROUBLED)
                    .collect(Collectors.toSet());
        }

        private String problem() {
            return health == null ? "" : SourceTrends.problem(health, late);
        }

        /** What it is searched for in. */
        String said() {
            return String.join("\n", source.name(), source.url(), String.join("\n", source.folders()), problem(), kind)
                    .toLowerCase(Locale.ROOT);
        }

        private int rank() {
            return kind.isEmpty() ? 2 : state() == State.FAILING || state() == State.GONE ? 0 : 1;
        }
    }

    /** A source; its address is null where it cannot be a link, and what came of it lately where that is nothing. */
    record Line(
            String id,
            String name,
            @Nullable String url,
            List<Folders.Named> folders,
            boolean added,
            String state,
            int articles,
            String tried,
            String problem,
            boolean held,
            SourceTrends.@Nullable Trend trend) {}

    /** What can be chosen, and how many sources there are of it. */
    record Choice(String value, String words, long sources) {}

    Map<String, @Nullable Object> of(SourceFilter asked, String page) {
        List<Row> all = rows();
        Map<String, Long> kinds = all.stream()
                .map(Row::kind)
                .filter(kind -> !kind.isEmpty())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        List<Row> found = all.stream()
                .filter(asked::takes)
                .sorted(Comparator.comparingInt(Row::rank)
                        .thenComparingLong(row -> -kinds.getOrDefault(row.kind(), 0L))
                        .thenComparing(Row::kind))
                .toList();
        ListPage<Row> shown = ListPage.of(found, page);
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("asked", asked);
        model.put("narrowed", asked.narrows());
        model.put("states", states(all));
        model.put("kinds", kinds(kinds, asked.problem()));
        model.put("total", all.size());
        model.put("failing", all.stream().filter(row -> !row.kind().isEmpty()).count());
        model.put("found", found.size());
        model.put("lines", lines(shown.lines()));
        model.put("query", asked.query(shown.at()));
        model.putAll(shown.around(asked::query));
        return model;
    }

    private List<Row> rows() {
        Map<String, SourceHealth> health =
                trends.sources().health().stream().collect(Collectors.toMap(SourceHealth::id, one -> one));
        Set<String> late = trends.desk().late();
        return list.all().stream()
                .map(one -> row(one, health.get(one.id()), late.contains(one.id())))
                .toList();
    }

    private static Row row(Listed source, @Nullable SourceHealth health, boolean late) {
        return new Row(source, health, late, kind(health, late));
    }

    static String kind(@Nullable SourceHealth health, boolean late) {
        String problem = health == null || health.problem() == null ? "" : Clean.line(health.problem());
        if (!problem.isEmpty()) {
            return problem.replaceFirst("(?:;|\\bhttps?://).*", "").strip();
        }
        return health != null && health.state() == State.HELD ? "is held" : late ? SourceTrends.LATE : "";
    }

    private static List<Choice> states(List<Row> all) {
        Map<String, Long> counts = all.stream()
                .flatMap(row -> row.states().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return Stream.concat(
                        Stream.of(TROUBLED, LATE), Stream.of(State.values()).map(Plain::words))
                .map(state -> new Choice(state, state.replace('-', ' '), counts.getOrDefault(state, 0L)))
                .toList();
    }

    /** The most frequent first; what was asked for is among them even when no source has it any more. */
    private static List<Choice> kinds(Map<String, Long> counts, String asked) {
        return Stream.concat(
                        counts.keySet().stream()
                                .sorted(Comparator.comparingLong((String kind) -> -counts.getOrDefault(kind, 0L))
                                        .thenComparing(Comparator.naturalOrder()))
                                .limit(KINDS),
                        Stream.of(asked).filter(kind -> !kind.isEmpty()))
                .distinct()
                .map(kind -> new Choice(kind, kind, counts.getOrDefault(kind, 0L)))
                .toList();
    }

    private List<Line> lines(List<Row> rows) {
        List<String> ids = rows.stream().map(row -> row.source().id()).toList();
        Map<String, Integer> articles = trends.desk().articles(ids);
        Map<String, SourceTrends.Trend> days = trends.of(ids);
        return rows.stream()
                .map(row -> line(
                        row,
                        articles.getOrDefault(row.source().id(), 0),
                        days.get(row.source().id())))
                .toList();
    }

    private Line line(Row row, int articles, SourceTrends.@Nullable Trend trend) {
        Listed source = row.source();
        Instant tried = row.health() == null ? null : row.health().tried();
        return new Line(
                source.id(),
                named(source.name(), source.url()),
                Address.web(source.url()),
                folders.named(source.folders()),
                source.added(),
                Plain.words(row.state()),
                articles,
                tried == null ? "not yet" : Times.minute(tried),
                row.problem(),
                row.state() == State.HELD,
                trend);
    }

    /** A feed without a name is called by its address. */
    static String named(String title, String url) {
        String name = Clean.line(title);
        return name.isEmpty() ? Clean.line(url) : name;
    }
}
