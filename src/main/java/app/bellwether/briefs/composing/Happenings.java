package app.bellwether.briefs.composing;

import app.bellwether.briefs.Desk;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.QuickHit;
import app.bellwether.signals.Signal;
import app.bellwether.signals.SignalId;
import app.bellwether.sources.Article;
import app.bellwether.stories.Member;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Extracts;
import app.bellwether.writing.Passage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what happened around a claim, once for each: sentences of the story that brought it up last. Safe for threads. */
final class Happenings {

    private static final int ARTICLES = 6;

    /** Of a story's newest articles, what a third of the headlines say, and at least so many, is what happened. */
    private static final int HEADLINES = 24;

    private static final int FEWEST_HEADLINES = 3;
    private static final int FIRST = 2;
    private static final int SHARED = 3;

    /** What stands in one article with the claim needs less in common with it. */
    private static final int BESIDE = 2;

    private static final int OF_THE_CLAIM = 2;

    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    private static final Pattern WRITTEN_LARGE = Pattern.compile("(?<!\\p{L})\\p{Lu}\\S*");

    private final Desk desk;
    private final Shelf shelf;
    private final Quotes quotes;
    private final Beginnings beginnings;
    private final Map<SignalId, Told> told = new ConcurrentHashMap<>();
    private final Map<SignalId, List<Passage>> around = new ConcurrentHashMap<>();
    private final Map<QuickHit, List<Passage>> beside = new ConcurrentHashMap<>();

    /**
     * What the story of a claim tells.
     *
     * @param deed what its headlines do
     * @param all with that, which comes first
     */
    private record Told(Optional<Passage> deed, List<Passage> all) {}

    Happenings(Desk desk, Shelf shelf, Quotes quotes, Beginnings beginnings) {
        this.beginnings = beginnings;
        this.desk = desk;
        this.shelf = shelf;
        this.quotes = quotes;
    }

    /**
     * Opening sentences, of the newest story that is about the claim itself, that report something as new: the {@linkplain #deed deed}
     * first. A story that only mentions the claim further down tells of something else, and so does a sentence that shares no words with
     * what was claimed more than once.
     */
    List<Passage> of(Signal signal) {
        return told(signal).all().stream().filter(this::isNew).toList();
    }

    /** What those openings recall. */
    List<Passage> before(Signal signal) {
        return told(signal).all().stream().filter(this::recalls).toList();
    }

    private boolean isNew(Passage passage) {
        return shelf.extracts.reportsNews(passage.cited());
    }

    /** Whether a sentence tells what is new or what was, and neither what is expected nor what is said again and again. */
    boolean tells(Passage passage) {
        return isNew(passage) || recalls(passage);
    }

    /** Whether a sentence recalls what was, or gives it as background. */
    boolean recalls(Passage passage) {
        return shelf.extracts.recalls(passage.cited());
    }

    /** What many headlines of that story tell, if it is a deed that the claim's title does not tell. */
    List<Passage> deed(Signal signal) {
        return told(signal).deed().filter(this::isNew).stream().toList();
    }

    private Told told(Signal signal) {
        return told.computeIfAbsent(signal.id(), _ -> tell(signal));
    }

    private Told tell(Signal signal) {
        List<Article> articles = signal.evidence(Evidence.Stance.SUPPORTS).stream()
                .filter(this::opens)
                .max(Comparator.comparing(Evidence::published).thenComparing(Evidence::article))
                .flatMap(evidence -> desk.stories().byId(evidence.story()))
                .map(story -> articles(story.members()).toList())
                .orElse(List.of());
        Set<String> core = core(signal);
        Optional<Passage> headed = headed(signal, core, articles);
        List<Passage> all = Stream.concat(
                        headed.stream(),
                        opening(articles.stream().limit(ARTICLES), theme(signal, Evidence::quote), SHARED)
                                .filter(passage -> shelf.extracts.shared(passage.text(), core) >= OF_THE_CLAIM)
                                .filter(passage -> isOf(signal, passage)))
                .distinct()
                .toList();
        return new Told(headed, all);
    }

    /**
     * The sentence that says most of what many headlines of the story say, if they tell of a deed that the claim's title does not: when
     * somebody is detained who faced it, few sentences for the claim say so.
     */
    private Optional<Passage> headed(Signal signal, Set<String> core, List<Article> articles) {
        Set<String> common = common(
                articles.stream().map(article -> shelf.linguist.stems(article.title(), article.language())),
                Math.max(FEWEST_HEADLINES, Math.ceilDiv(articles.size(), 3)));
        Set<String> untold = new HashSet<>(common);
        untold.removeAll(shelf.linguist.stems(signal.title()));
        return articles.stream()
                .flatMap(article -> beginnings.of(article).stream().limit(FIRST))
                // a name is no deed
                .filter(passage -> shelf.extracts.shared(
                                WRITTEN_LARGE.matcher(passage.text()).replaceAll(" "), untold)
                        > 0)
                .filter(passage -> shelf.extracts.shared(passage.text(), core) >= OF_THE_CLAIM)
                .max(Comparator.comparingLong(passage -> shelf.extracts.shared(passage.text(), common)));
    }

    /** Whether a sentence is of the claim, not only of who and what it is about. */
    boolean isOf(Signal signal, Passage passage) {
        return shelf.repetition.read(signal.title()).isOfTheMatterOf(shelf.repetition.read(passage.text()));
    }

    /** The words that carry the claim: leaders who met for it may have spoken of much else. */
    private Set<String> core(Signal signal) {
        Set<String> core = theme(signal, Evidence::anchor);
        core.removeIf(stem -> Character.isDigit(stem.charAt(0)));
        return core;
    }

    /** What else the articles say that support it, the newest first. */
    List<Passage> around(Signal signal) {
        return around.computeIfAbsent(signal.id(), _ -> {
            Stream<Article> articles = quotes.articles(signal.evidence(Evidence.Stance.SUPPORTS).stream());
            return opening(articles.limit(ARTICLES), core(signal), OF_THE_CLAIM)
                    .filter(passage -> isOf(signal, passage))
                    .toList();
        });
    }

    /**
     * Who told its story on the day of a single fact, or in the half day before or after it: an evening goes on behind midnight. At other
     * times the story may have been at another point.
     */
    List<Member> ofItsDay(QuickHit hit) {
        Instant told = hit.evidence().published();
        LocalDate day = BriefPhrases.publishedOn(told);
        return members(hit)
                .filter(member -> BriefPhrases.publishedOn(member.published()).equals(day)
                        || Duration.between(told, member.published()).abs().compareTo(HALF_A_DAY) <= 0)
                .toList();
    }

    /** Who told its story, on whichever day. */
    Stream<Member> members(QuickHit hit) {
        return desk.stories().byId(hit.story()).stream().flatMap(story -> story.members().stream());
    }

    /** What else the articles of its story and day say of a single fact. */
    List<Passage> beside(QuickHit hit) {
        return beside.computeIfAbsent(
                hit,
                one -> opening(articles(ofItsDay(one)).limit(ARTICLES), stems(one.title()), BESIDE)
                        .toList());
    }

    /** The sentences that articles begin with and that have so many of those words. */
    private Stream<Passage> opening(Stream<Article> articles, Set<String> words, int shared) {
        return articles.flatMap(article ->
                beginnings.of(article, said -> shelf.extracts.shared(said, words) >= shared).stream());
    }

    /** The words of the title, and those that more than one piece of the evidence has. */
    private Set<String> theme(Signal signal, Function<Evidence, String> words) {
        Set<String> theme = stems(signal.title());
        theme.addAll(common(
                signal.evidence(Evidence.Stance.SUPPORTS).stream().map(words).map(shelf.linguist::stems), 2));
        return theme;
    }

    private Set<String> stems(String text) {
        return new HashSet<>(shelf.linguist.stems(text));
    }

    /** The words that so many texts have, each given by all of its words. */
    private static Set<String> common(Stream<? extends Collection<String>> texts, int least) {
        Map<String, Long> counts = texts.flatMap(words -> words.stream().distinct())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        counts.values().removeIf(count -> count < least);
        return counts.keySet();
    }

    private boolean opens(Evidence evidence) {
        return evidence.of() == Citation.Part.TITLE
                || quotes.article(evidence)
                        .filter(article -> shelf.linguist.sentences(article.text()).stream()
                                .limit(2)
                                .anyMatch(sentence -> evidence.start() < sentence.end()))
                        .isPresent();
    }

    /** One of each voice, the newest first. */
    static Stream<Member> voices(List<Member> members) {
        return members.stream()
                .collect(Collectors.toMap(Member::voice, member -> member, (first, _) -> first))
                .values()
                .stream()
                .sorted(Comparator.comparing(Member::published).reversed().thenComparing(Member::article));
    }

    private Stream<Article> articles(List<Member> members) {
        return voices(members)
                .limit(HEADLINES)
                .flatMap(member -> quotes.article(member.article()).stream())
                .filter(article ->
                        Extracts.reads(article.language()) && article.segments().isEmpty());
    }
}
