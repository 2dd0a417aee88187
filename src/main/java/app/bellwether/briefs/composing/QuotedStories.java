package app.bellwether.briefs.composing;

import app.bellwether.briefs.Occasion;
import app.bellwether.sources.ArticleId;
import app.bellwether.stories.Story;
import app.bellwether.stories.StoryId;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Passage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/** What one reader's briefs of the last days quoted of each story. For one brief. */
final class QuotedStories {

    /** So long papers go on telling of one event; what a story has later is what came of it. */
    private static final Duration TOLD_ON = Duration.ofDays(2);

    private final Occasion occasion;
    private final CopyDesk copy;
    private final Supplier<Map<StoryId, List<Citation>>> quoted = SingletonSupplier.of(this::quoted);

    QuotedStories(Occasion occasion, CopyDesk copy) {
        this.occasion = occasion;
        this.copy = copy;
    }

    /** Whether something was quoted of the event that a passage tells: of its story and days, from under much the same headline. */
    boolean haveQuoted(Passage passage) {
        Citation citation = passage.cited();
        return of(citation).map(quoted.get()::get).orElse(List.of()).stream()
                .filter(told -> citation.published().isBefore(told.published().plus(TOLD_ON)))
                .anyMatch(told -> copy.repetition.areNear(told.title(), citation.title()));
    }

    boolean has(StoryId story) {
        return quoted.get().containsKey(story);
    }

    private Map<StoryId, List<Citation>> quoted() {
        Map<StoryId, List<Citation>> told = new HashMap<>();
        occasion.earlier().stream()
                .flatMap(brief -> brief.document().citations())
                .forEach(citation -> of(citation)
                        .ifPresent(story -> told.computeIfAbsent(story, _ -> new ArrayList<>())
                                .add(citation)));
        return told;
    }

    private Optional<StoryId> of(Citation citation) {
        return copy.desk.stories().of(new ArticleId(citation.article())).map(Story::id);
    }
}
