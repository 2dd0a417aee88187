package app.bellwether.web;

import app.bellwether.rendering.Clean;
import app.bellwether.writing.Citation;
import app.bellwether.writing.GateBook;
import app.bellwether.writing.GateBook.Count;
import app.bellwether.writing.GateBook.Passed;
import app.bellwether.writing.GateBook.Refused;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the gate refused, in shares and one by one. */
@Component
record GateShares(GateBook book) {

    private static final double PERCENT = 100;

    /** Sentences that a check refused; the share is of all that were refused. */
    record CheckLine(String check, String meaning, String sentences, String share) {}

    /** Sentences of a task; how many passed against what signs say, and the share that was refused. */
    record TaskLine(String task, String looked, String passed, String againstSigns, String refused, String share) {}

    /**
     * A sentence, why nobody sees it, and what it named.
     *
     * @param missing the ids that it named, and was not shown
     */
    record RefusedLine(
            String sentence, String check, String reason, String of, String at, List<SpanLine> spans, String missing) {}

    record SpanLine(String id, String words, String publisher, String date, String path) {}

    List<CheckLine> byCheck(LocalDate from) {
        Map<String, Long> checks = book.refused(from).stream()
                .collect(Collectors.groupingBy(Count::check, TreeMap::new, Collectors.summingLong(Count::sentences)));
        long all = checks.values().stream().mapToLong(Long::longValue).sum();
        return checks.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .map(one -> new CheckLine(
                        one.getKey(),
                        CheckWords.of(one.getKey()),
                        ModelSums.whole(one.getValue()),
                        share(one.getValue(), all)))
                .toList();
    }

    List<TaskLine> byTask(LocalDate from) {
        List<Passed> kept = book.passed(from);
        Map<String, Long> passed = kept.stream().collect(Collectors.toMap(Passed::task, Passed::sentences));
        Map<String, Long> against = kept.stream().collect(Collectors.toMap(Passed::task, Passed::againstSigns));
        Map<String, Long> refused = book.refused(from).stream()
                .collect(Collectors.groupingBy(Count::task, Collectors.summingLong(Count::sentences)));
        TreeMap<String, Long> tasks = new TreeMap<>(passed);
        refused.forEach((task, some) -> tasks.merge(task, some, Long::sum));
        return tasks.entrySet().stream()
                .map(task -> line(
                        task.getKey(),
                        task.getValue(),
                        refused.getOrDefault(task.getKey(), 0L),
                        against.getOrDefault(task.getKey(), 0L)))
                .toList();
    }

    private static TaskLine line(String task, long looked, long refused, long againstSigns) {
        return new TaskLine(
                task,
                ModelSums.whole(looked),
                ModelSums.whole(looked - refused),
                ModelSums.whole(againstSigns),
                ModelSums.whole(refused),
                share(refused, looked));
    }

    private static String share(long part, long all) {
        return Plain.oneDigit(PERCENT * part / all) + " %";
    }

    List<RefusedLine> newest(int most) {
        return book.newest(most).stream().map(GateShares::line).toList();
    }

    private static RefusedLine line(Refused one) {
        List<String> shown = one.evidence().stream().map(GateBook.Span::id).toList();
        return new RefusedLine(
                Clean.line(one.sentence()),
                one.check(),
                Clean.line(one.reason()),
                one.task() + ", " + Clean.line(one.part()),
                Times.minute(one.at()),
                one.evidence().stream()
                        .map(span -> line(span.id(), span.citation()))
                        .toList(),
                Clean.line(one.named().stream()
                        .distinct()
                        .filter(id -> !shown.contains(id))
                        .collect(Collectors.joining(", "))));
    }

    private static SpanLine line(String id, Citation citation) {
        return new SpanLine(
                id,
                Clean.line(citation.quote()),
                Clean.line(citation.publisher()),
                Times.day(citation.published()),
                WebLinks.path(
                        citation.article(), citation.revision(), citation.of(), citation.start(), citation.end()));
    }
}
