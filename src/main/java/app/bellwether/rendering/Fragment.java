package app.bellwether.rendering;

import app.bellwether.writing.Block;
import app.bellwether.writing.Passage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A block as all mails have it that contain it, but for its numbers. Each look makes something of it once, and of the entries of its
 * sources; of text once for each number of digits, since lines are broken by those. Safe for threads.
 */
final class Fragment {

    /** The part that is the block itself; the others are the entries of its sources, from 1. */
    static final int ITSELF = 0;

    private final Block block;
    private final String language;
    private final Links links;
    private final List<References.Reference> references;
    private final Set<Passage.Kind> kinds;
    private final Map<Name, Cast> casts = new ConcurrentHashMap<>();

    Fragment(Block block, String language, Links links) {
        this.block = block;
        this.language = language;
        this.links = links;
        LayOut.Laid laid = LayOut.block(block, language, links, hole -> Hole.number(Hole.NUMBER, 1));
        this.references = laid.references();
        this.kinds = laid.kinds();
    }

    private record Name(Look look, int part, String widths) {}

    /** What it rests on, in the order in which it does; their numbers are holes. */
    List<References.Reference> references() {
        return references;
    }

    Set<Passage.Kind> kinds() {
        return kinds;
    }

    /** What is kept for that look; null when nothing was made yet. */
    @Nullable
    Cast cast(Look look, int part, String widths) {
        return casts.get(new Name(look, part, widths));
    }

    void keep(Look look, int part, String widths, Cast cast) {
        casts.put(new Name(look, part, widths), cast);
    }

    /** With holes as wide as that, a digit for each. */
    Object laidOut(int part, String widths) {
        LayOut.Laid laid = LayOut.block(
                block, language, links, hole -> Hole.number(hole, widths.charAt(part == ITSELF ? hole : 0) - '0'));
        return part == ITSELF ? laid.piece() : laid.references().get(part - 1).source();
    }
}
