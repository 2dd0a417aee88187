package app.bellwether.briefs.composing;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** English words by which a sentence tells the opposite of another, or what has not come about. */
final class TurningWords {

    private static final String PLANS = "\\b(?:will|plan(?:s|ned|ning)? to|intends? to|(?:is|are|was|were) (?:\\p{Ll}+"
            + " )?(?:set|due|expected|likely|about|going|poised|preparing|scheduled) to)\\b";

    private static final Pattern PLAN = Pattern.compile(PLANS);

    /** In its main clause, which ends before what tells more of something in it: "maps that will give them five seats" are drawn. */
    private static final Pattern ONLY_A_PLAN =
            Pattern.compile("^(?:(?!, | (?:that|which|who|whose|as|after|while) ).)*?" + PLANS);

    private static final Pattern DENIAL = Pattern.compile(
            "\\b(?:not(?!"
                + " only\\b)|no|never|neither|nor|without|\\p{L}+n['’]t|den(?:y|ies|ied|ying|ial)|reject\\p{Ll}*|refus\\p{Ll}*|dismiss\\p{Ll}*|disput\\p{Ll}*|contradict\\p{Ll}*|call(?:s|ed)?"
                + " off|cancel\\p{Ll}*|suspend\\p{Ll}*|lift(?:s|ed)"
                + "|overturn\\p{Ll}*|withdr[ae]w\\p{Ll}*|postpone\\p{Ll}*|resum\\p{Ll}*|halt\\p{Ll}*)\\b",
            Pattern.CASE_INSENSITIVE);

    private TurningWords() {}

    /** Whether its main clause tells what is planned and has not come about. */
    static boolean onlyPlan(String text) {
        return ONLY_A_PLAN.matcher(text).find();
    }

    /** Where that plan's verb ends; empty where its main clause does not only plan. */
    static OptionalInt endOfPlan(String text) {
        Matcher plan = ONLY_A_PLAN.matcher(text);
        return plan.find() ? OptionalInt.of(plan.end()) : OptionalInt.empty();
    }

    /** Whether a text has a word of denying or taking back and none of the others has, or tells what they all only plan. */
    static boolean reverse(String text, List<String> others) {
        return (DENIAL.matcher(text).find()
                        && others.stream()
                                .noneMatch(other -> DENIAL.matcher(other).find()))
                || (!PLAN.matcher(text).find() && others.stream().allMatch(TurningWords::onlyPlan));
    }

    /** Whether one of them denies something or takes it back, and the other does not. */
    static boolean oppose(String one, String other) {
        return DENIAL.matcher(one).find() != DENIAL.matcher(other).find();
    }
}
