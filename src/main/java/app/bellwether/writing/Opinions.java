package app.bellwether.writing;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the cues by which a sentence gives an opinion, a forecast or advice instead of reporting what is. Only its main clause
 * counts: that a ruling "could have implications" is said beside the report of the ruling, and what a quotation holds is a
 * report of what was said, unless there is little else.
 */
final class Opinions {

    /** What is thought, foreseen or wished for. That somebody warned, demanded or criticised is a report of what was said. */
    private static final Pattern CUES = Pattern.compile("\\b(?<!\\b[Tt]o )(?:should|must|ought|could|might|may(?!"
        + " \\d)|likely|unlikely|perhaps|probably|possibly|arguably"
        + "|hopefully|believes?|believed|thinks?|thought|feels?|argues?|argued|contends?|contended|(?<!\\b(?:of|off|amid|raising|adding"
        + " to|the) )(?:hopes?|hoped|fears?|feared)(?="
        + " (?:to|that|it|he|she|they|the)\\b)|(?<!\\b(?:than|an|the|as|widely|long|highly)"
        + " |-)(?:expects?|expected|estimated|forecast|anticipated)|forecasts?(?="
        + " (?:that|a|an|the)\\b)|anticipates?|predicts?|predicted|projects?(?= that)|projected|estimates?(?="
        + " that)|suggests?(?= that)|claim(?= that)|claimed(?="
        + " (?:that|its?|to)\\b)|insists?|insisted|(?<!\\b(?:the|a|no) )needs? to|(?i:I|we|you|our|my))\\b");

    /** A verdict: "the plan is a disgrace" is one, "their best models" is none. */
    private static final Pattern VERDICT =
            Pattern.compile("\\b(is|are|was|were|be|been|remains?) ((a|an|the|so|too|very|simply|truly|utterly)"
                    + " )*+(best|worst|terrible|wonderful|great|outrageous|outrage|absurd|ridiculous|disgrace|"
                    + "disgraceful|shameful|brilliant|disastrous|wrong|right)\\b");

    /** A verdict wherever it stands: "…, the evidence was irrefutable and …". */
    private static final Pattern EVIDENT = Pattern.compile("\\b(?:evidence|proof) (?:is|was) (?:irrefutable|undeniable"
            + "|indisputable|unquestionable|overwhelming)\\b");

    /** What its writer reads into it: "the quarrel highlights deeper challenges". */
    private static final Pattern READ_INTO = Pattern.compile("\\b(?:highlight|underscore|underline|illustrate|expose)s?"
            + " (?:the |an? |how |just"
            + " )*+(?:deep\\p{Ll}*|grow\\p{Ll}*|broad\\p{Ll}*|wider|fragil\\p{Ll}*|persist\\p{Ll}*|need"
            + "|importance|urgency|challenges?|tensions?|divide|gap|limits)\\b");

    private static final Pattern PROBABILITY = Pattern.compile(
            "(?i)(?:%|\\bper ?cent|\\bin \\w+) (?:probability|chance|likelihood)\\b|\\bodds (?:of|that)\\b");

    /** "Let there be no doubt: …" asks the reader for something. */
    private static final Pattern APPEAL =
            Pattern.compile("^[“\"]?(?:Let (?:there|us|me|them|him|her|it|nobody|no one)|Make no mistake)\\b");

    /** "Prices rose, but the rise should not last": what is told first is no more than the half of it. */
    private static final Pattern FORESEEN_BEHIND = Pattern.compile(
            ", (?:but|though|although|yet) (?:(?!that\\b|said\\b|says\\b|told\\b|ruled\\b|ordered\\b)[^\\s,;:]+ ){1,10}"
                    + "(?:should|ought to|(?:is|are) (?:un)?likely to)\\b");

    /** "…, analysts predicted." */
    private static final Pattern FORESEEN_BY = Pattern.compile(", [^,]{1,80}\\b(?<!\\b(?:is|are|was|were)"
            + " )(?:predicts?|predicted|estimates?|estimated|forecasts?|expects?|expected|believes?|argues?|argued|"
            + "fears?|feared|hopes?|hoped)\\.$");

    /** "The account should remain closed, the court ruled": a decision is news, whatever its verb. */
    private static final Pattern DECIDED_BY =
            Pattern.compile(", [^,]{1,80}\\b(?:ruled|announced|decided|ordered|decreed)\\b[^,]*$");

    private static final Pattern DENIAL =
            Pattern.compile("\\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)|dismiss(?:es|ed|ing)"
                    + "|disput(?:es|ed|ing)|refut(?:es|ed|ing))\\b");

    static final Pattern QUOTED = Pattern.compile("“[^”]*”|\"[^\"]*\"");

    /** Where something is said beside the main clause. */
    private static final Pattern ASIDE = Pattern.compile("\\b(?:which|who|whom|whose|because|after|before|if|so"
        + " (?:that|they|it|he|she)|while|whereas|although|though|until|when|where|as|despite|over|following)\\b|(?:(?<=\\p{L}{3})|(?<=\\))),"
        + " (?:an?|the|and|but|with) |\\bthat\\b|, \\p{Ll}+ing\\b|[:;—]");

    /** Words whose "that" begins what is said, and not an aside. */
    private static final Pattern SAYING = Pattern.compile("\\b(?:said|says|warned|warns|told"
        + " \\w+|wrote|writes|added|believes?|believed|argues?|argued|thinks?|expects?|expected"
        + "|predicts?|predicted|forecasts?|hopes?|hoped|fears?|feared|claims?|claimed|insists?|insisted|estimates?|estimated|contends?|contended|suggests?|suggested|probability|chance|likelihood|likely)"
        + " $");

    /** Words whose "that" begins what was found or decided, which is reported: "declared that famine is projected to spread". */
    private static final Pattern STATING = Pattern.compile("\\b(?:declar(?:ed?|es)|reported"
            + "|confirm(?:ed|s)?|determined?|determines|concluded?|concludes|found|ruled|decided) $");

    /** Who said it stands outside the quotation marks. */
    private static final Pattern SAID_BY = Pattern.compile(
            "(?m)^(?>.*?\\p{Lu}\\p{L}).*\\b(?:said|says|told|reported|declared|announced|stated|confirmed|wrote)\\b"
                    + "|^(?>.*?\\b(?:said|says|according to)\\b).*\\p{Lu}\\p{L}");

    private static final Pattern FOUND =
            Pattern.compile("\\b(?:confirm(?:s|ed)|determine[sd]|conclude[sd]|declare[sd]|found|recorded|measured)\\b");

    /** So many letters in, what goes before is a circumstance: "As the pandemic receded, the US added". */
    private static final int CIRCUMSTANCE = 3;

    private static final int SUBJECT_WORDS = 4;

    private Opinions() {}

    static boolean holds(String sentence) {
        String main = stated(mainClause(QUOTED.matcher(sentence).replaceAll("“”")));
        return (CUES.matcher(main).find() && !DECIDED_BY.matcher(sentence).find())
                || VERDICT.matcher(main).find()
                || EVIDENT.matcher(sentence).find()
                || READ_INTO.matcher(main).find()
                || PROBABILITY.matcher(sentence).find()
                || APPEAL.matcher(sentence).find()
                || FORESEEN_BY.matcher(sentence).find()
                || FORESEEN_BEHIND.matcher(sentence).find()
                || (mostlyQuoted(sentence) && !reportsAFinding(sentence));
    }

    /** "The agency said: “Famine is confirmed.”" reports what was found, in its words; nothing in them thinks, wishes or judges. */
    private static boolean reportsAFinding(String sentence) {
        String quoted =
                QUOTED.matcher(sentence).results().map(MatchResult::group).collect(Collectors.joining(" "));
        return SAID_BY.matcher(QUOTED.matcher(sentence).replaceAll("“”")).find()
                && FOUND.matcher(sentence).find()
                && !CUES.matcher(quoted).find()
                && !VERDICT.matcher(quoted).find();
    }

    /** Up to what was found or decided. */
    private static String stated(String main) {
        int that = main.indexOf("that ");
        return that > 0 && STATING.matcher(main.substring(0, that)).find() ? main.substring(0, that) : main;
    }

    static boolean tellsOfADenial(String sentence) {
        return DENIAL.matcher(mainClause(sentence)).find();
    }

    /** Up to where something is said beside it. */
    static String mainClause(String sentence) {
        Matcher aside = ASIDE.matcher(sentence);
        while (aside.find()) {
            String before = sentence.substring(0, aside.start());
            boolean begins = before.length() < CIRCUMSTANCE || isOfTheSubject(before, aside.group());
            boolean said =
                    aside.group().equals("that") && SAYING.matcher(before).find();
            if (!begins && !said) {
                return before;
            }
        }
        return sentence;
    }

    /** "A gauge that shows prices rising could": what is told of the subject stands before what it does. */
    private static boolean isOfTheSubject(String before, String aside) {
        return Set.of("that", "which", "who").contains(aside)
                && before.chars().filter(sign -> sign == ' ').count() <= SUBJECT_WORDS;
    }

    /** Half of it or more stands between quotation marks: it is somebody's words. */
    private static boolean mostlyQuoted(String sentence) {
        Matcher quoted = QUOTED.matcher(sentence);
        int length = 0;
        while (quoted.find()) {
            length += quoted.end() - quoted.start();
        }
        return length * 2 >= sentence.length();
    }
}
