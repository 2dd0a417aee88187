package app.bellwether.writing;

import app.bellwether.language.Numerals;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Tells a claim by its evidence alone: how widely it is reported, then the sentences for it in the order of their days, then
 * those against it. Repeats nothing, takes three sentences of an article at most, and adds no words but fixed ones.
 */
public final class Analysis {

    private static final int SUPPORTING = 6;
    private static final int AGAINST = 3;
    private static final int OF_ONE_ARTICLE = 3;
    private static final double COPIED = .8;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private static final Comparator<Citation> OLDEST_FIRST = Comparator.comparing(Citation::published)
            .thenComparing(Citation::article)
            .thenComparingInt(Citation::start);

    private final Extracts extracts;

    public Analysis(Extracts extracts) {
        this.extracts = extracts;
    }

    /**
     * The analysis; empty when nothing supports the claim.
     *
     * @param supporting quotes for the claim
     * @param against quotes against it
     */
    public List<Passage> of(Collection<Citation> supporting, Collection<Citation> against) {
        if (supporting.isEmpty()) {
            return List.of();
        }
        List<Passage> analysis = new ArrayList<>();
        List<String> said = new ArrayList<>();
        Map<String, Integer> ofArticle = new HashMap<>();
        analysis.add(Passage.fixed(reported(supporting)));
        analysis.addAll(chosen(supporting, SUPPORTING, said, ofArticle));
        List<Passage> otherwise = chosen(against, AGAINST, said, ofArticle);
        if (!otherwise.isEmpty()) {
            analysis.add(Passage.fixed("What points the other way."));
            analysis.addAll(otherwise);
        }
        return List.copyOf(analysis);
    }

    private static String reported(Collection<Citation> supporting) {
        long publishers =
                supporting.stream().map(Citation::publisher).distinct().count();
        List<LocalDate> days =
                supporting.stream().map(Analysis::day).distinct().sorted().toList();
        return "Reported by %d %s on %d %s, first on %s."
                .formatted(
                        publishers,
                        publishers == 1 ? "publisher" : "publishers",
                        days.size(),
                        days.size() == 1 ? "day" : "days",
                        DAY.format(days.getFirst()));
    }

    private static LocalDate day(Citation citation) {
        return LocalDate.ofInstant(citation.published(), ZoneOffset.UTC);
    }

    /** Those that most of the others bear out, sentences before headlines; told from the oldest to the newest. */
    private List<Passage> chosen(
            Collection<Citation> citations, int most, List<String> said, Map<String, Integer> ofArticle) {
        List<Citation> chosen = new ArrayList<>();
        citations.stream()
                .sorted(Comparator.comparing(Citation::of)
                        .thenComparing(Comparator.comparingDouble((Citation citation) -> borneOut(citation, citations))
                                .reversed())
                        .thenComparing(OLDEST_FIRST))
                .forEach(citation -> {
                    boolean room =
                            chosen.size() < most && ofArticle.getOrDefault(citation.article(), 0) < OF_ONE_ARTICLE;
                    if (room && isNew(citation.quote(), said)) {
                        chosen.add(citation);
                        said.add(citation.quote());
                        ofArticle.merge(citation.article(), 1, Integer::sum);
                    }
                });
        return chosen.stream()
                .sorted(OLDEST_FIRST)
                .map(citation -> new Passage(extracts.kindOf(citation, false), citation.quote(), List.of(citation)))
                .toList();
    }

    private double borneOut(Citation citation, Collection<Citation> others) {
        return others.stream()
                .mapToDouble(other -> extracts.likeness(citation.quote(), other.quote()))
                .sum();
    }

    /** Whether it says something else, or gives a number that was not given. */
    private boolean isNew(String quote, List<String> said) {
        List<String> same =
                said.stream().filter(one -> extracts.repeats(quote, one)).toList();
        boolean copied = same.stream().anyMatch(one -> extracts.overlap(quote, one) >= COPIED);
        boolean counted = Numerals.in(quote)
                .flatMap(number -> Stream.of(number.group().split(":")))
                .anyMatch(number -> said.stream().noneMatch(one -> one.contains(number)));
        return same.isEmpty() || (counted && !copied);
    }
}
