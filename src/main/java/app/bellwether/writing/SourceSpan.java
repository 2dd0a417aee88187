package app.bellwether.writing;

/**
 * Words of a source that a model is shown, and on which a sentence of its may rest.
 *
 * @param citation where they stand; no more than their words is shown
 * @param dated whether it is known when they were published
 */
public record SourceSpan(Citation citation, boolean dated) {

    /** Words whose day is known. */
    public SourceSpan(Citation citation) {
        this(citation, true);
    }
}
