package app.bellwether.briefs;

import app.bellwether.briefs.composing.Lens;
import app.bellwether.signals.Dimension;
import app.bellwether.signals.Dimensions;
import app.bellwether.taxonomy.Role;
import app.bellwether.writing.Block;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Document;
import app.bellwether.writing.Frame;
import app.bellwether.writing.Section;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sealed brief as other roles read it: the same items under the same numbers in the same words, in another order and under other
 * headings. It looks at nothing but the document, so it is the same whenever it is asked for (R10).
 */
public final class Lenses {

    /** Whose order is a role's; what opens a brief, and its subject with that, is what its reader was sent. */
    private static final Set<Section.Kind> ORDERED =
            EnumSet.of(Section.Kind.MAP, Section.Kind.DIVES, Section.Kind.HITS);

    private Lenses() {}

    /**
     * The roles whose order of it is another than the one that was sent, as {@link Role} lists them; none where no heading says for
     * whom it was made, since that role would be among them.
     */
    public static List<Role> others(Document sealed) {
        List<Integer> sent = order(sealed);
        Frame frame = Frame.of(sealed.language());
        boolean known = Stream.of(Role.values())
                .anyMatch(role -> sealed.sections().stream().anyMatch(section -> isHeadedFor(role, section, frame)));
        return Stream.of(Role.values())
                .filter(_ -> known)
                .filter(role -> !order(through(role, sealed)).equals(sent))
                .toList();
    }

    /** As that role reads it, which is what was sent where it was made for that role. */
    public static Document through(Role role, Document sealed) {
        Frame frame = Frame.of(sealed.language());
        boolean own = sealed.sections().stream().anyMatch(section -> isHeadedFor(role, section, frame));
        return own
                ? sealed
                : new Document(
                        sealed.headline(),
                        sealed.preheader(),
                        sealed.edition(),
                        sealed.date(),
                        sealed.language(),
                        sealed.sections().stream()
                                .map(section -> through(role, section, sealed, frame))
                                .toList());
    }

    private static Section through(Role role, Section section, Document sealed, Frame frame) {
        if (!ORDERED.contains(section.kind())) {
            return section;
        }
        List<Block> blocks = runs(section.blocks()).stream()
                .sorted(Comparator.comparing(run -> isBehind(run.getFirst(), role, sealed)))
                .flatMap(List::stream)
                .toList();
        return new Section(section.kind(), heading(role, section, frame), blocks);
    }

    /** Each item with what is drawn below it. */
    private static List<List<Block>> runs(List<Block> blocks) {
        List<List<Block>> runs = new ArrayList<>();
        for (Block block : blocks) {
            if (runs.isEmpty() || block instanceof Block.Item) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(block);
        }
        return runs;
    }

    private static boolean isBehind(Block first, Role role, Document sealed) {
        return first instanceof Block.Item item
                && Collections.disjoint(dimensions(item.number(), sealed), Lens.preferred(role));
    }

    /** What an item's quotes and headlines name, in all of its places. */
    private static Set<Dimension> dimensions(int number, Document sealed) {
        Set<String> texts = sealed.items(number)
                .flatMap(Block.Item::citations)
                .map(Lenses::text)
                .collect(Collectors.toSet());
        return Dimensions.named(texts);
    }

    private static String text(Citation citation) {
        return citation.quote() + " " + citation.title();
    }

    private static String heading(Role role, Section section, Frame frame) {
        return Stream.of(Role.values()).anyMatch(one -> isHeadedFor(one, section, frame))
                ? map(role, frame)
                : section.heading();
    }

    private static boolean isHeadedFor(Role role, Section section, Frame frame) {
        return section.kind() == Section.Kind.MAP && section.heading().equals(map(role, frame));
    }

    private static String map(Role role, Frame frame) {
        return frame.say("section.map", "role", Lens.word(role));
    }

    private static List<Integer> order(Document document) {
        return document.items().map(Block.Item::number).toList();
    }
}
