package app.bellwether.briefs.composing;

import app.bellwether.briefs.Brief;
import app.bellwether.briefs.NumberedItem;
import app.bellwether.briefs.Occasion;
import app.bellwether.matching.ItemRef;
import app.bellwether.signals.Signal;
import app.bellwether.signals.SignalId;
import app.bellwether.sources.ArticleId;
import app.bellwether.stories.StoryId;
import app.bellwether.writing.Passage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds themes that have grown of single facts of which the reader was told: that a fact is reported on a second day makes it a theme, and
 * no news. For one brief.
 */
final class Grown {

    private final Occasion occasion;
    private final Recollection recollection;
    private final CopyDesk copy;
    private final Map<SignalId, Boolean> ofFacts = new HashMap<>();
    private final Map<SignalId, List<Passage>> since = new HashMap<>();

    Grown(Occasion occasion, Recollection recollection, CopyDesk copy) {
        this.occasion = occasion;
        this.recollection = recollection;
        this.copy = copy;
    }

    /** Whether they know by a fact all that the theme tells; not when it tells more, or presses. */
    boolean knows(Signal theme) {
        return isOfAFact(theme)
                && !copy.urgencies.isPressing(theme)
                && !recollection.isContradicted(theme)
                && since(theme).isEmpty();
    }

    /** Whether it has grown of a fact of which they were told. */
    boolean isOfAFact(Signal theme) {
        return ofFacts.computeIfAbsent(theme.id(), _ -> !recollection.remembers(theme) && hasGrown(theme));
    }

    /** What it tells beyond the fact: its deed, and what has come since their last brief and is no retelling; none when it is of no fact. */
    List<Passage> since(Signal theme) {
        return since.computeIfAbsent(theme.id(), _ -> isOfAFact(theme) ? findSince(theme) : List.of());
    }

    private List<Passage> findSince(Signal theme) {
        return Stream.of(
                        recollection.fresh(recollection.come(theme, copy.happenings.deed(theme))),
                        recollection.newsOfTheKnown(theme, copy.sayings.reports(theme)))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** Whether a fact was of its matter, and told from one of its stories. */
    private boolean hasGrown(Signal theme) {
        TextFeatures claim = copy.repetition.read(theme.title());
        Set<StoryId> stories = Affairs.supporting(theme);
        return occasion.earlier().stream()
                .anyMatch(brief -> brief.items().stream()
                        .filter(item -> item.item().type() == ItemRef.Type.HIT)
                        .anyMatch(fact -> isOfTheMatter(fact, said(brief, fact), claim, stories)));
    }

    private static List<Passage> said(Brief brief, NumberedItem fact) {
        return brief.document()
                .items(fact.number())
                .flatMap(item -> item.passages().stream())
                .toList();
    }

    /** By its headline or by a sentence under it, which name whom the theme does: of one matter, headlines may share few words. */
    private boolean isOfTheMatter(NumberedItem fact, List<Passage> said, TextFeatures claim, Set<StoryId> stories) {
        List<TextFeatures> told = Stream.concat(
                        Stream.of(fact.title()), said.stream().map(Passage::text))
                .map(copy.repetition::read)
                .toList();
        return said.stream()
                        .flatMap(passage -> passage.citations().stream())
                        .flatMap(citation -> copy.desk.stories().of(new ArticleId(citation.article())).stream())
                        .anyMatch(story -> stories.contains(story.id()))
                && told.stream().anyMatch(words -> words.isOfTheMatterOf(claim))
                && claim.namesNobodyElse(told);
    }
}
