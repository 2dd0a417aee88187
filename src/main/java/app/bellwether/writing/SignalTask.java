package app.bellwether.writing;

import java.util.List;

/**
 * A version of a signal, told: title, analysis, and for each article why it counts. Parts: {@code title}, {@code analysis},
 * {@code why a1}, {@code why a2}, …
 *
 * @param title that it has
 * @param changed what changed since its last version, in fixed words; empty when it is new
 */
public record SignalTask(String title, String changed, String language, List<String> told) implements DraftTask {
    public SignalTask {
        told = List.copyOf(told);
    }
}
