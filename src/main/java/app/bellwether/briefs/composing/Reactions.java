package app.bellwether.briefs.composing;

import java.util.regex.Pattern;

/** Tells sentences of what somebody said, felt, wished or demanded at what happened: "voiced concern after the port closed". */
final class Reactions {

    private static final String WORDS = "(?:"
            + String.join(
                    "|",
                    "(?:voic|express)(?:es|ed|ing) (?:\\p{Ll}+ )?(?:concern|alarm|outrage|support|regret|hope|shock"
                            + "|dismay|anger|sorrow|condolences)",
                    "condemn(?:s|ed|ing)",
                    "denounc(?:es|ed|ing)",
                    "describ(?:es|ed|ing)(?! (?:as|by)\\b)",
                    "decr(?:ies|ied|ying)",
                    "deplor(?:es|ed|ing)",
                    "welcom(?:es|ed|ing)",
                    "hail(?:s|ed|ing)",
                    "prais(?:es|ed|ing)",
                    "critici[sz](?:es|ed|ing)",
                    "urg(?:es|ed|ing)(?!.{0,60}\\b(?:evacuat|leave|shelter|stay|flee))",
                    "react(?:s|ed|ing)",
                    "mourn(?:s|ed|ing)",
                    "call(?:s|ed|ing) (?:for|on)")
            + ")";

    private static final Pattern REACTING = Pattern.compile("\\b" + WORDS + "\\b");

    private static final Pattern TO_WHAT_HAPPENED = Pattern.compile("^(?:(?!that\\b|which\\b|who\\b)\\S+ ){1,12}?"
            + WORDS + "\\b.*\\b(?:after|following|amid|in (?:response|reaction) to|in the wake of)\\b");

    /** Of what was said, only figures and turns are news: that somebody else says it too, or calls it names, is none. */
    private static final Pattern SAYING =
            Pattern.compile("\\b(?:sa(?:id|ys?|ying)|report(?:s|ed|ing)?|claim(?:s|ed|ing)?"
                + "|warn(?:s|ed|ing)?|assert(?:s|ed|ing)?|emphasi[sz](?:es?|ed|ing)|stress(?:es|ed|ing)?|declar(?:es?|ed|ing)|confirm(?:s|ed|ing)?|determin(?:es?|ed|ing))"
                + " (?:on \\p{Lu}\\p{Ll}+ )?that\\b|\\bcall(?:s|ed)? (?:(?:it|this|them) |(?:the|its|their|his|her)"
                + " (?:\\p{L}+ ){1,3})an? (?!(?:day|week|month|year)s?\\b)");

    private Reactions() {}

    /** Whether a sentence tells what somebody says, or how they call it. */
    static boolean areOnlySaid(String sentence) {
        return SAYING.matcher(sentence).find();
    }

    /** Whether that is what a sentence tells, under a title that tells no such thing itself. */
    static boolean tells(String sentence, String title) {
        return TO_WHAT_HAPPENED.matcher(sentence).find()
                && !REACTING.matcher(title).find();
    }
}
