package app.bellwether.writing;

/**
 * What was said in an episode, told for whoever did not hear it. Parts: {@code insight 1}, {@code insight 2}, …, each of one sentence that is
 * understood by itself.
 */
public record InsightsTask(String language) implements DraftTask {

    /** Before the number of an insight. */
    public static final String INSIGHT = "insight ";

    /**
     * The note of a span.
     *
     * @param later whether what was said right before it is not shown
     * @param remark whether it was found worth telling; the others say what is meant
     */
    public static String note(boolean later, boolean remark) {
        return (later ? "later" : "") + (later && remark ? ", " : "") + (remark ? "remark" : "");
    }
}
