package app.bellwether.briefs.composing;

import app.bellwether.briefs.Occasion;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.Signal;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Words signals for the lede and the map. */
final class Themes {

    private final Occasion occasion;
    private final Quotes quotes;
    private final Figures figures;
    private final Wording wording;

    Themes(Occasion occasion, Quotes quotes, Figures figures, Wording wording) {
        this.occasion = occasion;
        this.quotes = quotes;
        this.figures = figures;
        this.wording = wording;
    }

    /** The evidence's sentences of that stance: of the newest day first, of one day the best first. */
    List<Passage> sentences(Signal signal, Evidence.Stance stance) {
        Comparator<Evidence> order = Comparator.comparing(
                        (Evidence one) -> wording.localDate(one.published()), Comparator.<LocalDate>reverseOrder())
                .thenComparing(Comparator.comparingDouble(Evidence::score).reversed())
                .thenComparing(Evidence::article)
                .thenComparingInt(Evidence::start);
        return signal.evidence(stance).stream()
                .filter(one -> one.of() == Citation.Part.TEXT)
                .sorted(order)
                .flatMap(one -> quotes.passage(one).stream())
                .toList();
    }

    /** The supporting sentences that were published after the reader's last brief. */
    List<Passage> news(Signal signal) {
        Instant last = occasion.sent().last();
        return sentences(signal, Evidence.Stance.SUPPORTS).stream()
                .filter(passage -> last == null
                        || passage.citations().getFirst().published().isAfter(last))
                .toList();
    }

    /** "Reported by 4 publishers on 2 days, first on 9 May." */
    String reported(Signal signal) {
        List<Evidence> supports = signal.evidence(Evidence.Stance.SUPPORTS);
        long publishers = supports.stream().map(Evidence::publisher).distinct().count();
        long days = supports.stream()
                .map(one -> wording.localDate(one.published()))
                .distinct()
                .count();
        Instant first = supports.stream()
                .map(Evidence::published)
                .min(Comparator.naturalOrder())
                .orElse(signal.opened());
        return "Reported by %s on %s, first on %s."
                .formatted(
                        Wording.count((int) publishers, "publisher", "publishers"),
                        Wording.count((int) days, "day", "days"),
                        wording.day(first));
    }

    /** A theme of the map with at most so many sentences; none when nothing of it can be said. */
    Optional<Piece> map(Taken<Signal> theme, int most, boolean inLede, Said said) {
        Signal signal = theme.it();
        List<Passage> sentences = said.first(most, sentences(signal, Evidence.Stance.SUPPORTS));
        if (sentences.isEmpty() && !inLede) {
            return Optional.empty();
        }
        Figures.Drawn drawn =
                figures.of(signal, sentences.stream().map(Passage::text).toList());
        String why = "%s Strength %s of 10."
                .formatted(
                        sentence(signal.urgency().reason()),
                        Wording.number(signal.strength().value()));
        return Optional.of(new Piece(
                Section.Kind.MAP,
                theme.match(),
                signal.title(),
                signal.urgency().level().words(),
                Passage.fixed(why),
                sentences,
                drawn.figures(),
                List.of(),
                drawn.bars()));
    }

    private static String sentence(String words) {
        String capital = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        return capital.endsWith(".") ? capital : capital + ".";
    }
}
