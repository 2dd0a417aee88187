package app.bellwether.briefs;

import app.bellwether.briefs.composing.Recollection;
import app.bellwether.briefs.composing.Updates;
import app.bellwether.matching.ItemRef;
import app.bellwether.matching.Sent;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.QuickHit;
import app.bellwether.signals.Signal;
import app.bellwether.signals.SignalId;
import app.bellwether.sources.ArticleId;
import app.bellwether.stories.Story;
import app.bellwether.stories.StoryId;
import app.bellwether.writing.Block;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds what is no news to a reader, though these sentences were never sent: themes that are only told again by others, and single
 * facts of which the story was told. Tomorrow's papers have other sentences of the same event. What goes on becomes a signal; until
 * then, a story that was told is told again only in a sentence that gives a value of it which has moved on.
 */
final class Known {

    /** Where single facts are told: by themselves, within the theme whose affair they are, or as what contradicts one. */
    private static final Set<Section.Kind> FACTS =
            EnumSet.of(Section.Kind.LEDE, Section.Kind.CHANGES, Section.Kind.MAP, Section.Kind.HITS);

    private Known() {}

    /** What they were sent, and what they know by it. */
    static Sent of(Desk desk, Occasion occasion, Updates updates, Recollection recollection) {
        Instant last = occasion.sent().last();
        if (last == null) {
            return occasion.sent();
        }
        Set<StoryId> told = told(desk, occasion);
        Map<ItemRef, Integer> versions = new HashMap<>(occasion.sent().versions());
        for (QuickHit hit : desk.signals().quickHits(occasion.considered(), occasion.at())) {
            if (told.contains(hit.story()) && !movedOn(updates, hit, last) && !recollection.isOfAnotherMatter(hit)) {
                versions.putIfAbsent(new ItemRef(ItemRef.Type.HIT, hit.id()), 1);
            }
        }
        themes(desk, occasion).forEach(signal -> {
            ItemRef item = new ItemRef(ItemRef.Type.SIGNAL, signal.id().value());
            if (recollection.isDue(signal)) {
                versions.merge(item, signal.version() - 1, Math::min); // that its day has come is a change
            } else if (recollection.knows(signal)) {
                versions.put(item, signal.version());
            }
        });
        return new Sent(versions, last);
    }

    private static Set<StoryId> told(Desk desk, Occasion occasion) {
        Set<StoryId> told = new HashSet<>();
        for (Brief brief : occasion.earlier()) {
            hits(brief)
                    .map(article -> desk.stories().of(article).map(Story::id))
                    .forEach(story -> story.ifPresent(told::add));
        }
        themes(desk, occasion)
                .flatMap(signal -> signal.evidence(Evidence.Stance.SUPPORTS).stream())
                .map(Evidence::story)
                .forEach(told::add);
        return told;
    }

    /** The themes that they were sent, as they are now. */
    private static Stream<Signal> themes(Desk desk, Occasion occasion) {
        return occasion.sent().versions().keySet().stream()
                .filter(item -> item.type() == ItemRef.Type.SIGNAL)
                .flatMap(item -> desk.signals().byId(new SignalId(item.id()), occasion.at()).stream());
    }

    /** The articles quoted where a brief tells facts. */
    private static Stream<ArticleId> hits(Brief brief) {
        return brief.document().sections().stream()
                .filter(section -> FACTS.contains(section.kind()))
                .flatMap(section -> section.blocks().stream())
                .flatMap(block -> switch (block) {
                    case Block.Item item -> item.passages().stream();
                    case Block.Paragraph paragraph -> paragraph.passages().stream();
                    case Block.Bars _ -> Stream.<Passage>empty();
                })
                .flatMap(passage -> passage.citations().stream())
                .map(Citation::article)
                .distinct()
                .map(ArticleId::new);
    }

    private static boolean movedOn(Updates updates, QuickHit hit, Instant last) {
        return updates.of(hit.story()).stream()
                .anyMatch(update ->
                        update.now().sentence().article().equals(hit.evidence().article())
                                && hit.evidence().published().isAfter(last));
    }
}
