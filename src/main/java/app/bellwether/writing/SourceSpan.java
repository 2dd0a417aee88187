package app.bellwether.writing;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Words of a source that a model is shown, and on which a sentence of its may rest.
 *
 * @param citation where they stand; no more than their words is shown
 * @param dated whether it is known when they were published
 * @param speaker whose name stands before the words, as part of them; null where none does
 * @param note what stands before them in brackets, in words of ours, and is no part of them; empty where nothing does
 */
public record SourceSpan(
        Citation citation, boolean dated, @Nullable String speaker, String note) {

    /** The oldest first, then as they stand; never 0 of two that differ in where they stand. */
    public static final Comparator<SourceSpan> BY_TIME = Comparator.comparing(
                    (SourceSpan span) -> span.citation().published())
            .thenComparing(span -> span.citation().article())
            .thenComparing(span -> span.citation().of())
            .thenComparingInt(span -> span.citation().start())
            .thenComparingInt(span -> span.citation().end())
            .thenComparingInt(span -> span.citation().revision());

    /** Words of which nobody is said to say them. */
    public SourceSpan(Citation citation, boolean dated) {
        this(citation, dated, null, "");
    }

    /** Words whose day is known. */
    public SourceSpan(Citation citation) {
        this(citation, true);
    }
}
