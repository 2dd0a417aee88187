package app.bellwether.signals.finds;

import app.bellwether.signals.claims.Claim;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What makes one sentence more worth a line than another. */
final class Worth {

    private static final Pattern SUPERLATIVE = Pattern.compile(
            "\\b(first|largest|biggest|highest|lowest|fastest|slowest|most|record|worst|best|longest|never"
                    + " before|unprecedented|historic)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SOFT =
            Pattern.compile("\\b(vow(s|ed)?|slam(s|med)?|blast(s|ed)?|could|may|might|plan(s|ned|ning)"
                    + " to|hope(s|d)?|consider(s|ed|ing)?|wants?|urge(s|d)?|call(s|ed)?"
                    + " (for|on)|appear(s|ed)?|seem(s|ed)?|reportedly|rumou?r(s|ed)?|criticiz(es|ed)|prais(es|ed)|"
                    + "discuss(es|ed)?|respond(s|ed)?|tweeted|explained|thinks?|believes?)\\b");
    private static final Pattern QUOTED = Pattern.compile("[“\"]");
    /** What somebody is, and what has been so for long, is background. */
    private static final Pattern STANDING = Pattern.compile(
            "^(?:\\S+ ){1,8}?(?:(?:which|who) [^,]+, )?(?:is|was|are|were) (?:an?|the|one of the|known (?:for|as))"
                + " |\\b(?:has|have|had) (?:\\S+ ){1,8}since (?:\\p{Lu}\\p{Ll}+|last|early|late|(?:19|20)\\d\\d)\\b");

    /** What somebody has done in all the time since. */
    private static final Pattern EVER_SINCE =
            Pattern.compile("\\b(?:has|have) (?:moved|acted|worked|governed) (?:\\S+ ){1,4}since"
                    + " (?:his|her|its|their|taking|the)\\b");

    /** "The commission", "the drug": which one, when nothing follows that says so. */
    private static final Pattern BARE =
            Pattern.compile("\\bthe (drug|bill|measure|commission|deal|law|plan|ruling|move|decision"
                    + "|group|company|vaccine|agency|proposal|program|project)s?(?=[,.;]|$)");

    /** "Openings reached": of what, the sentence before said. */
    private static final Pattern BARE_MEASURE = Pattern.compile(
            "\\p{Lu}\\p{Ll}+ (?:has|have|had|is|are|was|were|rose|fell|hit|grew" + "|stood|\\p{Ll}+ed) ");

    private static final Pattern SAYS = Pattern.compile("\\b(?:said|says|told|added)\\b");

    private static final Pattern REASON = Pattern.compile(
            "\\b(because|means|will|never|always|instead of|rather than|more than|less"
                    + " than|cheaper|faster|slower|costs?|problem|reason|mistake|turns out|the"
                    + " (biggest|main|real|key|hardest)|every|nobody|doesn't|don't|can't|won't)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FIRST_HAND = Pattern.compile(
            "\\b(I('ve| have) (seen|used|worked|run|been)|we (use|used|run|ran|switched|moved|deployed|shipped)|in my"
                    + " experience|at my (company|work|job))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FILLER = Pattern.compile(
            "\\b(you know|kind of|sort of|I mean|basically|literally|um|uh|gonna|wanna|yeah|okay|right,|stuff like|or"
                    + " whatever|and so on)\\b|\\blike,",
            Pattern.CASE_INSENSITIVE);

    private Worth() {}

    /** Of a sentence of a report, about 0 to 4. */
    static double ofReport(Claim claim, double centrality) {
        String quote = claim.quote();
        return (measured(claim) ? 1 : 0)
                + (decided(claim) ? 1 : 0)
                + (SUPERLATIVE.matcher(quote).find() ? .5 : 0)
                + (claim.wording().names().isEmpty() ? 0 : .3)
                + 1.2 * centrality
                - (SOFT.matcher(quote).find() ? .8 : 0)
                - (QUOTED.matcher(quote).find() ? .5 : 0);
    }

    /** Of a sentence that somebody said, about 0 to 4. */
    static double ofSpeech(Claim claim) {
        String quote = claim.quote();
        return (measured(claim) ? 1 : 0)
                + (claim.wording().names().isEmpty() ? 0 : .5)
                + (REASON.matcher(quote).find() ? .8 : 0)
                + (FIRST_HAND.matcher(quote).find() ? .6 : 0)
                + Math.min(
                        1,
                        claim.wording().core().values().stream()
                                        .mapToDouble(weight -> weight)
                                        .sum()
                                / 30)
                - (FILLER.matcher(quote).find() ? .8 : 0)
                - (quote.startsWith("I ") || quote.startsWith("I'm ") ? .4 : 0);
    }

    static boolean measured(Claim claim) {
        return claim.wording().quantities().stream().anyMatch(one -> !one.unit().isEmpty());
    }

    /** Whether it says only what somebody is, or gives no measure of what has long been so, or sums up a time. */
    static boolean standing(Claim claim) {
        return EVER_SINCE.matcher(claim.quote()).find()
                || (STANDING.matcher(claim.quote()).find() && !measured(claim));
    }

    /** Whether it is no first sentence, and goes on about what that one named, or with what somebody said about it. */
    static boolean leans(Claim claim) {
        return claim.place() > 0
                && ((BARE_MEASURE.matcher(claim.quote()).lookingAt()
                                && !claim.wording().words().getFirst().name())
                        || (SAYS.matcher(claim.quote()).find() && !measured(claim)));
    }

    /** Whether it names as known what it has not named before. */
    static boolean dangles(Claim claim) {
        Matcher bare = BARE.matcher(claim.quote());
        return bare.find()
                && !Pattern.compile("\\b" + bare.group(1))
                        .matcher(claim.quote().substring(0, bare.start()))
                        .find();
    }

    static boolean decided(Claim claim) {
        return claim.wording().action() != null;
    }
}
