package app.bellwether.briefs.composing;

import app.bellwether.briefs.Brief;
import app.bellwether.briefs.NumberedItem;
import app.bellwether.briefs.Occasion;
import app.bellwether.matching.ItemRef;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.Signal;
import app.bellwether.signals.SignalId;
import app.bellwether.signals.Urgency;
import app.bellwether.sources.ArticleId;
import app.bellwether.stories.StoryId;
import app.bellwether.writing.Block;
import app.bellwether.writing.Passage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds themes that have grown of single facts of which the reader was told: that a fact is reported on a second day makes it a theme, and
 * no news. For one brief.
 */
final class Grown {

    private final Occasion occasion;
    private final Recollection recollection;
    private final CopyDesk copy;
    private final Map<SignalId, Optional<String>> facts = new HashMap<>();
    private final Map<SignalId, List<Passage>> since = new HashMap<>();

    Grown(Occasion occasion, Recollection recollection, CopyDesk copy) {
        this.occasion = occasion;
        this.recollection = recollection;
        this.copy = copy;
    }

    /** The title of the fact by which they know all that the theme tells; empty when it tells more, or presses. */
    Optional<String> knownBy(Signal theme) {
        boolean pressing = theme.urgency().level() == Urgency.Level.ACT_NOW;
        return fact(theme)
                .filter(_ -> !pressing
                        && !recollection.isContradicted(theme)
                        && since(theme).isEmpty());
    }

    /** Whether it has grown of a fact of which they were told. */
    boolean isOfAFact(Signal theme) {
        return fact(theme).isPresent();
    }

    /** What it tells beyond the fact: its deed, and what has come since their last brief and is no retelling; none when it is of no fact. */
    List<Passage> since(Signal theme) {
        return since.computeIfAbsent(theme.id(), _ -> fact(theme).isEmpty() ? List.of() : findSince(theme));
    }

    private List<Passage> findSince(Signal theme) {
        return Stream.of(
                        recollection.fresh(recollection.come(
                                theme, copy.happenings.deed(theme).stream().toList())),
                        recollection.newsOfTheKnown(theme, recollection.reported(theme)))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private Optional<String> fact(Signal theme) {
        return facts.computeIfAbsent(theme.id(), _ -> recollection.remembers(theme) ? Optional.empty() : find(theme));
    }

    /** Of its matter, and told from one of its stories. */
    private Optional<String> find(Signal theme) {
        Reading claim = copy.repetition.read(theme.title());
        Set<StoryId> stories = theme.evidence(Evidence.Stance.SUPPORTS).stream()
                .map(Evidence::story)
                .collect(Collectors.toSet());
        return occasion.earlier().stream()
                .flatMap(brief -> brief.items().stream()
                        .filter(item -> item.item().type() == ItemRef.Type.HIT)
                        .filter(fact -> isOfTheMatter(fact, said(brief, fact), claim, stories))
                        .map(NumberedItem::title))
                .findFirst();
    }

    private static List<Passage> said(Brief brief, NumberedItem fact) {
        return brief.document().sections().stream()
                .flatMap(section -> section.blocks().stream())
                .flatMap(block -> block instanceof Block.Item item && item.number() == fact.number()
                        ? item.passages().stream()
                        : Stream.empty())
                .toList();
    }

    /** By its headline or by a sentence under it, which name whom the theme does: of one matter, headlines may share few words. */
    private boolean isOfTheMatter(NumberedItem fact, List<Passage> said, Reading claim, Set<StoryId> stories) {
        List<Reading> told = Stream.concat(
                        Stream.of(fact.title()), said.stream().map(Passage::text))
                .map(copy.repetition::read)
                .toList();
        return said.stream()
                        .flatMap(passage -> passage.citations().stream())
                        .flatMap(citation -> copy.desk.stories().of(new ArticleId(citation.article())).stream())
                        .anyMatch(story -> stories.contains(story.id()))
                && told.stream().anyMatch(words -> words.isOfTheMatterOf(claim))
                && claim.addsNoName(told);
    }
}
