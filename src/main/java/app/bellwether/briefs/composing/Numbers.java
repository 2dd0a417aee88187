package app.bellwether.briefs.composing;

import app.bellwether.briefs.NumberedItem;
import app.bellwether.matching.ItemRef;
import app.bellwether.matching.Match;
import app.bellwether.writing.Block;
import app.bellwether.writing.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/** Gives each item its number, once: what opens the brief first, then themes, then single facts, in order of appearance. */
final class Numbers {

    private static final List<Section.Kind> ORDER = List.of(
            Section.Kind.LEDE, Section.Kind.MAP, Section.Kind.HITS, Section.Kind.INSIGHTS, Section.Kind.DISCUSSION);

    private final Map<ItemRef, NumberedItem> items = new LinkedHashMap<>();

    private final String headline;

    /** The items of the plan, below that headline; each is there for whatever it or a fact that is told within it was chosen for. */
    Numbers(Plan plan, Material material, String headline) {
        this.headline = headline;
        for (Section.Kind section : ORDER) {
            for (Piece piece : plan.pieces(section)) {
                Match match = piece.match();
                ItemRef item = match.candidate().item();
                items.putIfAbsent(
                        item,
                        new NumberedItem(
                                items.size() + 1,
                                item,
                                match.candidate().version(),
                                piece.title(),
                                match.score(),
                                material.because(match)));
            }
        }
    }

    List<NumberedItem> items() {
        return List.copyOf(items.values());
    }

    OptionalInt of(ItemRef item) {
        NumberedItem numbered = items.get(item);
        return numbered == null ? OptionalInt.empty() : OptionalInt.of(numbered.number());
    }

    /** Of an item that has a number. */
    String title(ItemRef item) {
        return Objects.requireNonNull(items.get(item), "an item without a number")
                .title();
    }

    List<Block> blocks(List<Piece> pieces) {
        List<Block> blocks = new ArrayList<>();
        for (Piece piece : pieces) {
            blocks.addAll(piece.blocks(of(piece.item()).orElseThrow(), isHeaded(piece)));
        }
        return blocks;
    }

    /** The brief's headline is title enough for what opens it, and for its only item if it has that title. */
    private boolean isHeaded(Piece piece) {
        boolean only = items.size() == 1 && piece.title().equals(headline);
        return piece.section() != Section.Kind.LEDE && !only;
    }
}
