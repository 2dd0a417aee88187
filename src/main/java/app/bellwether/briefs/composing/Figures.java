package app.bellwether.briefs.composing;

import app.bellwether.language.Linguist;
import app.bellwether.language.Quantity;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.Signal;
import app.bellwether.signals.SignalId;
import app.bellwether.writing.Block;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Figure;
import app.bellwether.writing.QuoteParts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * Finds numbers worth showing by themselves, each with what it is a number of, its unit and its sentence (R4). What was
 * counted on several days becomes a chart; different measures never share one.
 */
final class Figures {

    private static final int TILES = 3;
    private static final int BARS = 6;

    /** Two counts may be of two things; three of one noun that each carry the claim are a series. */
    private static final int SERIES = 3;

    private static final BigDecimal FEW = BigDecimal.TEN;

    /** Spans of time say when, not how much. */
    private static final Set<String> TIMES =
            Set.of("second", "minute", "hour", "day", "week", "month", "quarter", "year", "time", "times", "decade");

    /** The number in front of what is counted. */
    private static final Pattern NUMBER = Pattern.compile(
            "^\\P{L}*(?:(?:hundred|thousand|million|billion|trillion|crore|lakh|mln|bln|bn|[mbkKMBT])\\b)?\\s*");

    private final Linguist linguist;
    private final Quotes quotes;
    private final QuoteParts parts;
    private final BriefPhrases wording;

    /** What there is to show of a theme: the newest first; several figures may be of one sentence, or of one value. */
    private final Map<SignalId, Drawn> measured = new ConcurrentHashMap<>();

    Figures(Linguist linguist, Quotes quotes, QuoteParts parts, BriefPhrases wording) {
        this.linguist = linguist;
        this.quotes = quotes;
        this.parts = parts;
        this.wording = wording;
    }

    /**
     * Figures of a theme.
     *
     * @param figures each of a sentence of its own
     * @param bars null when nothing was counted on several days
     */
    record Drawn(List<Figure> figures, Block.@Nullable Bars bars) {}

    private record Found(Evidence evidence, Citation citation, Quantity quantity) {

        boolean counted() {
            return quantity.isCount();
        }

        BigDecimal value() {
            return quantity.value();
        }

        Figure figure(String label, String written) {
            return new Figure(label, written, quantity.value(), quantity.unit(), citation);
        }

        /** What is counted, as written: "malicious packages". */
        String noun() {
            return NUMBER.matcher(quantity.text()).replaceFirst("");
        }
    }

    /**
     * The theme's figures: those of the week of its newest evidence, and the bars of a longer series.
     *
     * @param shown sentences that stand beside them anyway
     */
    Drawn of(Signal signal, Collection<String> shown) {
        Drawn all = measured.computeIfAbsent(signal.id(), _ -> measure(signal));
        Set<String> values = new HashSet<>();
        Set<String> quoted = new HashSet<>();
        List<Figure> figures = all.figures().stream()
                .filter(figure -> !shown.contains(figure.citation().quote())
                        && !Earlier.isOfAnotherWeek(
                                signal.reinforced(), figure.citation().published()))
                .filter(figure -> values.add(figure.value().toPlainString() + " " + figure.unit()))
                .filter(figure -> quoted.add(figure.citation().quote()))
                .limit(TILES)
                .toList();
        return new Drawn(figures, all.bars());
    }

    private Drawn measure(Signal signal) {
        List<Found> all = signal.evidence(Evidence.Stance.SUPPORTS).stream()
                .sorted(Quotes.NEWEST.thenComparingInt(Evidence::start))
                .flatMap(this::found)
                .toList();
        Block.@Nullable Bars bars = bars(all).orElse(null);
        String drawn = bars == null ? "" : bars.bars().getFirst().unit();
        List<Figure> tiles = all.stream()
                .filter(found -> !found.quantity().unit().equals(drawn))
                .flatMap(found -> tile(found).stream())
                .toList();
        return new Drawn(tiles, bars);
    }

    private Stream<Found> found(Evidence evidence) {
        return quotes.citation(evidence).stream()
                .filter(citation -> citation.of() == Citation.Part.TEXT)
                .flatMap(citation -> linguist.quantities(citation.quote()).stream()
                        .filter(quantity -> !quantity.unit().isBlank() && !TIMES.contains(quantity.unit()))
                        .map(quantity -> new Found(evidence, citation, quantity)))
                .filter(found -> !found.counted() || found.value().compareTo(FEW) >= 0);
    }

    /**
     * A figure under the words that name what is measured, where the sentence begins with them: "Consumer prices | rose 5%". Who imposed a sum
     * is no measure.
     */
    private Optional<Figure> tile(Found found) {
        String quote = found.citation().quote();
        Quantity quantity = found.quantity();
        OptionalInt named = parts.measured(found.citation(), quantity);
        return named.isPresent()
                ? Optional.of(found.figure(
                        quote.substring(0, named.getAsInt()),
                        quote.substring(named.getAsInt(), quantity.end()).strip()))
                : Optional.empty();
    }

    /** What was counted on most days, when the counts carry the claim; the largest count of each day. */
    private Optional<Block.Bars> bars(List<Found> all) {
        BinaryOperator<Found> larger = BinaryOperator.maxBy(Comparator.comparing(Found::value));
        Map<String, Map<LocalDate, Found>> counts = new TreeMap<>();
        for (Found found : all) {
            boolean anchored =
                    found.evidence().anchor().contains(found.quantity().text());
            if (found.counted() && anchored && !found.noun().isBlank()) {
                counts.computeIfAbsent(found.quantity().unit(), _ -> new TreeMap<>())
                        .merge(day(found), found, larger);
            }
        }
        return counts.values().stream()
                .map(days -> released(days.values()))
                .filter(days -> days.size() >= SERIES)
                .filter(days -> days.stream().map(Found::value).distinct().count() > 1)
                .max(Comparator.comparingInt(List::size))
                .map(this::drawn);
    }

    /** The same count, told again on the days after it, is of one release. */
    private static List<Found> released(Collection<Found> days) {
        List<Found> released = new ArrayList<>();
        for (Found found : days) {
            @Nullable Found last = released.isEmpty() ? null : released.getLast();
            if (last == null
                    || last.value().compareTo(found.value()) != 0
                    || Earlier.isOfAnotherWeek(
                            found.evidence().published(), last.evidence().published())) {
                released.add(found);
            }
        }
        return released;
    }

    private Block.Bars drawn(List<Found> days) {
        List<Figure> bars = days.stream()
                .skip(Math.max(0, days.size() - BARS))
                .map(found ->
                        found.figure(wording.day(day(found)), found.quantity().text()))
                .toList();
        return new Block.Bars(StringUtils.capitalize(days.getLast().noun()), bars);
    }

    private LocalDate day(Found found) {
        return BriefPhrases.publishedOn(found.citation().published());
    }
}
