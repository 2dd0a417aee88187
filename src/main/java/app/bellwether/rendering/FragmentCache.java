package app.bellwether.rendering;

import app.bellwether.writing.Block;
import app.bellwether.writing.Passage;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The fragments of the mails that are being written: a morning's items are laid out and encoded once, however many readers get
 * them. What no mail has had for long is forgotten. Safe for threads.
 */
final class FragmentCache {

    /** Of about 15 kB each, and there are up to twice as many. */
    static final int MOST = 2000;

    private volatile Map<Name, Fragment> young = new ConcurrentHashMap<>();
    private volatile Map<Name, Fragment> old = Map.of();

    /**
     * All that a fragment depends on.
     *
     * @param block with a number that stands for any
     * @param shared see {@link Links#shared()}
     */
    private record Name(Block block, String language, String shared, boolean replies) {

        /** Of what tells most blocks apart: a block that was just read back is compared as a whole anyway, where it is known. */
        @Override
        public int hashCode() {
            return switch (block) {
                case Block.Item item -> Objects.hash(item.title(), text(item.passages()));
                case Block.Paragraph paragraph -> Objects.hash(paragraph.lead(), text(paragraph.passages()));
                case Block.Bars bars -> bars.caption().hashCode();
            };
        }

        private static String text(List<Passage> passages) {
            return passages.isEmpty() ? "" : passages.getFirst().text();
        }
    }

    Fragment of(Block block, String language, Links links, String shared) {
        Name name = new Name(anybodys(block), language, shared, LayOut.takesReplies(links));
        Fragment known = young.get(name);
        if (known != null) {
            return known;
        }
        Fragment before = old.get(name);
        Fragment kept = before == null ? new Fragment(name.block, language, links) : before;
        keep(name, kept);
        return kept;
    }

    /** How many are kept. */
    int size() {
        return young.size() + old.size();
    }

    private void keep(Name name, Fragment fragment) {
        if (young.size() >= MOST) {
            synchronized (this) {
                if (young.size() >= MOST) {
                    old = young;
                    young = new ConcurrentHashMap<>();
                }
            }
        }
        young.put(name, fragment);
    }

    private static Block anybodys(Block block) {
        return block instanceof Block.Item item
                ? new Block.Item(
                        Hole.number(Hole.NUMBER, 1),
                        item.title(),
                        item.label(),
                        item.why(),
                        item.passages(),
                        item.figures(),
                        item.details())
                : block;
    }
}
