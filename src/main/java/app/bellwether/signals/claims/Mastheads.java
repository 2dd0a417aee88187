package app.bellwether.signals.claims;

import java.util.regex.Pattern;

/** Takes off a headline what a site puts behind it: its own name, and the section's. */
final class Mastheads {

    /** "Reuters", "gCaptain", "The Voice of the Coast", "coast.example". */
    private static final String NAME = "(?:\\p{Lu}[^\\s|–—]*|\\p{Ll}\\p{N}*\\p{Lu}[^\\s|–—]*|[^\\s|–—]+\\.\\p{Ll}{2,})";

    /** A small word of any other kind says that news goes on behind the dash. */
    private static final String NAME_WORD = "(?:" + NAME
            + "|\\p{N}+|of|the|and|for|from|in|on|at|to|de|du|des|del|do|da|dos|der|die|das|den|am|della|y|e|&)";

    private static final String BEHIND_A_BAR = "\\s\\|\\s(?:(?!\\s-\\s)[^|–—]){2,40}";

    /** What stands before a bar may be a label, and news behind it. */
    private static final Pattern BEHIND = Pattern.compile("(?:(?<=.{30})" + BEHIND_A_BAR + ")*(?:(?<=.{12})"
            + BEHIND_A_BAR + "|\\s[–—-]\\s(?=.{2,40}$)(?:the )?" + NAME + "(?:\\s" + NAME_WORD + ")*)$");

    private Mastheads() {}

    /**
     * The headline alone: "Ferry with forty people sinks off Brannes | World news - Coast Daily" is "Ferry with forty people sinks off Brannes", and "Talks fail – islanders protest" stays whole.
     * Where every word is written large, what stands behind the dash is taken for a name.
     */
    static String without(String headline) {
        return BEHIND.matcher(headline).replaceFirst("");
    }
}
