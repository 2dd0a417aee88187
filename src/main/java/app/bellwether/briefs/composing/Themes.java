package app.bellwether.briefs.composing;

import app.bellwether.briefs.Occasion;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.QuickHit;
import app.bellwether.signals.Signal;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Extracts;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words signals for the lede and the map. */
final class Themes {

    private static final double SAME = .85;
    private static final int FEW_MORE = 4;

    /** Each is compared with each; of a crowd, the best say what all say. */
    private static final int MOST_COMPARED = 12;

    /** Shorter sentences are like the title, and tell little else. */
    private static final double TELLS_ENOUGH = 18;

    /** Older ones were the news of another week. */
    private static final int LATEST_DAYS = 7;

    /** What a sentence that opens a brief loses with each day that the newest one is ahead of it. */
    private static final double A_DAY_OLDER = .97;

    private static final Comparator<Evidence> BEST = Comparator.comparingDouble(Evidence::score)
            .reversed()
            .thenComparing(Evidence::article)
            .thenComparingInt(Evidence::start);

    private final Occasion occasion;
    private final Extracts extracts;
    private final Quotes quotes;
    private final Happenings happenings;
    private final Figures figures;
    private final Wording wording;
    private final Openings openings;
    private final Earlier earlier;
    private final Set<String> shown;

    Themes(
            Occasion occasion,
            Extracts extracts,
            Quotes quotes,
            Happenings happenings,
            Figures figures,
            Earlier earlier,
            Wording wording) {
        this.earlier = earlier;
        this.occasion = occasion;
        this.extracts = extracts;
        this.quotes = quotes;
        this.happenings = happenings;
        this.figures = figures;
        this.wording = wording;
        this.openings = new Openings(extracts, happenings);
        this.shown = occasion.previous() == null
                ? Set.of()
                : occasion.previous()
                        .document()
                        .citations()
                        .map(Citation::quote)
                        .collect(Collectors.toSet());
    }

    /** The evidence's sentences of that stance: of the newest day first, of one day the best first. */
    List<Passage> sentences(Signal signal, Evidence.Stance stance) {
        Comparator<Evidence> newest = Comparator.comparing(
                (Evidence one) -> wording.localDate(one.published()), Comparator.<LocalDate>reverseOrder());
        return sentences(signal, stance, newest.thenComparing(BEST));
    }

    private List<Passage> sentences(Signal signal, Evidence.Stance stance, Comparator<Evidence> order) {
        return signal.evidence(stance).stream()
                .filter(one -> one.of() == Citation.Part.TEXT)
                .sorted(order)
                .flatMap(one -> quotes.passage(one).stream())
                .toList();
    }

    /** Those that say more than the title does, reports before opinions; the others after them. */
    private List<Passage> telling(String title, List<Passage> sentences) {
        return sentences.stream()
                .sorted(Comparator.comparing((Passage passage) -> saysTheTitle(passage, title))
                        .thenComparing(Passage::kind))
                .toList();
    }

    private boolean saysTheTitle(Passage passage, String title) {
        return extracts.overlap(passage.text(), title) >= SAME
                && Wording.words(passage.text()) - Wording.words(title) <= FEW_MORE;
    }

    /**
     * The sentences for the claim that were published after the reader's last brief, then those beside it; for whoever has had
     * none, what says the claim best goes before what is new.
     */
    List<Passage> news(Signal signal) {
        Instant last = occasion.sent().last();
        if (last == null) {
            return saying(signal);
        }
        return Stream.of(Evidence.Stance.SUPPORTS, Evidence.Stance.CONTRADICTS, Evidence.Stance.CONTEXT)
                .map(stance ->
                        openings.under(signal.title(), telling(signal.title(), since(last, sentences(signal, stance)))))
                .flatMap(List::stream)
                .toList();
    }

    /** What was published against it since. */
    List<Passage> against(Signal signal, Instant last) {
        return since(last, sentences(signal, Evidence.Stance.CONTRADICTS));
    }

    private static List<Passage> since(Instant last, List<Passage> passages) {
        return passages.stream()
                .filter(passage -> passage.citations().getFirst().published().isAfter(last))
                .toList();
    }

    /** The supporting sentences, those first that are most like the title and like one another; reports before opinions. */
    private List<Passage> saying(Signal signal) {
        List<Passage> all = sentences(signal, Evidence.Stance.SUPPORTS, BEST).stream()
                .limit(MOST_COMPARED)
                .toList();
        List<Passage> latest = all.stream()
                .filter(passage -> age(passage, signal) <= LATEST_DAYS)
                .toList();
        List<Passage> sentences = latest.isEmpty() ? all : latest;
        ToDoubleFunction<Passage> claim = passage -> Math.pow(A_DAY_OLDER, age(passage, signal))
                * Math.min(1, Wording.words(passage.text()) / TELLS_ENOUGH)
                * extracts.likeness(passage.text(), signal.title())
                * sentences.stream()
                        .mapToDouble(other -> extracts.likeness(passage.text(), other.text()))
                        .sum();
        Map<Passage, Double> worth =
                sentences.stream().collect(Collectors.toMap(passage -> passage, claim::applyAsDouble, (one, _) -> one));
        return earlier.last(
                signal,
                openings.under(
                        signal.title(),
                        sentences.stream()
                                .sorted(Comparator.comparingDouble(
                                                (Passage passage) -> worth.getOrDefault(passage, 0.0))
                                        .reversed())
                                .toList()));
    }

    private double age(Passage passage, Signal signal) {
        return Duration.between(passage.citations().getFirst().published(), signal.reinforced())
                .toDays();
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
        return wording.say("reported", "publishers", publishers, "days", days, "first", wording.day(first));
    }

    /** Those that the reader's last brief did not show. */
    List<Passage> fresh(List<Passage> passages) {
        return passages.stream()
                .filter(passage -> !shown.contains(passage.text()))
                .toList();
    }

    /**
     * What stands beside a theme.
     *
     * @param facts single facts of its affair
     * @param lines sentences that have lines of their own further down
     */
    record Beside(List<Taken<QuickHit>> facts, List<String> lines) {}

    /**
     * A theme of the map, with the single facts of its affair and so many sentences of its own; none when nothing of it can be
     * said. When the lede gave the claim already, the map goes on with what else is said of it, then with what happened and what
     * stands around it; and when there is nothing of that either, the theme's reason and figures are all.
     */
    Optional<Piece> map(Taken<Signal> theme, int most, boolean inLede, Beside around, Said said) {
        Signal signal = theme.it();
        said.heads(signal.title());
        List<Passage> facts = around.facts().stream()
                .flatMap(hit -> quotes.passage(hit.it().evidence()).stream())
                .toList();
        List<Passage> sentences = new ArrayList<>(said.first(most, facts));
        List<Passage> own = told(signal, inLede, around.lines(), said);
        sentences.addAll(said.first(Math.max(1, most - sentences.size()), own));
        if (sentences.isEmpty()) {
            said.atAll(own).ifPresent(sentences::add);
        }
        if (sentences.isEmpty() && !inLede) {
            return Optional.empty();
        }
        Set<String> beside = new HashSet<>(shown);
        beside.addAll(said.sentences());
        Figures.Drawn drawn = figures.of(signal, beside);
        String why = wording.reason(signal.urgency()) + " "
                + wording.say(
                        "strength", "strength", wording.number(signal.strength().value()));
        return Optional.of(new Piece(
                Section.Kind.MAP,
                theme.match(),
                signal.title(),
                wording.level(signal.urgency()),
                Passage.fixed(why),
                earlier.told(signal, sentences),
                drawn.figures(),
                List.of(),
                drawn.bars()));
    }

    private List<Passage> beside(Signal signal) {
        return Stream.concat(happenings.of(signal).stream(), happenings.around(signal).stream())
                .toList();
    }

    /** What the map can say, the best first; what the last brief showed only when there is nothing else. */
    private List<Passage> told(Signal signal, boolean inLede, List<String> facts, Said said) {
        List<Passage> supporting = openings.under(signal.title(), sentences(signal, Evidence.Stance.SUPPORTS));
        List<Passage> all = inLede
                ? Stream.of(supporting, said.sparing(facts, beside(signal)))
                        .flatMap(List::stream)
                        .toList()
                : supporting;
        List<Passage> fresh = fresh(all);
        return fresh.isEmpty() && !inLede ? all : fresh;
    }
}
