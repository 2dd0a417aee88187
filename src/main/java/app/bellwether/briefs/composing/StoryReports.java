package app.bellwether.briefs.composing;

import app.bellwether.briefs.Desk;
import app.bellwether.signals.QuickHit;
import app.bellwether.signals.Signal;
import app.bellwether.stories.Member;
import app.bellwether.writing.Extracts;
import app.bellwether.writing.Passage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what the other articles of a story tell beside a single fact of it. Safe for threads. */
final class StoryReports {

    private static final int ARTICLES = 6;

    /** Words that a sentence shares with the fact's title. */
    private static final int SHARED = 2;

    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    private final Desk desk;
    private final Shelf shelf;
    private final Quotes quotes;
    private final Beginnings beginnings;
    private final Map<QuickHit, List<Passage>> beside = new ConcurrentHashMap<>();

    StoryReports(Desk desk, Shelf shelf, Quotes quotes, Beginnings beginnings) {
        this.beginnings = beginnings;
        this.desk = desk;
        this.shelf = shelf;
        this.quotes = quotes;
    }

    /** Whether a sentence tells what is new or what was, and neither what is expected nor what is said again and again. */
    boolean tells(Passage passage) {
        return shelf.extracts.reportsNews(passage.cited()) || recalls(passage);
    }

    /** Whether a sentence recalls what was, or gives it as background. */
    boolean recalls(Passage passage) {
        return shelf.extracts.recalls(passage.cited());
    }

    /** Whether a sentence is of the claim, not only of who and what it is about. */
    boolean isOf(Signal signal, Passage passage) {
        return shelf.repetition.read(signal.title()).isOfTheMatterOf(shelf.repetition.read(passage.text()));
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
        return beside.computeIfAbsent(hit, this::find);
    }

    /** The sentences that articles begin with and that are of the fact. */
    private List<Passage> find(QuickHit hit) {
        Set<String> words = new HashSet<>(shelf.linguist.stems(hit.title()));
        return voices(ofItsDay(hit))
                .flatMap(member -> quotes.article(member.article()).stream())
                .filter(article ->
                        Extracts.reads(article.language()) && article.segments().isEmpty())
                .limit(ARTICLES)
                .flatMap(article ->
                        beginnings.of(article, said -> shelf.extracts.shared(said, words) >= SHARED).stream())
                .toList();
    }

    /** One of each voice, the newest first. */
    static Stream<Member> voices(List<Member> members) {
        return members.stream()
                .collect(Collectors.toMap(Member::voice, member -> member, (first, _) -> first))
                .values()
                .stream()
                .sorted(Comparator.comparing(Member::published).reversed().thenComparing(Member::article));
    }
}
