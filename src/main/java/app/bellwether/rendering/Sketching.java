package app.bellwether.rendering;

import app.bellwether.writing.Block;
import app.bellwether.writing.Document;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Lays a document out as {@link LayOut} does, with fragments where that is possible. Used for one document. */
final class Sketching {

    private final Document document;
    private final Links links;
    private final String shared;
    private final FragmentCache stock;
    private final LayOut layOut;
    private final Map<String, Integer> numbered = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    /** Of a source: the first fragment that rests on it, and the pages of all its quotes. */
    private record Entry(Placed placed, Sheet.Source source, Set<String> quotes) {}

    private Sketching(Document document, Links links, String shared, FragmentCache stock) {
        this.document = document;
        this.links = links;
        this.shared = shared;
        this.stock = stock;
        this.layOut = new LayOut(document.language(), links, IntUnaryOperator.identity());
    }

    /** Null when nothing may be used for several documents, or a block has too many sources for that. */
    static @Nullable Sketch of(Document document, Links links, FragmentCache stock) {
        String shared = links.shared();
        return shared == null ? null : new Sketching(document, links, shared, stock).sketch();
    }

    private @Nullable Sketch sketch() {
        List<Sketch.Part> parts = new ArrayList<>();
        for (Section section : document.sections()) {
            List<Object> pieces = new ArrayList<>();
            for (Block block : section.blocks()) {
                Object piece = isReadersOwn(block) ? layOut.piece(block) : placed(block);
                if (piece == null) {
                    return null;
                }
                pieces.add(piece);
            }
            parts.add(new Sketch.Part(Clean.line(section.heading()), pieces));
        }
        return new Sketch(
                Clean.line(document.headline()),
                layOut.spoken(document.headlined()),
                Preheader.of(document),
                Clean.line(document.edition()),
                document.language(),
                layOut.direction(),
                parts,
                entries.stream().map(Entry::placed).toList(),
                entries.stream()
                        .map(entry -> References.Reference.addresses(entry.quotes, entry.source))
                        .toList(),
                layOut.kinds(document),
                layOut.ways());
    }

    /** Fixed words with counts differ from reader to reader, and cost little; nothing is numbered in them. */
    private static boolean isReadersOwn(Block block) {
        return block instanceof Block.Paragraph(String _, List<Passage> passages)
                && passages.stream().allMatch(passage -> passage.citations().isEmpty());
    }

    private @Nullable Placed placed(Block block) {
        Fragment fragment = stock.of(block, document.language(), links, shared);
        if (fragment.references().size() > Hole.MOST_SOURCES) {
            return null;
        }
        layOut.occur(fragment.kinds());
        List<Integer> numbers = new ArrayList<>();
        numbers.add(block instanceof Block.Item item ? item.number() : 1);
        fragment.references().forEach(reference -> numbers.add(number(reference.name())));
        for (int part = 1; part < numbers.size(); part++) {
            References.Reference reference = fragment.references().get(part - 1);
            if (numbers.get(part) > entries.size()) {
                entries.add(new Entry(new Placed(fragment, part, numbers), reference.source(), new LinkedHashSet<>()));
            }
            entries.get(numbers.get(part) - 1).quotes.addAll(reference.quotes());
        }
        return new Placed(fragment, Fragment.ITSELF, numbers);
    }

    private int number(String source) {
        int next = numbered.size() + 1;
        return numbered.computeIfAbsent(source, _ -> next);
    }
}
