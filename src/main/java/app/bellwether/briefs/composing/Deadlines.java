package app.bellwether.briefs.composing;

import app.bellwether.language.DateMention;
import app.bellwether.language.Numerals;
import app.bellwether.language.Sentence;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.QuickHit;
import app.bellwether.signals.Signal;
import app.bellwether.signals.SignalId;
import app.bellwether.sources.Article;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Passage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the dates ahead that the articles of a theme, or that of a single fact, name in a sentence of the same matter. */
final class Deadlines {

    private static final int ARTICLES = 6;
    private static final int SHARED = 2;

    /** Further ahead, a day without its year may well be last year's. */
    private static final int HORIZON = 100;

    /** What has its year is told further ahead, but a day in decades is nobody's to watch, if it is a day and not "never". */
    private static final int HORIZON_OF_YEARS = 2;

    /** A plan of a day so long before it was published was written before that, and published late or again. */
    private static final int LATE = 3;

    /** A bracket, or a comma, between a day's name and its date. */
    private static final int BETWEEN = 2;

    private final LocalDate today;
    private final Shelf shelf;
    private final Quotes quotes;
    private final Map<SignalId, List<Deadline>> found = new ConcurrentHashMap<>();
    private final Map<QuickHit, List<Deadline>> ofFacts = new ConcurrentHashMap<>();
    private final Map<Passage, Boolean> over = new ConcurrentHashMap<>();

    Deadlines(LocalDate today, Shelf shelf, Quotes quotes) {
        this.today = today;
        this.shelf = shelf;
        this.quotes = quotes;
    }

    /** A date and the sentence that names it. */
    record Deadline(LocalDate date, Passage passage) {}

    /** The theme's dates, the nearest first, each once, as the newest article has it that does not say "next week". */
    List<Deadline> of(Signal signal) {
        return found.computeIfAbsent(signal.id(), _ -> find(signal));
    }

    /** The dates that a single fact's own article names for its matter, the nearest first, each once. */
    List<Deadline> of(QuickHit hit) {
        return ofFacts.computeIfAbsent(hit, this::find);
    }

    private List<Deadline> find(QuickHit hit) {
        Set<String> theme = new HashSet<>(shelf.linguist.stems(hit.title()));
        theme.addAll(shelf.linguist.stems(hit.evidence().quote()));
        TextFeatures matter = shelf.repetition.read(hit);
        return nearest(quotes.article(hit.evidence()).stream()
                .flatMap(article -> in(article, theme).stream())
                .filter(deadline -> matter.isOfTheMatterOf(
                        shelf.repetition.read(deadline.passage().text()))));
    }

    /** The nearest first, each day once. */
    private List<Deadline> nearest(Stream<Deadline> deadlines) {
        Map<LocalDate, Deadline> dates = new TreeMap<>();
        deadlines.forEach(deadline -> dates.merge(deadline.date(), deadline, this::plainer));
        return List.copyOf(dates.values());
    }

    /** The first, unless it says when by words that are wrong by then ("next week") and the other does not. */
    private Deadline plainer(Deadline first, Deadline other) {
        return shelf.extracts.isRelative(first.passage().cited())
                        && !shelf.extracts.isRelative(other.passage().cited())
                ? other
                : first;
    }

    /** Whether a sentence announces for a day what that day has brought by now, or has not. */
    boolean isOver(Passage passage) {
        return over.computeIfAbsent(passage, this::isPlanOfThePast);
    }

    /** Whether the days that a worded sentence names, as they are read on the day of what it rests on, have all passed; false of none. */
    static boolean havePassed(Passage passage, LocalDate today) {
        LocalDate told = passage.citations().stream()
                .map(Citation::written)
                .max(Comparator.naturalOrder())
                .orElse(today);
        String text = passage.text();
        List<LocalDate> days = DateMention.ofWhatHappens(text, told).stream()
                .filter(day -> day.isDated(text))
                .map(DateMention::date)
                .toList();
        return !days.isEmpty() && days.stream().allMatch(day -> day.isBefore(today));
    }

    /**
     * Whether it is about what is to come, and each day that it names for that has passed by now.
     */
    private boolean isPlanOfThePast(Passage passage) {
        String text = passage.text();
        OptionalInt announced = shelf.parts.announced(passage.cited());
        if (announced.isEmpty() && !shelf.extracts.plans(passage.cited())) {
            return false;
        }
        LocalDate written = passage.cited().written();
        List<DateMention> named = DateMention.ofWhatHappens(text, written).stream()
                .filter(day -> day.start() >= announced.orElse(0))
                .toList();
        List<LocalDate> days = IntStream.range(0, named.size())
                .filter(i -> named.get(i).isDated(text) || (named.get(i).deadline() && !isDatedNext(text, named, i)))
                .mapToObj(i -> named.get(i).date())
                .filter(day -> !day.isBefore(written.minusDays(LATE)))
                .toList();
        return !days.isEmpty() && days.stream().allMatch(day -> day.isBefore(today));
    }

    /** Whether the next day that it names is the same with its date: "Monday (Aug 25)". */
    private static boolean isDatedNext(String text, List<DateMention> named, int place) {
        return place + 1 < named.size()
                && named.get(place + 1).start() - named.get(place).end() <= BETWEEN
                && named.get(place + 1).isDated(text);
    }

    private List<Deadline> find(Signal signal) {
        Set<String> theme = shelf.words(signal);
        return nearest(signal.evidence().stream()
                .sorted(Quotes.NEWEST)
                .map(Evidence::article)
                .distinct()
                .limit(ARTICLES)
                .flatMap(id -> quotes.article(id).stream())
                .flatMap(article -> in(article, theme).stream())
                .filter(deadline -> isOf(signal, deadline)));
    }

    /** What an article that only stands beside the theme announces may be of another matter of the same people. */
    private boolean isOf(Signal signal, Deadline deadline) {
        String article = deadline.passage().cited().article();
        return signal.evidence().stream()
                        .filter(evidence -> evidence.article().value().equals(article))
                        .anyMatch(evidence -> evidence.stance() != Evidence.Stance.CONTEXT)
                || shelf.repetition
                        .read(signal.title())
                        .isOfTheMatterOf(
                                shelf.repetition.read(deadline.passage().text()));
    }

    private List<Deadline> in(Article article, Set<String> theme) {
        List<DateMention> ahead = shelf.dates(article).stream()
                .filter(mention -> isAhead(mention, article.text()))
                .toList();
        if (ahead.isEmpty()) {
            return List.of();
        }
        List<Deadline> found = new ArrayList<>();
        for (Sentence sentence : shelf.linguist.sentences(article.text())) {
            List<LocalDate> days = ahead.stream()
                    .filter(mention -> sentence.start() <= mention.start() && mention.end() <= sentence.end())
                    .map(DateMention::date)
                    .distinct()
                    .toList();
            if (!days.isEmpty() && isOf(theme, sentence, article.text())) {
                Passage passage = quotes.passage(article, sentence.start(), sentence.end());
                days.forEach(day -> found.add(new Deadline(day, passage)));
            }
        }
        return found;
    }

    /** A bare weekday is as often the last one as the next. */
    private boolean isAhead(DateMention mention, String text) {
        String written = text.substring(mention.start(), mention.end());
        return mention.deadline()
                && isAhead(mention.date(), Numerals.years(written).findAny().isPresent())
                && mention.isDated(text);
    }

    private boolean isAhead(LocalDate date, boolean dated) {
        return !date.isBefore(today)
                && !date.isAfter(dated ? today.plusYears(HORIZON_OF_YEARS) : today.plusDays(HORIZON));
    }

    private boolean isOf(Set<String> theme, Sentence sentence, String text) {
        String words = sentence.in(text);
        return sentence.whole() && shelf.extracts.shared(words, theme) >= SHARED && shelf.extracts.standsAlone(words);
    }
}
