package app.bellwether.writing;

import java.util.List;

/**
 * A version of a signal, told: title, analysis, who has which part in it, and for each article why it counts. Parts: {@code title}, {@code
 * analysis}, {@code who acts NAME}, {@code who is affected NAME}, {@code who speaks NAME}, {@code why a1}, {@code why a2}, …
 *
 * @param title that it has
 * @param changed what changed since its last version, in fixed words; empty when it is new
 */
public record SignalTask(String title, String changed, String language, List<String> told) implements DraftTask {

    /** Before the part that somebody has, and their name. */
    public static final String WHO = "who ";

    /** The parts that somebody may have, in the order in which they are told. */
    public static final List<String> PARTS = List.of("acts", "is affected", "speaks");

    public SignalTask {
        told = List.copyOf(told);
    }
}
