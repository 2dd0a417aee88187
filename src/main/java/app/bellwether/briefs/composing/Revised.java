package app.bellwether.briefs.composing;

import app.bellwether.matching.Decision;
import app.bellwether.matching.ItemRef;
import java.util.List;
import java.util.Map;

/** Decisions as they stand once the brief is written: what was selected and then left out says so (R8). */
final class Revised {

    private Revised() {}

    static List<Decision> decisions(List<Decision> decisions, Map<ItemRef, Plan.LeftOut> leftOut) {
        return decisions.stream()
                .map(decision -> {
                    Plan.LeftOut why = leftOut.get(decision.item());
                    return why == null || !decision.taken() ? decision : leftOut(decision, why);
                })
                .toList();
    }

    private static Decision leftOut(Decision decision, Plan.LeftOut why) {
        String words = switch (why) {
            case LENGTH -> "It was selected, but there was no room left in the minutes you allow.";
            case REPEATED -> "It was selected, but it says again what another item says.";
        };
        String stage = switch (why) {
            case LENGTH -> "length";
            case REPEATED -> "repeated";
        };
        return new Decision(
                decision.item(),
                decision.title(),
                false,
                stage,
                decision.score(),
                decision.score(),
                decision.reasons(),
                words);
    }
}
