package app.bellwether.briefs.composing;

import java.util.regex.Pattern;

/** Tells sentences of what somebody felt, wished or demanded at what happened: "voiced concern after the port closed". */
final class Reactions {

    private static final String WORDS =
            "(?:(?:voic|express)(?:es|ed|ing) (?:\\p{Ll}+ )?(?:concern|alarm|outrage|support"
                + "|regret|hope|shock|dismay|anger|sorrow|condolences)|condemn(?:s|ed|ing)|denounc(?:es|ed|ing)"
                + "|decr(?:ies|ied|ying)|deplor(?:es|ed|ing)|welcom(?:es|ed|ing)|hail(?:s|ed|ing)|prais(?:es|ed|ing)"
                + "|critici[sz](?:es|ed|ing)|urg(?:es|ed|ing)(?!.{0,60}\\b(?:evacuat|leave|shelter|stay|flee))|react(?:s|ed|ing)|mourn(?:s|ed|ing)|call(?:s|ed|ing)"
                + " (?:for|on))";

    private static final Pattern REACTING = Pattern.compile("\\b" + WORDS + "\\b");

    private static final Pattern TO_WHAT_HAPPENED = Pattern.compile("^(?:(?!that\\b|which\\b|who\\b)\\S+ ){1,12}?"
            + WORDS + "\\b.*\\b(?:after|following|amid|in (?:response|reaction) to|in the wake of)\\b");

    private Reactions() {}

    /** Whether that is what a sentence tells, under a title that tells no such thing itself. */
    static boolean tells(String sentence, String title) {
        return TO_WHAT_HAPPENED.matcher(sentence).find()
                && !REACTING.matcher(title).find();
    }
}
