package app.bellwether.signals.claims;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds at which step of a procedure a deed is one: what a panel advises is not decided, who won the first round is not elected, and
 * who is found guilty not sentenced.
 */
final class Procedure {

    /** A step before the last one. */
    enum Stage {
        ADVICE,
        FIRST_ROUND,
        FORECAST,
        VERDICT
    }

    private static final String PANEL = "(?:panel|advis[eo]rs?|advisory|subcommittee|committee)\\b";
    private static final Pattern ADVISING = Pattern.compile("(?i)\\b" + PANEL);
    private static final Pattern ADVISED = Pattern.compile("(?i)\\bby [^,;]{0,40}\\b" + PANEL);
    private static final Pattern ROUND = Pattern.compile("(?i)\\b(?:first|opening) round\\b|\\bprimar(?:y|ies)\\b");
    private static final Pattern POLL =
            Pattern.compile("(?i)\\b(?:exit polls?|early results|partial results|preliminary results|projected)\\b");

    /** Who is found guilty is not sentenced yet. */
    private static final Pattern SENTENCED = Pattern.compile(
            "(?i)(?<!\\bbe"
                + " )\\bsentenced\\b|\\b(?:gets?|got|given|handed|receive[sd]?)\\b[^,;]{0,20}\\b(?:months?|years?|life|death)\\b");

    private static final Set<Action> DECIDED = EnumSet.of(
            Action.APPROVE, Action.LIFT, Action.BAN, Action.BLOCK, Action.REQUIRE, Action.EXTEND, Action.WITHDRAW);

    private static final Set<Action> CONTESTED = EnumSet.of(Action.WIN, Action.LOSE);

    private Procedure() {}

    /**
     * The steps that a sentence names.
     *
     * @param place where in it what is done stands
     */
    static Set<Stage> stages(String sentence, @Nullable Action action, int place) {
        Set<Stage> stages = EnumSet.noneOf(Stage.class);
        if (action == null) {
            return stages;
        }
        boolean advice = ADVISING.matcher(sentence.substring(0, place)).find()
                || ADVISED.matcher(sentence).find();
        if (DECIDED.contains(action) && advice) {
            stages.add(Stage.ADVICE);
        }
        if (CONTESTED.contains(action) && ROUND.matcher(sentence).find()) {
            stages.add(Stage.FIRST_ROUND);
        }
        if (CONTESTED.contains(action) && POLL.matcher(sentence).find()) {
            stages.add(Stage.FORECAST);
        }
        if (action == Action.CONVICT && !SENTENCED.matcher(sentence).find()) {
            stages.add(Stage.VERDICT);
        }
        return stages;
    }
}
