package app.bellwether.writing.gate;

import app.bellwether.writing.DraftedSentence;
import app.bellwether.writing.Worded;
import java.util.List;

/**
 * What became of a draft.
 *
 * @param passed what may be shown, in order
 * @param refused what may not
 * @param againstSigns how many of those that passed the checks by signs would have refused, had nobody looked a second time
 */
public record Gated(List<Worded> passed, List<Refusal> refused, int againstSigns) {

    public Gated {
        passed = List.copyOf(passed);
        refused = List.copyOf(refused);
    }

    /**
     * A sentence that may not be shown.
     *
     * @param check the name of the check that refused it
     * @param reason in words that its writer understands
     */
    public record Refusal(DraftedSentence sentence, String check, String reason) {}
}
