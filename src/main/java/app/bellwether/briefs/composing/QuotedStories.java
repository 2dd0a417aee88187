package app.bellwether.briefs.composing;

import app.bellwether.briefs.NumberedItem;
import app.bellwether.briefs.Occasion;
import app.bellwether.signals.QuickHit;
import app.bellwether.signals.Signal;
import app.bellwether.sources.ArticleId;
import app.bellwether.stories.Story;
import app.bellwether.stories.StoryId;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Passage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.function.SingletonSupplier;

/** The stories that one reader's briefs of the last days quoted, and what is told of them to whoever knows them. For one brief. */
public final class QuotedStories {

    private final Occasion occasion;
    private final CopyDesk copy;
    private final Supplier<List<TextFeatures>> readings;
    private final Supplier<List<TextFeatures>> headlinesToo;
    private final Supplier<Map<StoryId, List<String>>> quoted;

    /** @param readings the sentences of those briefs */
    QuotedStories(Occasion occasion, CopyDesk copy, Supplier<List<TextFeatures>> readings) {
        this.occasion = occasion;
        this.copy = copy;
        this.readings = readings;
        this.headlinesToo = SingletonSupplier.of(() -> Stream.concat(
                        readings.get().stream(),
                        occasion.earlier().stream()
                                .flatMap(brief -> brief.items().stream())
                                .map(NumberedItem::title)
                                .distinct()
                                .map(copy.repetition::read))
                .toList());
        this.quoted = SingletonSupplier.of(() -> occasion.earlier().stream()
                .flatMap(brief -> brief.document().told())
                .flatMap(citation -> storyOf(citation).map(story -> Map.entry(story, citation.quote())).stream())
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }

    private Optional<StoryId> storyOf(Citation citation) {
        return copy.desk.stories().of(new ArticleId(citation.article())).map(Story::id);
    }

    /** Whether something of that story was quoted. */
    public boolean has(StoryId story) {
        return quoted.get().containsKey(story);
    }

    /** Whether neither its sentence nor its headline is of a matter that they were told: a story may go far. */
    public boolean isOfAnotherMatter(QuickHit hit) {
        return !isOfAKnownMatter(hit.evidence().quote()) && isNewHeadline(hit.title());
    }

    /** Whether something that they were shown is of the matter of that sentence. */
    boolean isOfAKnownMatter(String sentence) {
        TextFeatures told = copy.repetition.read(sentence);
        return readings.get().stream().anyMatch(told::isOfTheMatterOf);
    }

    private boolean isNewHeadline(String headline) {
        return !copy.repetition.knowsHeadline(headline, headlinesToo.get());
    }

    /**
     * What is told of a story to whoever was told of it: the first that has come since under a headline that they do not know and says what that
     * says or tells something else, or that gives another figure for what they were told.
     */
    public Optional<QuickHit> further(QuickHit hit) {
        Instant last = occasion.sent().last();
        return hit.all()
                .filter(one -> last == null || one.evidence().published().isAfter(last))
                .filter(this::tellsMore)
                .findFirst();
    }

    private boolean tellsMore(QuickHit hit) {
        String quote = hit.evidence().quote();
        return revises(quote)
                || (isNewHeadline(hit.title())
                        && (copy.coherence.says(quote, hit.title())
                                || !copy.repetition.retells(quote, readings.get())));
    }

    private boolean revises(String sentence) {
        return copy.repetition.read(sentence).revises(readings.get());
    }

    /** Those whose article has a headline that they do not know, or that give another figure for what they were told. */
    List<Passage> tellingMore(List<Passage> passages) {
        return passages.stream()
                .filter(passage -> isNewHeadline(passage.cited().title()) || revises(passage.text()))
                .toList();
    }

    /** Whether something that was quoted of a story on which the theme rests is of its matter. */
    boolean tellOf(Signal theme) {
        TextFeatures claim = copy.repetition.read(theme.title());
        return Affairs.supporting(theme).stream()
                .flatMap(story -> quoted.get().getOrDefault(story, List.of()).stream())
                .map(copy.repetition::read)
                .anyMatch(claim::isOfTheMatterOf);
    }

    /** Whether one of them is the story of what the passage quotes. */
    boolean haveThatOf(Passage passage) {
        return storyOf(passage.cited()).filter(this::has).isPresent();
    }
}
