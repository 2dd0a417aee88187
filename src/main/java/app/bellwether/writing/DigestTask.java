package app.bellwether.writing;

import org.jspecify.annotations.Nullable;

/**
 * What is held in a discussion. Parts: {@code position 1}, {@code position 2}, …, each with the same sentence once for every span that holds it
 * by itself; {@code against 1}, … what speaks most against that position; {@code experience}; {@code questions}.
 */
public record DigestTask(String language) implements DraftTask {

    /** Before the number of a position. */
    public static final String POSITION = "position ";

    /** Before the number of the position that it speaks against. */
    public static final String AGAINST = "against ";

    /** What people know at first hand. */
    public static final String EXPERIENCE = "experience";

    /** What they ask. */
    public static final String QUESTIONS = "questions";

    /**
     * The note of a comment's spans.
     *
     * @param author in the order in which they first speak, from 1
     * @param answered the author whom they answer; null for nobody in particular
     */
    public static String note(int author, @Nullable Integer answered) {
        return "author " + author + (answered == null ? "" : " to author " + answered);
    }

    static boolean isOf(String part) {
        return part.startsWith(POSITION)
                || part.startsWith(AGAINST)
                || part.equals(EXPERIENCE)
                || part.equals(QUESTIONS);
    }
}
