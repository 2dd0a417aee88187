package app.bellwether.language;

import app.bellwether.language.ClosedWords.WordClass;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the English verb from the month: what "may rise" is open, and what "rose in May" is not. */
public final class May {

    private static final Set<WordClass> BEFORE_MONTHS =
            Set.of(WordClass.DEFINITE, WordClass.INDEFINITE, WordClass.NEXT, WordClass.LAST, WordClass.RELATION);

    private static final Set<String> ADJECTIVES = Set.of("early", "late", "its", "their");

    private static final ClosedWords ENGLISH = ClosedWords.of("en");

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
                || before.endsWith("-")
                || ADJECTIVES.contains(before.toLowerCase(Locale.ROOT))
                || BEFORE_MONTHS.stream().anyMatch(one -> ENGLISH.is(one, before));
    }

    private static boolean startsWithDigit(String word) {
        return Character.isDigit(word.charAt(0));
    }
}
