package app.bellwether.briefs.composing;

import app.bellwether.matching.Decision;
import app.bellwether.matching.ItemRef;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** Decisions as they stand once the brief is written or kept silent: what was selected and then left out says so (R8). */
final class Revised {

    private Revised() {}

    static List<Decision> decisions(
            List<Decision> decisions,
            Predicate<ItemRef> told,
            Map<ItemRef, Plan.LeftOut> leftOut,
            BriefPhrases wording) {
        return decisions.stream()
                .map(decision -> told.test(decision.item()) || !decision.taken()
                        ? decision
                        : leftOut(decision, leftOut.getOrDefault(decision.item(), otherwise(decision)), wording))
                .toList();
    }

    /** Why it was not even offered: a theme for another theme of the same affair, a single fact for its headline. */
    private static Plan.LeftOut otherwise(Decision decision) {
        return decision.item().type() == ItemRef.Type.SIGNAL ? Plan.LeftOut.REPEATED : Plan.LeftOut.UNCLEAR;
    }

    private static Decision leftOut(Decision decision, Plan.LeftOut why, BriefPhrases wording) {
        String stage = why.name().toLowerCase(Locale.ROOT);
        return new Decision(
                decision.item(),
                decision.title(),
                false,
                stage,
                decision.score(),
                decision.score(),
                decision.reasons(),
                wording.say("match." + stage));
    }
}
