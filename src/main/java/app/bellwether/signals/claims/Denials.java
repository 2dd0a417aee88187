package app.bellwether.signals.claims;

import java.util.regex.Pattern;

/** Tells what was not done, is told to be untrue or was taken back from what was done, although the words are the same. */
final class Denials {

    private static final Pattern NEGATION =
            Pattern.compile("(?i)\\b(?:not(?! only)|never|neither|no longer|cannot|without an?"
                    + "|(?:fail(?:s|ed|ing)?|refus(?:es?|ed|ing)|declin(?:es?|ed|ing)|unable|ha(?:s|ve|d) yet) to"
                    + "|abandon\\w*|collapse[sd]?|fell apart|walk(?:s|ed)? away|unwilling\\w*"
                    + "|stop(?:s|ped|ping)? short of|(?:c[ao]me|comes|coming) close to)\\b|n['’]t\\b");

    /** Who tells it does not bear it out: "reports that … are false", "a fake video claimed that". */
    private static final Pattern UNTRUE = Pattern.compile("(?i)\\b(?:(?:wrongly|incorrectly|mistakenly|falsely)"
        + " (?:report|stat|said|claim|describ)\\w*|(?:untrue|false|fake|rumou?rs?|hoax(?:es)?)\\b[^,;]{0,40}\\bthat|(?:is|are|was|were|as)"
        + " (?:entirely |completely )?(?:untrue|false|fake|baseless|unfounded|fabricated|a hoax)|den(?:y|ies|ied|ying)"
        + " that|(?:den(?:y|ies|ied)|dismiss(?:es|ed)?|rejects?|rejected|disputes?|disputed)\\b[^,;]{0,40}\\b(?:reports?|claims?|allegations?|rumou?rs?)"
        + " that|disputes? that|disputed that|the claim that)\\b");

    /** "Lifted its old ban", "called off the strike", "ruled the ban illegal": whatever was taken back so. */
    private static final Pattern TAKEN_BACK = Pattern.compile(
            "(?i)\\b(?:abolish\\w*|annul\\w*|avert\\w*|cancel\\w*|den(?:y|ies|ied|ying)|ditch\\w*|lift(?:s|ed|ing)?"
                + "|overturn\\w*|quash\\w*|repeal\\w*|rescind\\w*|revers(?:e|es|ed|ing)|revok\\w*|scrap(?:s|ped|ping)?|shelv\\w*|undid|undo\\w*|drop(?:s|ped|ping)?"
                + " (?:an?|the|its|his|her|their)|backtrack\\w*|(?:call|put|back|rul|thr[eo]w)\\w*"
                + " (?:off|out)|illegal|unlawful|unconstitutional|invalid)\\b");

    private Denials() {}

    static boolean negates(String clause) {
        return NEGATION.matcher(clause).find()
                || UNTRUE.matcher(clause).find()
                || TAKEN_BACK.matcher(clause).find();
    }
}
