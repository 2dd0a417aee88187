package app.bellwether.language;

import java.math.BigDecimal;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Numbers and years that are written in digits. */
public final class Numerals {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,:]\\d+)*+");
    private static final Pattern PLAIN = Pattern.compile("(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?");
    private static final Pattern YEAR = Pattern.compile("(?<![\\p{L}\\p{N}])(?:19|20)\\d\\d(?![\\p{L}\\p{N}])");

    private Numerals() {}

    /** The numbers of a text, each with whatever signs divide its digits: "1,000", "7:30". */
    public static Stream<MatchResult> in(String text) {
        return NUMBER.matcher(text).results();
    }

    /** The years of a text, of the last century and of this one. */
    public static IntStream years(String text) {
        return YEAR.matcher(text).results().mapToInt(year -> Integer.parseInt(year.group()));
    }

    static boolean isYear(String number) {
        return YEAR.matcher(number).matches();
    }

    /** What a number amounts to, which a comma may divide into thousands and a full stop from its fraction; null where it is no such number. */
    public static @Nullable BigDecimal value(String number) {
        return PLAIN.matcher(number).matches() ? new BigDecimal(number.replace(",", "")) : null;
    }
}
