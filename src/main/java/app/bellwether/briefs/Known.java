package app.bellwether.briefs;

import app.bellwether.briefs.composing.Recollection;
import app.bellwether.matching.ItemRef;
import app.bellwether.matching.Sent;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.QuickHit;
import app.bellwether.signals.Signal;
import app.bellwether.signals.SignalId;
import app.bellwether.stories.StoryId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what is no news to a reader, though these sentences were never sent: themes that are only told again by others, and single
 * facts of which the story was told. Tomorrow's papers have other sentences of the same event. A story that was told is told again only by
 * what has come since under a headline that they do not know, or gives another figure.
 */
final class Known {

    private Known() {}

    /** What they were sent, and what they know by it. */
    static Sent of(Desk desk, Occasion occasion, Recollection recollection) {
        Instant last = occasion.sent().last();
        if (last == null) {
            return occasion.sent();
        }
        Set<StoryId> ofThemes = ofThemes(desk, occasion);
        Map<ItemRef, Integer> versions = new HashMap<>(occasion.sent().versions());
        for (QuickHit hit : desk.signals().quickHits(occasion.considered(), occasion.at())) {
            ItemRef item = new ItemRef(ItemRef.Type.HIT, hit.id());
            boolean told = recollection.stories().has(hit.story()) || ofThemes.contains(hit.story());
            if (!told || recollection.stories().isOfAnotherMatter(hit)) {
                continue;
            }
            if (recollection.stories().further(hit).isPresent()) {
                versions.put(item, 0); // the story has changed once since
            } else {
                versions.putIfAbsent(item, 1);
            }
        }
        themes(desk, occasion).forEach(signal -> {
            ItemRef item = ItemRef.of(signal.id());
            if (recollection.due(signal).isPresent()) {
                versions.merge(item, signal.version() - 1, Math::min); // that its day has come is a change
            } else if (recollection.knows(signal)) {
                versions.put(item, signal.version());
            }
        });
        Brief previous = occasion.previous();
        return new Sent(versions, last, previous == null ? null : previous.opening());
    }

    /** The stories of the themes that they were sent. */
    private static Set<StoryId> ofThemes(Desk desk, Occasion occasion) {
        return themes(desk, occasion)
                .flatMap(signal -> signal.evidence(Evidence.Stance.SUPPORTS).stream())
                .map(Evidence::story)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The themes that they were sent, as they are now. */
    private static Stream<Signal> themes(Desk desk, Occasion occasion) {
        Stream<ItemRef> lately = occasion.earlier().stream()
                .flatMap(brief -> brief.items().stream())
                .map(NumberedItem::item);
        return Stream.concat(occasion.sent().versions().keySet().stream(), lately)
                .filter(item -> item.type() == ItemRef.Type.SIGNAL)
                .distinct()
                .sorted()
                .flatMap(item -> desk.signals().byId(new SignalId(item.id()), occasion.at()).stream());
    }
}
