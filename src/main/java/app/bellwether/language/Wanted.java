package app.bellwether.language;

import app.bellwether.taxonomy.Key;
import java.util.List;
import java.util.Set;

/** An interest made ready to be held against many texts. {@link Concerns} makes it. */
public final class Wanted {

    final List<Key> keys;

    /** It is enough that all keys of one of these hold. */
    final List<List<Key>> ways;

    final Set<String> stems;
    final float[] typed;
    final float[] described;

    Wanted(List<Key> keys, List<List<Key>> ways, Set<String> stems, float[] typed, float[] described) {
        this.keys = keys;
        this.ways = ways;
        this.stems = stems;
        this.typed = typed;
        this.described = described;
    }
}
