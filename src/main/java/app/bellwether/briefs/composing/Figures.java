package app.bellwether.briefs.composing;

import app.bellwether.language.Linguist;
import app.bellwether.language.Quantity;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.Signal;
import app.bellwether.writing.Block;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Figure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds numbers worth showing by themselves, each with what it counts, its unit and its sentence (R4). One measure on several
 * days becomes a chart; figures of different measures never share one.
 */
final class Figures {

    private static final int TILES = 3;
    private static final int BARS = 6;

    /** What is counted or measured, right after the number: "of the company's revenue", "malicious packages". */
    private static final Pattern MEASURED = Pattern.compile(
            "^\\s+((?:of\\s+(?:(?:its|their|the|all|every)\\s+)?)?\\p{Ll}[\\p{L}’'-]*(?:\\s+\\p{Ll}[\\p{L}’'-]*){0,2})");

    private static final Pattern STOP = Pattern.compile(
            "\\s+(?:in|on|at|from|to|by|for|with|and|or|as|than|a|an|was|were|is|are|has|have|had|will|would|that|which|who|"
                + "after|before|since|during|last|this|next|more|less|said|according|over|under|while|when|but|up|down)(?:\\s.*)?$");

    private final Linguist linguist;
    private final Quotes quotes;
    private final Wording wording;

    Figures(Linguist linguist, Quotes quotes, Wording wording) {
        this.linguist = linguist;
        this.quotes = quotes;
        this.wording = wording;
    }

    /**
     * Figures of a theme.
     *
     * @param bars null when no measure was taken on several days
     */
    record Drawn(List<Figure> figures, Block.@Nullable Bars bars) {}

    Drawn of(Signal signal) {
        List<Figure> all = signal.evidence(Evidence.Stance.SUPPORTS).stream()
                .sorted(Comparator.comparing(Evidence::published)
                        .reversed()
                        .thenComparing(Evidence::article)
                        .thenComparingInt(Evidence::start))
                .flatMap(evidence -> quotes.citation(evidence).stream())
                .filter(citation -> citation.of() == Citation.Part.TEXT)
                .flatMap(citation -> figures(citation).stream())
                .toList();
        Optional<Block.Bars> bars = bars(all);
        String drawn = bars.map(Block.Bars::caption).orElse("");
        Map<String, Figure> tiles = new LinkedHashMap<>();
        all.stream()
                .filter(figure -> !figure.label().equals(drawn))
                .forEach(figure -> tiles.putIfAbsent(figure.label(), figure));
        return new Drawn(tiles.values().stream().limit(TILES).toList(), bars.orElse(null));
    }

    private List<Figure> figures(Citation citation) {
        List<Figure> figures = new ArrayList<>();
        for (Quantity quantity : linguist.quantities(citation.quote())) {
            String label = measured(citation.quote(), quantity);
            if (!quantity.unit().isBlank() && !label.isBlank()) {
                figures.add(new Figure(label, quantity.text(), quantity.value(), quantity.unit(), citation));
            }
        }
        return figures;
    }

    private static String measured(String quote, Quantity quantity) {
        Matcher after = MEASURED.matcher(quote.substring(quantity.end()));
        if (!after.find()) {
            return "";
        }
        String words = STOP.matcher(" " + after.group(1)).replaceFirst("").strip();
        return words.equals("of") ? "" : words;
    }

    /** The measure that was taken on most days, one figure a day. */
    private Optional<Block.Bars> bars(List<Figure> all) {
        Map<String, Map<LocalDate, Figure>> measures = new LinkedHashMap<>();
        for (Figure figure : all) {
            LocalDate day = wording.localDate(figure.citation().published());
            measures.computeIfAbsent(figure.label() + "\n" + figure.unit(), _ -> new TreeMap<>())
                    .putIfAbsent(day, figure);
        }
        return measures.values().stream()
                .filter(days -> days.size() > 1
                        && days.values().stream().map(Figure::value).distinct().count() > 1)
                .max(Comparator.comparingInt(Map::size))
                .map(days -> {
                    List<Figure> ordered = List.copyOf(days.values());
                    return new Block.Bars(
                            ordered.getFirst().label(),
                            ordered.subList(Math.max(0, ordered.size() - BARS), ordered.size()).stream()
                                    .map(this::dated)
                                    .toList());
                });
    }

    private Figure dated(Figure figure) {
        String day = wording.day(figure.citation().published());
        return new Figure(day, figure.written(), figure.value(), figure.unit(), figure.citation());
    }
}
