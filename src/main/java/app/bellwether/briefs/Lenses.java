package app.bellwether.briefs;

import app.bellwether.briefs.composing.Lens;
import app.bellwether.signals.Dimension;
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
import java.util.Optional;
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

    /** The roles whose order of it is another than the one that was sent, as {@link Role} lists them; none where nothing says for whom it was. */
    public static List<Role> others(Document sealed) {
        List<Integer> sent = order(sealed);
        return madeFor(sealed).stream()
                .flatMap(_ -> Stream.of(Role.values()))
                .filter(role -> !order(through(role, sealed)).equals(sent))
                .toList();
    }

    /** As that role reads it, which is what was sent where it was made for that role. */
    public static Document through(Role role, Document sealed) {
        Optional<Role> own = madeFor(sealed);
        return own.filter(role::equals).isPresent()
                ? sealed
                : sealed.with(sealed.sections().stream()
                        .map(section -> through(role, section, sealed, own.isPresent()))
                        .toList());
    }

    /** For which role it was made; before that was kept, the heading of its map told. */
    private static Optional<Role> madeFor(Document sealed) {
        Frame frame = Frame.of(sealed.language());
        return Optional.ofNullable(sealed.role())
                .or(() -> sealed.sections().stream()
                        .filter(section -> section.kind() == Section.Kind.MAP)
                        .flatMap(section -> Stream.of(Role.values())
                                .filter(role -> section.heading().equals(map(role, frame))))
                        .findFirst());
    }

    private static Section through(Role role, Section section, Document sealed, boolean headedForOne) {
        if (!ORDERED.contains(section.kind())) {
            return section;
        }
        List<Block> blocks = runs(section.blocks()).stream()
                .sorted(Comparator.comparing(run -> isBehind(run.getFirst(), role, sealed)))
                .flatMap(List::stream)
                .toList();
        String heading = headedForOne && section.kind() == Section.Kind.MAP
                ? map(role, Frame.of(sealed.language()))
                : section.heading();
        return new Section(section.kind(), heading, blocks);
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
        return Dimension.named(texts);
    }

    private static String text(Citation citation) {
        return citation.quote() + " " + citation.title();
    }

    private static String map(Role role, Frame frame) {
        return frame.say("section.map", "role", Lens.word(role));
    }

    private static List<Integer> order(Document document) {
        return document.items().map(Block.Item::number).toList();
    }
}
