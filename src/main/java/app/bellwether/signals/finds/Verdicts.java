package app.bellwether.signals.finds;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells where a report says how somebody sees things, its writer included, instead of what was done. */
final class Verdicts {

    /** What somebody feels about what others did. */
    private static final Pattern REACTION = Pattern.compile(
            "(?i)\\b(?:(?:sent|sends|issued|issues|delivered|delivers) an? (?:\\p{L}+ )?(?:warning|message|rebuke)"
                + " to|(?:hit|hits|hitting|lash(?:es|ed|ing)?) out (?:at|against)|(?:respond|react)(?:s|ed)?"
                + " \\p{Ll}+ly|doubl(?:es|ed|ing) down|(?:takes|took|taken|taking) aim at|defend(?:s|ed|ing)"
                + " (?:his|her|its|their|the) (?:\\p{Ll}+"
                + " )?(?:decision|move|choice|record|handling|stance|policy|policies|remarks|comments)|(?:rejects|rejected|dismisses|dismissed|disputes|disputed)"
                + " (?:the|any|a) (?:notion|idea|suggestion|characterization)|(?:he|she|they) (?:was|were|is|are)"
                + " [\"“]?(?:sure|confident|certain|convinced|optimistic|hopeful|proud))\\b");

    /** What some say who are not named, but for what they do themselves: "said that they have ended their strike". */
    private static final Pattern SOME_SAY =
            Pattern.compile("(?i)^(?:\\p{L}+,? ){0,2}(?:republicans|democrats|conservatives"
                + "|liberals|progressives|critics|supporters|opponents|proponents|advocates|activists|experts|analysts|economists|observers|sources)\\b(?:"
                + " \\S+){0,6}? (?:say|says|said|argue|argued|claim|claimed|contend|contended)\\b(?! (?:on \\S+"
                + " )?(?:that )?they\\b)");

    /** How somebody sees it, without having done anything. */
    private static final Pattern SEEN =
            Pattern.compile("\\b(?:he|she|they) (?:sees?|raised (?:concerns?|questions?|issues?|some of|the"
                + " (?:issue|matter|question))|discussed|welcomes?|welcomed|supports?|opposes?|backs?|wants?|hopes?|looks?"
                + " forward)\\b");

    private static final Pattern SAYS = Pattern.compile("\\b(?:said|says|stated|told \\S+)\\b");

    /** What somebody offers for something in return is not done. */
    private static final Pattern ON_CONDITION =
            Pattern.compile("\\bwould\\b.{1,200}?\\b(?:if|unless|provided)\\b|\\b(?:if|once|unless) (?:\\S+"
                    + " ){0,3}(?:conditions?|demands?|terms) (?:is|are|were) (?:met|fulfilled|accepted)\\b");

    /** A reporter's own verdict in passing. */
    private static final Pattern LOADED = Pattern.compile("(?i)\\b(?:ridiculous|absurd|woke"
        + " (?:judges?|left|mob|agenda|ideology|culture|politics|policies|activists?)|outrageous|disgraceful|shameful|laughable|idiotic|stupid|pathetic|insane|hail"
        + " mary|ongoing genocide|genocidal \\p{L}+|(?:zionist|kiev|israeli|mullah) regime)\\b");

    /** How somebody who is against it paints a deed: of a day, the deed is told all the same. */
    private static final Pattern PAINTED = Pattern.compile(
            "(?i)\\b(?:(?:derisive|gleeful|brazen|shameless|cynical|contemptuous|desperate|furious|smug|feverish|rabid"
                + "|hysterical|frantic)(?:ly)?|outlandish|bogus|preposterous|farcical|ludicrous|bizarre|unhinged|scandalous"
                + "|infamous|notorious)\\b");

    /** What others made of it, or what somebody finds too little. */
    private static final Pattern JUDGED = Pattern.compile("\\b(?:led|leads|leading) to (?:\\p{Ll}+"
            + " )?(?:praise|criticism|outrage|backlash)\\b|\\b(?:drew|draws|drawn|drawing|spark(?:s|ed|ing))"
            + " (?:\\p{Ll}+ )?(?:praise|criticism|outrage|backlash|ire|anger)\\b|\\bnot"
            + " (?:do|doing|done|going|gone) (?:far )?enough\\b");

    /** A state of things that nobody measured. */
    private static final Pattern UNDER_STRAIN =
            Pattern.compile("\\b(?:is|are|remains?|stays?) (?:now |still |again )?(?:under (?:\\p{Ll}+"
                    + " )?(?:stress|strain|pressure|threat|scrutiny)|at (?:risk|stake|a crossroads)|in"
                    + " (?:crisis|doubt|turmoil))\\b");

    /** "said the talks were “good”". */
    private static final Pattern SAID_TO_BE =
            Pattern.compile("\\b(?:said|says|told)\\b[^“\"]{0,120}\\b(?:was|is|were|are) (?:\\p{Ll}+ )?[“\"]");

    /** What somebody takes a deed for. */
    private static final Pattern MEANS = Pattern.compile("\\b(?:is|are|was|were) an? (?:\\p{Ll}+"
            + " ){0,2}?(?:warning|signal|sign|message|reminder|blow|boost|setback|victory|triumph|disaster|mistake|test"
            + " case|wake-up call)\\b");

    private static final Pattern BESIDE_IT = Pattern.compile(",? \\b(?:as|because|while|since|after|amid)\\b");

    private Verdicts() {}

    /**
     * Whether it holds one.
     *
     * @param measured whether it gives a figure, which makes a fact of a state of things
     * @param dated whether anything dates it near the day on which it is told
     */
    static boolean holds(String quote, boolean measured, boolean dated) {
        Matcher said = SAYS.matcher(quote);
        return REACTION.matcher(quote).find()
                || SOME_SAY.matcher(quote).find()
                || LOADED.matcher(quote).find()
                || MEANS.matcher(quote).find()
                || (!measured && JUDGED.matcher(quote).find())
                || SAID_TO_BE.matcher(quote).find()
                || (!dated && !measured && PAINTED.matcher(quote).find())
                || (!measured && UNDER_STRAIN.matcher(mainClause(quote)).find())
                || (said.find()
                        && (SEEN.matcher(quote)
                                        .region(said.end(), quote.length())
                                        .find()
                                || ON_CONDITION
                                        .matcher(quote)
                                        .region(said.end(), quote.length())
                                        .find()));
    }

    /** Whether it gives feelings, the judgement of its paper, or that of some whom it does not name. */
    static boolean paints(String quote) {
        return REACTION.matcher(quote).find()
                || LOADED.matcher(quote).find()
                || PAINTED.matcher(quote).find()
                || SOME_SAY.matcher(quote).find();
    }

    private static String mainClause(String quote) {
        Matcher beside = BESIDE_IT.matcher(quote);
        return beside.find() ? quote.substring(0, beside.start()) : quote;
    }
}
