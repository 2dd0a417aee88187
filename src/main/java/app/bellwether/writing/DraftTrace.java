package app.bellwether.writing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one drafting, for whoever wants to see it.
 *
 * @param request as it was or would be sent, without the key
 * @param drafted what may be shown
 * @param refused what may not, of both answers if there were two
 * @param unanswered why nobody answered, in words for an operator; null where somebody did, and where nobody was asked
 */
public record DraftTrace(
        String request,
        Drafted drafted,
        List<Refused> refused,
        @Nullable String unanswered) {

    public DraftTrace {
        refused = List.copyOf(refused);
    }

    /**
     * A sentence that may not be shown.
     *
     * @param check the name of the check that refused it
     * @param reason in words for an operator
     */
    public record Refused(DraftedSentence sentence, String check, String reason) {}
}
