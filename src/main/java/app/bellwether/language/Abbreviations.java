package app.bellwether.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.springframework.util.StringUtils;

/** Words whose full stop does not, or not always, end a sentence. */
final class Abbreviations {

    /** Beside titles, never the last word of a sentence. */
    private static final Set<String> LEADING = Set.of(
            "mr", "mrs", "ms", "messrs", "sens", "reps", "supt", "det", "insp", "cmdr", "amb", "msgr", "fr", "asst",
            "st", "mt", "ft", "vs", "v", "dept", "atty", "dist", "pres", "univ", "approx", "cf", "e.g", "i.e", "z",
            "hr", "hrn", "ca", "bzw", "evtl", "ggf", "inkl", "sog", "vgl", "z.b", "d.h", "u.a");

    /** Only before a number. */
    private static final Set<String> BEFORE_NUMBERS = Set.of("no", "nr", "art", "sec", "vol", "pp");

    /** May be the last word of a sentence: it is when a word follows that begins one. */
    private static final Set<String> EITHER =
            Set.of("inc", "corp", "ltd", "co", "bros", "jr", "sr", "etc", "mio", "mrd", "bn", "usw");

    private static final Pattern SHORT_MONTH = Pattern.compile("(?i)(?!may)" + CalendarWords.SHORT_MONTH);

    /** "J", "J.R", "p.m", "z.B", "Ph.D". */
    private static final Pattern INITIALS = Pattern.compile("\\p{Lu}|\\p{L}\\p{Ll}?(?:\\.\\p{L}){1,4}");

    private static final CharArraySet SMALL_WORDS = smallWords();

    /** Beside the small words, what begins sentences and hardly ever stands capitalised inside one. */
    private static final Set<String> STARTERS = WordFiles.set(
            "according also although another earlier however last later many meanwhile officials one police"
                    + " several since still though two der die das ein eine er sie es wir und le la les il elle un une"
                    + " una el los las o os");

    /** "3. Mai": there a number with a full stop is none that ends a sentence. */
    private static final Set<String> GERMAN_MONTHS = Stream.of(Month.values())
            .map(month -> month.getDisplayName(TextStyle.FULL, Locale.GERMAN).toLowerCase(Locale.GERMAN))
            .collect(Collectors.toUnmodifiableSet());

    private Abbreviations() {}

    private static CharArraySet smallWords() {
        try {
            return WordlistLoader.getSnowballWordSet(SnowballFilter.class.getResourceAsStream("english_stop.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whether a full stop is part of the word before it and the sentence goes on.
     *
     * @param before the word before the stop, as written
     * @param after the word after it, as written; empty when there is none
     */
    static boolean goesOn(String before, String after) {
        String word = before.toLowerCase(Locale.ROOT);
        boolean digit = !after.isEmpty() && Character.isDigit(after.codePointAt(0));
        if (LEADING.contains(word) || PersonalTitles.SHORT.contains(StringUtils.capitalize(word))) {
            return true;
        }
        if (digit
                && (BEFORE_NUMBERS.contains(word) || SHORT_MONTH.matcher(before).matches())) {
            return true;
        }
        boolean either = EITHER.contains(word)
                || (INITIALS.matcher(before).matches() && !before.equals("I"))
                || (States.isShort(word) && !before.equals(word));
        return either
                ? !after.isEmpty() && !begins(after.toLowerCase(Locale.ROOT))
                : GERMAN_MONTHS.contains(after.toLowerCase(Locale.GERMAN))
                        && word.length() <= 2
                        && word.chars().allMatch(Character::isDigit);
    }

    /** Whether a word is "U.S" or the like, with which a text that was cut may end. */
    static boolean areInitials(String before) {
        return before.indexOf('.') > 0
                && Character.isUpperCase(before.charAt(0))
                && INITIALS.matcher(before).matches();
    }

    /** Whether a word begins sentences, and so its capital says nothing. */
    static boolean begins(String lower) {
        return SMALL_WORDS.contains(lower) || STARTERS.contains(lower);
    }
}
