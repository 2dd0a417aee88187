package app.bellwether.writing;

/**
 * What sentences of several articles say alike. Parts: {@code claim 1}, {@code claim 2}, {@code claim 3}; each has the same sentence once for
 * every span that bears it out by itself. Nobody is shown it.
 */
public record ClaimsTask(String language) implements DraftTask {

    /** Before the number of a claim. */
    public static final String CLAIM = "claim ";
}
