package app.bellwether.briefs.composing;

import app.bellwether.briefs.Occasion;
import app.bellwether.signals.Signal;
import app.bellwether.sources.ArticleId;
import app.bellwether.stories.Story;
import app.bellwether.stories.StoryId;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Passage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.util.function.SingletonSupplier;

/** The stories that one reader's briefs of the last days quoted. For one brief. */
final class QuotedStories {

    private final Function<Citation, Optional<StoryId>> storyOf;
    private final Repetition repetition;
    private final Supplier<Map<StoryId, List<String>>> quoted;

    QuotedStories(Occasion occasion, CopyDesk copy) {
        this.repetition = copy.repetition;
        this.storyOf = citation ->
                copy.desk.stories().of(new ArticleId(citation.article())).map(Story::id);
        this.quoted = SingletonSupplier.of(() -> occasion.earlier().stream()
                .flatMap(brief -> brief.document().told())
                .flatMap(citation -> storyOf.apply(citation).map(story -> Map.entry(story, citation.quote())).stream())
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }

    boolean has(StoryId story) {
        return quoted.get().containsKey(story);
    }

    /** Whether something that was quoted of a story on which the theme rests is of its matter. */
    boolean tellOf(Signal theme) {
        TextFeatures claim = repetition.read(theme.title());
        return Affairs.supporting(theme).stream()
                .flatMap(story -> quoted.get().getOrDefault(story, List.of()).stream())
                .map(repetition::read)
                .anyMatch(claim::isOfTheMatterOf);
    }

    /** Whether one of them is the story of what the passage quotes. */
    boolean haveThatOf(Passage passage) {
        return storyOf.apply(passage.cited()).filter(this::has).isPresent();
    }
}
