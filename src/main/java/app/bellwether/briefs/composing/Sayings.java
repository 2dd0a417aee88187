package app.bellwether.briefs.composing;

import app.bellwether.signals.Evidence;
import app.bellwether.signals.Signal;
import app.bellwether.signals.SignalId;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Extracts;
import app.bellwether.writing.Passage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What can be said of signals, in the orders in which it may be read, whoever the reader is. Safe for threads. */
final class Sayings {

    /** Older ones were the news of another week. */
    private static final int LATEST_DAYS = 7;

    /** What a sentence that opens a brief loses with each day that the newest one is ahead of it. */
    private static final double A_DAY_OLDER = .8;

    private static final Comparator<Evidence> BEST = Comparator.comparingDouble(Evidence::score)
            .reversed()
            .thenComparing(Evidence::article)
            .thenComparingInt(Evidence::start);

    private final Extracts extracts;
    private final Quotes quotes;
    private final StoryReports reports;
    private final Beginnings beginnings;
    private final BriefPhrases wording;
    private final Openings openings;
    private final Map<Stood, List<Passage>> newest = new ConcurrentHashMap<>();
    private final Map<SignalId, List<Passage>> saying = new ConcurrentHashMap<>();
    private final Map<SignalId, List<Passage>> supporting = new ConcurrentHashMap<>();
    private final Map<SignalId, List<Passage>> headlined = new ConcurrentHashMap<>();
    private final Map<SignalId, Optional<Instant>> reportedLast = new ConcurrentHashMap<>();
    private final Map<SignalId, String> reported = new ConcurrentHashMap<>();

    Sayings(
            Extracts extracts,
            Quotes quotes,
            StoryReports reports,
            Beginnings beginnings,
            Openings openings,
            BriefPhrases wording) {
        this.extracts = extracts;
        this.quotes = quotes;
        this.reports = reports;
        this.beginnings = beginnings;
        this.openings = openings;
        this.wording = wording;
    }

    private record Stood(SignalId signal, Evidence.Stance stance) {}

    /** The evidence's sentences of that stance: of the newest day first, of one day the best first. */
    List<Passage> sentences(Signal signal, Evidence.Stance stance) {
        return newest.computeIfAbsent(new Stood(signal.id(), stance), _ -> newest(signal, stance));
    }

    private List<Passage> newest(Signal signal, Evidence.Stance stance) {
        Comparator<Evidence> newest = Comparator.comparing(
                (Evidence one) -> BriefPhrases.publishedOn(one.published()), Comparator.<LocalDate>reverseOrder());
        return sentences(signal, stance, newest.thenComparing(BEST));
    }

    private List<Passage> sentences(Signal signal, Evidence.Stance stance, Comparator<Evidence> order) {
        return signal.evidence(stance).stream()
                .filter(one -> one.of() == Citation.Part.TEXT)
                .sorted(order)
                .flatMap(one -> quotes.passage(one).stream())
                .toList();
    }

    /** Of reports that bear on it by their headlines: the first sentence of each that says its headline, else the headline. */
    List<Passage> headlined(Signal signal) {
        return headlined.computeIfAbsent(
                signal.id(),
                _ -> signal.evidence().stream()
                        .filter(one -> one.of() == Citation.Part.TITLE && one.stance() != Evidence.Stance.CONTEXT)
                        .sorted(Quotes.NEWEST)
                        .flatMap(one -> beginnings.saying(one).or(() -> quotes.passage(one)).stream())
                        .toList());
    }

    /** The supporting sentences, those first that are of the claim and say it best, then the newest. */
    List<Passage> supporting(Signal signal) {
        return supporting.computeIfAbsent(signal.id(), _ -> support(signal));
    }

    private List<Passage> support(Signal signal) {
        List<Passage> all = Stream.concat(saying(signal).stream(), sentences(signal, Evidence.Stance.SUPPORTS).stream())
                .distinct()
                .toList();
        return openings.alone(all).stream()
                .sorted(Comparator.comparing(passage -> !reports.isOf(signal, passage)))
                .toList();
    }

    /** What supports it, and then what bears on it by its headline. */
    List<Passage> telling(Signal signal) {
        return Stream.concat(supporting(signal).stream(), headlined(signal).stream())
                .distinct()
                .toList();
    }

    /** The supporting sentences, those first that can be read alone, of these what an editor would sooner print and is newer. */
    List<Passage> saying(Signal signal) {
        return saying.computeIfAbsent(signal.id(), _ -> say(signal));
    }

    private List<Passage> say(Signal signal) {
        List<Passage> all = sentences(signal, Evidence.Stance.SUPPORTS, BEST);
        List<Passage> latest = all.stream()
                .filter(passage -> age(passage, signal) <= LATEST_DAYS)
                .toList();
        return openings.alone((latest.isEmpty() ? all : latest)
                .stream()
                        .sorted(Comparator.comparingDouble((Passage passage) -> worth(passage, signal))
                                .reversed())
                        .toList());
    }

    private double worth(Passage passage, Signal signal) {
        return Math.pow(A_DAY_OLDER, age(passage, signal)) * extracts.tells(passage.cited());
    }

    private double age(Passage passage, Signal signal) {
        return Duration.between(passage.cited().published(), signal.reinforced())
                .toDays();
    }

    /** What was reported for it or bears on it by its headline. */
    List<Passage> reports(Signal signal) {
        return Stream.concat(sentences(signal, Evidence.Stance.SUPPORTS).stream(), headlined(signal).stream())
                .filter(passage -> passage.kind() == Passage.Kind.REPORTED)
                .distinct()
                .toList();
    }

    /** "Reported by 4 publishers on 2 days, first on 9 May." */
    String reported(Signal signal) {
        return reported.computeIfAbsent(
                signal.id(), _ -> report(signal, isLasting(signal) ? "reported.since" : "reported"));
    }

    /** When something was last reported for it or against it as new, and not recalled; empty when it never was. */
    Optional<Instant> reportedLast(Signal signal) {
        return reportedLast.computeIfAbsent(
                signal.id(),
                _ -> signal.evidence().reversed().stream()
                        .filter(one -> one.stance() != Evidence.Stance.CONTEXT)
                        .filter(one -> quotes.passage(one)
                                .filter(passage -> !reports.recalls(passage))
                                .isPresent())
                        .map(Evidence::published)
                        .findFirst());
    }

    /** The same, with the theme's title. */
    String reportedUnderItsTitle(Signal signal) {
        return report(signal, isLasting(signal) ? "reported.since" : "reported.of");
    }

    private String report(Signal signal, String words) {
        List<Evidence> supports = signal.evidence(Evidence.Stance.SUPPORTS);
        long publishers = publishers(signal).count();
        long days = supports.stream()
                .map(one -> BriefPhrases.publishedOn(one.published()))
                .distinct()
                .count();
        return wording.say(
                words,
                "title",
                wording.quoted(signal.title()),
                "publishers",
                publishers,
                "days",
                days,
                "first",
                wording.day(BriefPhrases.publishedOn(first(signal))));
    }

    /** Whether it goes back so far that the sentence beside the count, of its newest reports, may be of another week. */
    static boolean isLasting(Signal signal) {
        return Earlier.isOfAnotherWeek(signal.reinforced(), first(signal));
    }

    private static Instant first(Signal signal) {
        return signal.evidence(Evidence.Stance.SUPPORTS).stream()
                .map(Evidence::published)
                .min(Comparator.naturalOrder())
                .orElse(signal.opened());
    }

    /** Those that support it. */
    static Stream<String> publishers(Signal signal) {
        return signal.evidence(Evidence.Stance.SUPPORTS).stream()
                .map(Evidence::publisher)
                .distinct();
    }
}
