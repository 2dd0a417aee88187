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
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.function.SingletonSupplier;

/** The stories that one reader's briefs of the last days quoted, and what is told of them to whoever knows them. For one brief. */
public final class QuotedStories {

    private final Function<Citation, Optional<StoryId>> storyOf;
    private final Supplier<Map<StoryId, List<String>>> quoted;
    private final Occasion occasion;
    private final CopyDesk copy;
    private final Supplier<List<TextFeatures>> shown;
    private final Supplier<List<TextFeatures>> headed;

    /** @param shown the sentences of those briefs */
    QuotedStories(Occasion occasion, CopyDesk copy, Supplier<List<TextFeatures>> shown) {
        this.occasion = occasion;
        this.copy = copy;
        this.shown = shown;
        this.headed = SingletonSupplier.of(() -> Stream.concat(
                        shown.get().stream(),
                        occasion.earlier().stream()
                                .flatMap(brief -> brief.items().stream())
                                .map(NumberedItem::title)
                                .distinct()
                                .map(copy.repetition::read))
                .toList());
        this.storyOf = citation ->
                copy.desk.stories().of(new ArticleId(citation.article())).map(Story::id);
        this.quoted = SingletonSupplier.of(() -> occasion.earlier().stream()
                .flatMap(brief -> brief.document().told())
                .flatMap(citation -> storyOf.apply(citation).map(story -> Map.entry(story, citation.quote())).stream())
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }

    /** Whether something of that story was quoted. */
    public boolean has(StoryId story) {
        return quoted.get().containsKey(story);
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
        return storyOf.apply(passage.cited()).filter(this::has).isPresent();
    }

    /** Whether neither its sentence nor its headline is of a matter that they were told: a story may go far. */
    public boolean isOfAnotherMatter(QuickHit hit) {
        return !isKnownMatter(hit.evidence().quote()) && isUnheard(hit.title());
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
        return copy.repetition.read(quote).revises(shown.get())
                || (isUnheard(hit.title())
                        && (copy.coherence.says(quote, hit.title()) || !copy.repetition.retells(quote, shown.get())));
    }

    /** Those whose article has a headline that they do not know. */
    List<Passage> unheard(List<Passage> passages) {
        return passages.stream()
                .filter(passage -> isUnheard(passage.cited().title()))
                .toList();
    }

    private boolean isUnheard(String words) {
        return !copy.repetition.isHeadedBefore(words, headed.get());
    }

    /** Whether something that they were shown is of the matter of that sentence. */
    boolean isKnownMatter(String sentence) {
        TextFeatures told = copy.repetition.read(sentence);
        return shown.get().stream().anyMatch(told::isOfTheMatterOf);
    }
}
