package app.bellwether.matching;

import java.util.List;

/**
 * What was decided of a candidate for a subscriber (R8).
 *
 * @param item the candidate
 * @param title of the candidate
 * @param taken whether it is in the brief
 * @param stage which stage decided: {@code interest, muted, language, novelty, quota, threshold}, or when the brief was
 *     written {@code length, repeated, unclear}; or {@code taken}
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

    /** The same in other words. */
    Decision saying(String others) {
        return new Decision(item, title, taken, stage, score, needed, reasons, others);
    }
}
