package app.bellwether.language;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells the English verb from the month: what "may rise" is open, and what "rose in May" is not. */
public final class May {

    private static final String BEFORE_MONTHS =
            "a|between|by|during|early|for|from|in|its|last|late|mid|of|on|since|than|the|their"
                    + "|this|through|till|to|until|versus|vs";

    /** A regular expression for the verb, whatever the flags: in the capitals of a headline as well, where the month stands after "in". */
    public static final String VERB = "(?-i:may|MAY|(?=May)(?<!^|['’]s |\\d |[a-z]-|\\b(?i:April and|April or|"
            + BEFORE_MONTHS + ") )May(?! \\d|[.,;:)'’]|$))";

    private static final Set<String> WORDS = Set.of(BEFORE_MONTHS.split(Pattern.quote("|")));

    private May() {}

    /**
     * Whether a word is the verb.
     *
     * @param word as written
     * @param before the word before it, null when it is the first
     * @param after the word after it, null when it is the last
     */
    public static boolean isVerb(String word, @Nullable String before, @Nullable String after) {
        return word.equalsIgnoreCase("may")
                && !(word.equals("May") && (isBeforeMonths(before) || after == null || startsWithDigit(after)));
    }

    private static boolean isBeforeMonths(@Nullable String before) {
        return before == null
                || before.endsWith("'s")
                || before.endsWith("’s")
                || startsWithDigit(before)
                || WORDS.contains(before.toLowerCase(Locale.ROOT));
    }

    private static boolean startsWithDigit(String word) {
        return Character.isDigit(word.charAt(0));
    }
}
