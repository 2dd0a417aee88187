package app.bellwether.briefs.composing;

import app.bellwether.briefs.Occasion;
import app.bellwether.sources.ArticleId;
import app.bellwether.stories.Story;
import app.bellwether.stories.StoryId;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Passage;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.util.function.SingletonSupplier;

/** The stories that one reader's briefs of the last days quoted. For one brief. */
final class QuotedStories {

    private final Function<Citation, Optional<StoryId>> storyOf;
    private final Supplier<Set<StoryId>> quoted;

    QuotedStories(Occasion occasion, CopyDesk copy) {
        this.storyOf = citation ->
                copy.desk.stories().of(new ArticleId(citation.article())).map(Story::id);
        this.quoted = SingletonSupplier.of(() -> occasion.earlier().stream()
                .flatMap(brief -> brief.document().citations())
                .flatMap(citation -> storyOf.apply(citation).stream())
                .collect(Collectors.toUnmodifiableSet()));
    }

    boolean has(StoryId story) {
        return quoted.get().contains(story);
    }

    /** Whether one of them is the story of what the passage quotes. */
    boolean haveThatOf(Passage passage) {
        return storyOf.apply(passage.cited()).filter(this::has).isPresent();
    }
}
