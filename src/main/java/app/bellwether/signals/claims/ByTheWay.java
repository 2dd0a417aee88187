package app.bellwether.signals.claims;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds what a sentence names without being about it. */
final class ByTheWay {

    private static final String EVENT = "(?: [^\\s,]+){0,5}?"
            + " (?:summit|meeting|talks|visit|trip|call|vote|elections?|conference|session|negotiations)\\b[^,]*";

    /** A truce with one country on the eve of talks with another is no news of the other. */
    private static final Pattern WHEN =
            Pattern.compile("^(?:Ahead of|On the eve of)" + EVENT + ", |,? (?:(?:that )?(?:comes? )?(?:on"
                    + " the eve of|ahead"
                    + " of)|(?:(?:a|one|two|three|four|five|several|a"
                    + " few) )?(?:hours?|days?|weeks?)"
                    + " before|following"
                    + " (?:his|her|their))" + EVENT + "$");

    /** Behind what happened, what a paper makes of it. */
    private static final Pattern COMMENT =
            Pattern.compile(", (?:setting (?:up|off|the stage)|paving the way|adding|capping|dealing"
                + " an?|(?:fuel|signal)l?ing|(?:mark|bring|draw|trigger|spark|rais|underscor|highlight|heighten|deepen|stok|reflect)ing)"
                + " .*$");

    /** What somebody compared with something is what their words were of, and not what became of them. */
    private static final Pattern COMPARED = Pattern.compile("\\b(?:compar(?:es?|ed|ing)(?! (?:to|with|\\p{Ll}+ly)\\b)"
            + "|equat(?:es?|ed|ing)|liken(?:s|ed|ing)?) [^,;]*|(?:(?<!\\S)(?:\\S{1,60}+ ){1,3})?(?i:comparisons?)\\b");

    private ByTheWay() {}

    /** Without all of that. */
    static String without(String said) {
        String told = WHEN.matcher(said).replaceAll("");
        return COMPARED.matcher(COMMENT.matcher(told).replaceAll("")).replaceAll("");
    }

    /** The words that compare something. */
    static String compared(String said) {
        return COMPARED.matcher(said).results().map(MatchResult::group).collect(Collectors.joining(".\n"));
    }
}
