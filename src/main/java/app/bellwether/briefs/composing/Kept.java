package app.bellwether.briefs.composing;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Worked out once, when it is asked for. Safe for threads: two may do the work at the same time, with the same result. */
final class Kept<T> {

    private volatile @Nullable T known;

    T or(Supplier<T> work) {
        T value = known;
        if (value == null) {
            value = work.get();
            known = value;
        }
        return value;
    }
}
