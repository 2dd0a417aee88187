package app.bellwether.language;

import app.bellwether.taxonomy.Key;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/** An interest made ready to be held against many texts. {@link Concerns} makes it. */
public final class Wanted {

    final List<Key> keys;

    /** It is enough that all keys of one of these hold. */
    final List<List<Key>> ways;

    final Set<String> stems;
    final float[] typed;
    private final Supplier<float[]> described;

    Wanted(List<Key> keys, List<List<Key>> ways, Set<String> stems, float[] typed, Supplier<float[]> described) {
        this.keys = keys;
        this.ways = ways;
        this.stems = stems;
        this.typed = typed;
        this.described = SingletonSupplier.of(described);
    }

    /** Embedded when somebody puts texts in order by it. */
    float[] described() {
        return described.get();
    }
}
