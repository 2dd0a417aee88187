package app.bellwether.signals.finds;

import app.bellwether.signals.claims.Claim;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells where something stirs and nothing has come about: movements that nobody measured, journeys, attempts, hearings. */
final class Bustle {

    /** Who is to have the games, or a base, has been decided. */
    private static final String HOST =
            "host(?! (?:\\S+ ){0,4}?(?:Cup|Games|Olympics|bases?|plants?|factory|factories|troops"
                    + "|data cent(?:er|re)s?)\\b)";

    private static final Pattern MORE_OR_LESS = Pattern.compile("(?i)\\b(?:stepp?(?:ed|ing|s)? up|ramp(?:ed|ing|s)? up"
        + "|intensif(?:y|ies|ied|ying)|somewhat"
        + "|(?:slight|sharp|steep|stark|marked|dramatic|drastic|significant|considerable|substantial|massive|huge|rapid|modest)(?:ly|ally)?"
        + "|markedly|considerably|substantially)\\b");

    /** Without a number they measure all the same. */
    private static final Pattern EXTREME =
            Pattern.compile("(?i)\\b(?:record|(?:high|low|great|small|fast|slow|larg|bigg|strong|weak)est"
                    + "|doubl(?:e|es|ed|ing)|tripl(?:e|es|ed|ing)|halv(?:e|es|ed|ing)|half)\\b");

    /** Where somebody is, is no fact of the day. */
    private static final Pattern JOURNEY = Pattern.compile(
            "\\b(?:(?:departed|left)(?: from| for)? \\p{Lu}|landed (?:in|at) |touched down |arriv(?:ed|es|ing)"
                    + " (?:in|at) |en route to |(?:embarked|embarks|set off|sets off) (?:on|for) |(?:is|are|was|were)"
                    + " (?:also )?(?:set|due|scheduled) to (?:arrive|land|depart|travel|fly|return) |visit(?:s|ed) )");

    /** "In a pivotal moment for both, ", also after a place and a day: what follows is the main clause. */
    private static final Pattern CIRCUMSTANCE = Pattern.compile("^(?:.{0,60} [–—-]"
            + " )?(?:In|As|While|When|After|Before|Amid|Despite|Following|With|Since|Although|Though|Because|During|At"
            + " (?:an?|the))\\b[^,]*, ");

    private static final Pattern ATTEMPT = Pattern.compile("\\b(?:is|are|was|were) (?:\\p{Ll}+"
        + " )?(?:trying|striving|struggling|scrambling|racing|seeking|hoping|looking|aiming|working(?: \\p{Ll}+){0,4})"
        + " to\\b|\\b(?:indicated|signall?ed|expressed|voiced|stated) (?:its|his|her|their|an?) (?:\\p{Ll}+"
        + " )?(?:intention|intent|willingness|readiness|interest|desire)\\b");

    /** Who weighs whether has decided nothing, and what is to come with the month is no deed of the day. */
    private static final Pattern UNDECIDED = Pattern.compile(
            "\\b(?:weigh(?:s|ed|ing)?|consider(?:s|ed|ing)?|debat(?:es?|ed|ing)|discuss(?:es|ed|ing)?|ponder(?:s|ed|ing)?|mull(?:s|ed|ing)?|(?:wrestl|grappl)(?:es?|ed|ing)"
                + " with) (?:whether|how|if)\\b|^(?!.*\\b(?:said|says|announced|confirmed|agreed|decided)\\b).*\\bwill"
                + " (?:\\p{Ll}+ )?(?:meet|visit|travel|" + HOST
                    + "|hold|attend|speak)\\b.*\\bnext (?:week|month|year)\\b");

    /** What somebody is about to do is told when it is done; a step that is set for a day is decided. */
    private static final Pattern ABOUT_TO = Pattern.compile("\\b(?:is|are|was|were) (?:\\p{Ll}+ )?"
            + "(?:expected|preparing|poised|slated|likely|about|planning|getting ready) to\\b|\\bwill (?:\\p{Ll}+ )?"
            + "(?:push|press|fight|campaign|strive|lobby) (?:for|to|towards?)\\b");

    /** What is to be said or celebrated is told when it has been. */
    private static final Pattern CEREMONY = Pattern.compile("\\bwill (?:\\p{Ll}+"
            + " )?(?:announce|unveil|outline|present|address|visit|mark|commemorate|celebrate|welcome|honou?r|deliver"
            + " (?:an?|the|his|her) (?:\\p{Ll}+ )?(?:speech|address|remarks)|" + HOST + ")\\b");

    /** "Grow more concerned", "got into a heated debate": a mood, and words. */
    private static final Pattern HEATED =
            Pattern.compile("\\b(?:gr[eo]w(?:s|ing)?|becom(?:es|ing)|became) (?:more|less|increasingly|ever more)"
                    + " \\p{Ll}+(?:ed|ous|ful)\\b|\\b(?:g[eo]t|gets|getting) into an? (?:\\p{Ll}+"
                    + " )?(?:debate|argument|exchange|row|spat|fight|confrontation)\\b|\\bin an? heated"
                    + " \\p{Ll}+|\\bfac(?:es|ed|ing) off (?:with|against|over)\\b|\\bsparr?(?:s|ed|ing) (?:\\S+"
                    + " )?(?:with|over)\\b|\\btrad(?:ed|es|ing) (?:barbs|blows|insults|accusations)\\b");

    /** Words about words, unless somebody had to go for them. */
    private static final Pattern APOLOGY =
            Pattern.compile("^(?!.*\\b(?:resign|quit|stepp|fire|sack|dismiss|suspend|charg|fine))"
                    + "(?:(?!(?:after|although|though|as|when|while|because|and)\\b)\\S+ ){1,10}"
                    + "apologi[sz](?:es|ed)(?: \\S+){0,4} (?:for|after) (?:(?:his|her|their) (?:\\p{Ll}+ )?"
                    + "(?:comments?|remarks?|tweets?|words|posts?|jokes?)"
                    + "|(?:comparing|likening|saying|calling|claiming|suggesting|joking|tweeting"
                    + "|snapping|shouting|swearing|yelling|mocking))\\b");

    /** A step towards something is none that was taken, and a scene shows how it looks. */
    private static final Pattern SCENE = Pattern.compile(
            "\\b(?:t[ao]kes?|took|taken|taking) (?:an? |its |the |another )?(?:\\p{Ll}+ )?steps? (?:towards?|closer)\\b"
                    + "|\\bsurvey(?:s|ed|ing) (?:the |a )?(?:scenes?|damage|destruction|wreckage)\\b"
                    + "|\\b(?:griev|mourn|reel)(?:e?s|ed|ing)\\b|\\bconfront(?:s|ed|ing) questions\\b");

    /** A gesture that is told in a figure of speech: what was offered, only the article tells. */
    private static final Pattern GESTURE = Pattern.compile(
            "\\b(?:olive branch|(?:extend|offer|hold|held)(?:s|ed|ing)? (?:out )?(?:an?|his|her|its) hand(?="
                    + " to\\b|[.,]|$)|turn(?:s|ed|ing)? (?:a|the) page|(?:draw(?:s|ing)?|drew) a line(?! of\\b))\\b");

    /** "Upheld a major shift in …": what was upheld, only the article tells. */
    private static final Pattern UNSAID = Pattern.compile(
            "\\b(?:an?|the) (?:major|significant|sweeping|big|historic|landmark|broad|dramatic|key|important|sharp)"
                    + " (?:shift|change|move|step|turn|overhaul|decision|ruling|measure) (?:in|for|about|between)\\b");

    private Bustle() {}

    /**
     * Whether that is all that it tells.
     *
     * @param clause its main clause
     * @param measured whether it gives a sum, a share, a large count or a step of what moves
     */
    static boolean isAllOf(Claim claim, String clause, boolean measured) {
        return isTalk(claim, clause)
                || ATTEMPT.matcher(pastCircumstance(claim.quote(), clause)).find()
                || (!measured && GESTURE.matcher(clause).find())
                || CEREMONY.matcher(clause).find()
                || (!measured && SCENE.matcher(claim.quote()).find())
                || (!measured && ABOUT_TO.matcher(clause).find())
                || (JOURNEY.matcher(pastCircumstance(claim.quote(), clause)).find() && !Worth.measured(claim))
                || (!measured
                        && MORE_OR_LESS.matcher(clause).find()
                        && !EXTREME.matcher(claim.quote()).find());
    }

    /** Whether it tells of words, of a mood or of what is not decided, or does not say what was done. */
    static boolean isTalk(Claim claim, String clause) {
        return UNDECIDED.matcher(clause).find()
                || UNSAID.matcher(clause).find()
                || HEATED.matcher(clause).find()
                || APOLOGY.matcher(claim.quote()).find();
    }

    /** The main clause also where it comes second. */
    private static String pastCircumstance(String quote, String clause) {
        Matcher first = CIRCUMSTANCE.matcher(quote);
        if (!first.lookingAt() || first.end() < clause.length()) {
            return clause;
        }
        int comma = quote.indexOf(", ", first.end());
        return comma < 0 ? quote : quote.substring(0, comma);
    }
}
