package app.bellwether;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.function.Consumer;

/**
 * How much more work four times as much is, in one run: four times where the work grows with the length, sixteen times where it
 * grows with its square. What else the machine does must not count: of some tries the least is taken.
 */
public final class Growth {

    private static final int TIMES = 4;
    private static final int ALLOWED = 10;
    private static final int TRIES = 5;

    /** Less than can be told from a collected garbage. */
    private static final long NOTHING = 50_000_000;

    private Growth() {}

    /** Fails if reading more of a part takes more than its length allows; the reader gets the part so often as makes {@code length} signs at most. */
    public static void isThatOfTheLength(String part, int length, Consumer<String> reader) {
        String whole = part.repeat(length / part.length());
        String quarter = part.repeat(length / TIMES / part.length());
        long less = Long.MAX_VALUE;
        long more = Long.MAX_VALUE;
        for (int i = 0; i < TRIES && more > ALLOWED * less / 2; i++) {
            // the whole goes first: what is compiled meanwhile must not make the quarter dear
            more = Math.min(more, nanos(whole, reader));
            less = Math.min(less, nanos(quarter, reader));
        }

        assertThat(more).as("ns for %,d of “%s”", length, part).isLessThan(ALLOWED * less + NOTHING);
    }

    private static long nanos(String text, Consumer<String> reader) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        reader.accept(text);
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    }
}
