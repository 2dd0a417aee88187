package app.bellwether.console;

import java.util.function.Supplier;

/** Something that a command cannot do, said in one line to whoever called it. */
final class CouldNot extends RuntimeException {

    CouldNot(String what) {
        super(what);
    }

    /** What a door gives, unless it says why it stays shut. */
    static <T> T unless(Supplier<T> door) {
        try {
            return door.get();
        } catch (IllegalStateException | IllegalArgumentException saysWhy) {
            throw new CouldNot(String.valueOf(saysWhy.getMessage()));
        }
    }
}
