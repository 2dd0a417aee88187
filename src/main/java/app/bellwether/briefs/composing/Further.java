package app.bellwether.briefs.composing;

import app.bellwether.matching.ItemRef;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.QuickHit;
import app.bellwether.signals.Signal;
import app.bellwether.sources.Article;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Extracts;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what else a brief can say of what it tells in few sentences: what others tell of it, or how its own article goes on. Safe for threads. */
final class Further {

    /** Of one fact: what happened, how it came about, what comes next. */
    private static final int SENTENCES = 3;

    /** Behind so many sentences of a fact a further one has to stand alone. */
    private static final int PLENTY = 2;

    /** An editor would sooner print a sentence behind what is told than not: of what briefs said that is less likely, readers found two of five good. */
    private static final double PRINTED = .5;

    /** A sentence that shares so many of its words with another tells it once more. */
    private static final double RESTATED = .4;

    /** So many articles are looked through for a quotation. */
    private static final int ASKED = 40;

    private final Quotes quotes;
    private final StoryReports reports;
    private final Beginnings beginnings;
    private final Singles singles;
    private final Extracts extracts;
    private final Repetition repetition;
    private final Map<QuickHit, List<Passage>> telling = new ConcurrentHashMap<>();
    private final Map<Told, Optional<Passage>> following = new ConcurrentHashMap<>();

    private record Rated(Passage passage, double adds) {}

    private record Told(ItemRef item, Passage sentence) {}

    Further(
            Quotes quotes,
            StoryReports reports,
            Beginnings beginnings,
            Singles singles,
            Extracts extracts,
            Repetition repetition) {
        this.quotes = quotes;
        this.reports = reports;
        this.beginnings = beginnings;
        this.singles = singles;
        this.extracts = extracts;
        this.repetition = repetition;
    }

    /**
     * Fills the plan with more: of whatever is told in a single sentence, how its own article goes on, then what others tell of facts that many
     * report, a sentence of each before another of any; and of a fact's affair, what its other facts tell.
     *
     * @param unknown whether the reader's earlier briefs did not say it
     */
    void extend(Plan plan, Material material, Predicate<Passage> unknown) {
        Map<ItemRef, QuickHit> facts =
                material.hits().stream().collect(Collectors.toMap(Taken::item, Taken::it, (one, _) -> one));
        Map<ItemRef, Signal> themes =
                material.themes().stream().collect(Collectors.toMap(Taken::item, Taken::it, (one, _) -> one));
        plan.extend((piece, so) -> Optional.ofNullable(facts.get(piece.item()))
                .flatMap(fact -> behind(piece, () -> articles(fact), unknown, so))
                .or(() -> Optional.ofNullable(themes.get(piece.item()))
                        .flatMap(theme -> behind(piece, () -> articles(theme), unknown, so))));
        for (int most = 2; most <= SENTENCES; most++) {
            int enough = most;
            plan.extend((piece, so) -> Optional.ofNullable(facts.get(piece.item()))
                    .flatMap(fact -> ofOthers(fact, enough, piece, unknown, so)));
        }
        plan.extend((piece, so) -> ofTheAffair(material.within(piece.item()), piece, unknown, so));
    }

    /**
     * What one of the other facts of its affair tells beside what is said of an item, and is not over by it; apart from all that the brief
     * says, with which it is said.
     */
    private Optional<Passage> ofTheAffair(
            List<Taken<QuickHit>> others, Piece piece, Predicate<Passage> unknown, UsedSentences said) {
        if (others.isEmpty() || piece.passages().size() >= SENTENCES) {
            return Optional.empty();
        }
        List<String> told = piece.passages().stream().map(Passage::text).toList();
        List<TextFeatures> read = told.stream().map(repetition::read).toList();
        boolean onlyPlans = piece.passages().stream().allMatch(passage -> extracts.plans(passage.cited()));
        List<Passage> more = others.stream()
                .flatMap(other -> quotes.passage(other.it().evidence()).stream())
                .filter(passage -> onlyPlans || !extracts.plans(passage.cited()))
                .filter(passage -> extracts.overlap(String.join(" ", told), passage.text()) < RESTATED
                        && !repetition.addsLittle(passage.text(), read))
                .toList();
        return said.firstMore(1, piece.title(), more, unknown).stream().findFirst();
    }

    /**
     * What else is told of a fact that many report, what adds most first: of its matter and as news or for what was, and apart from all that
     * the brief says; it is said with that. None when the fact has sentences enough.
     *
     * @param most how many sentences are enough, of the one that opens the brief one more, however few report it
     * @param piece what is said of it
     * @param unknown whether the reader's earlier briefs did not say it
     * @param said what the brief says, to which it is added
     */
    private Optional<Passage> ofOthers(
            QuickHit hit, int most, Piece piece, Predicate<Passage> unknown, UsedSentences said) {
        List<Passage> told = piece.passages();
        boolean leads = piece.section() == Section.Kind.LEDE;
        int more = leads ? 1 : 0;
        if (told.size() >= most + more || (!leads && singles.publishers(hit) < Singles.MANY)) {
            return Optional.empty();
        }
        Stream<Passage> beside = told(hit).stream()
                // what comes after two sentences of other articles leans on what neither says
                .filter(passage -> told.size() < PLENTY + more || !extracts.leans(passage.cited()));
        return said.firstMore(1, piece.title(), adding(piece, beside), unknown).stream()
                .findFirst();
    }

    private List<Passage> adding(Piece piece, Stream<Passage> passages) {
        return adding(piece.title(), piece.passages(), passages);
    }

    /** Those that an editor would print behind each of what is told under a title, what they would soonest print first. */
    List<Passage> adding(String title, List<Passage> told, Stream<Passage> passages) {
        return byWhatTheyAdd(title, told, passages, PRINTED);
    }

    /** All of them, what an editor would soonest print behind each of what is told under a title first. */
    List<Passage> inOrder(String title, List<Passage> told, Stream<Passage> passages) {
        return byWhatTheyAdd(title, told, passages, 0);
    }

    private List<Passage> byWhatTheyAdd(String title, List<Passage> told, Stream<Passage> passages, double least) {
        return passages.filter(passage -> !extracts.isRelative(passage.cited()) && !Openings.isLabelled(passage.text()))
                .map(passage -> new Rated(passage, adds(passage, title, told)))
                .filter(rated -> rated.adds() >= least)
                .sorted(Comparator.comparingDouble(Rated::adds).reversed())
                .map(Rated::passage)
                .toList();
    }

    /** Behind nothing all can be said. */
    private double adds(Passage passage, String title, List<Passage> told) {
        Citation quote = passage.cited();
        return told.stream()
                .flatMap(one -> one.citations().stream().limit(1))
                .mapToDouble(one -> extracts.adds(quote, one, title))
                .min()
                .orElse(1);
    }

    /** What else is told of a fact, as news or for what was. */
    List<Passage> told(QuickHit hit) {
        return telling.computeIfAbsent(hit, this::tell);
    }

    private List<Passage> tell(QuickHit hit) {
        TextFeatures matter = repetition.read(hit);
        return reports.beside(hit).stream()
                .filter(reports::tells)
                .filter(passage -> repetition.read(passage.text()).isOfTheMatterOf(matter))
                .filter(passage -> Quotations.areAttested(passage, articles(hit)))
                .toList();
    }

    /**
     * Where a single sentence is told of a fact or a theme, the one directly behind it in its article, which may lean on it: what an editor
     * found next in weight. Apart from all that the brief says, with which it is said.
     */
    private Optional<Passage> behind(
            Piece piece, Supplier<Stream<Article>> story, Predicate<Passage> unknown, UsedSentences said) {
        if (piece.passages().size() != 1) {
            return Optional.empty();
        }
        List<Passage> behind =
                adding(piece, following(piece.item(), piece.passages().getFirst(), story));
        return said.firstMore(1, piece.title(), behind, unknown).stream().findFirst();
    }

    private Stream<Passage> following(ItemRef item, Passage told, Supplier<Stream<Article>> story) {
        return following
                .computeIfAbsent(
                        new Told(item, told),
                        one -> beginnings
                                .behind(one.sentence())
                                .filter(passage -> Quotations.areAttested(passage, story.get())))
                .stream();
    }

    private Stream<Article> articles(QuickHit hit) {
        return reports.ofItsDay(hit).stream().limit(ASKED).flatMap(member -> quotes.article(member.article()).stream());
    }

    private Stream<Article> articles(Signal theme) {
        return theme.evidence(Evidence.Stance.SUPPORTS).stream()
                .limit(ASKED)
                .flatMap(evidence -> quotes.article(evidence).stream());
    }
}
