package app.bellwether.matching;

import java.util.List;
import java.util.Set;

/**
 * What was decided of a candidate for a subscriber (R8).
 *
 * @param item the candidate
 * @param title of the candidate
 * @param taken whether it is in the brief
 * @param stage which stage decided: {@code interest, muted, language, novelty, quota, threshold}, or when the brief was
 *     written {@code length, repeated, within, unclear, stale, over, beside}; or {@code taken}
 * @param score it got, 0 to 10
 * @param needed the score it would have needed at that stage
 * @param reasons which interests spoke for it; may be empty
 * @param words the decision in a reader's words
 */
public record Decision(
        ItemRef item,
        String title,
        boolean taken,
        String stage,
        double score,
        double needed,
        List<String> reasons,
        String words) {

    /** The stage at which an item is dropped that is of no interest to them. */
    static final String INTEREST = "interest";

    /** Stages at which what was selected gives its place to others: it is told with another item, or cannot be told. */
    private static final Set<String> GIVING_WAY = Set.of("repeated", "within", "unclear", "stale");

    /** The stage at which there was no place left. */
    static final String QUOTA = "quota";

    /** Whether it waits for a place. */
    public boolean isWaiting() {
        return stage.equals(QUOTA);
    }

    /** Whether the brief has no use for a place of its own for it, however long it may be. */
    public boolean givesWay() {
        return GIVING_WAY.contains(stage);
    }

    /** The same in other words. */
    Decision saying(String others) {
        return new Decision(item, title, taken, stage, score, needed, reasons, others);
    }
}
