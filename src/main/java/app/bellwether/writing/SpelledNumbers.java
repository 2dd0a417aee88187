package app.bellwether.writing;

import app.bellwether.language.NumberWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** English numbers in words, parts of a whole and vague amounts: the one table of them. */
public final class SpelledNumbers {

    private static final Map<String, String> EXACT = exact();
    private static final Map<String, String> PARTS = Map.of("half", "0.5", "third", "0.333", "quarter", "0.25");
    private static final Map<String, String> VAGUE = Map.of(
            "tens", "10",
            "dozens", "12",
            "scores", "20",
            "hundreds", "100",
            "thousands", "1000",
            "millions", "1000000",
            "billions", "1000000000",
            "trillions", "1000000000000");

    /** Alone, these are said of nobody in particular, of a place in a row, or of time. */
    private static final Set<String> LOOSE = Set.of("zero", "one", "first", "second");

    private static final Pattern FOUND = Pattern.compile("(?<![\\p{L}\\p{N}])(?i:(?<vague>"
            + String.join("|", VAGUE.keySet())
            + ")(?: of (?<scale>thousands|millions|billions))?|(?<part>half|(?:third|quarter)(?=s?"
            + " of\\b))|(?<couple>couple)(?= of\\b)|(?<word>\\p{L}[\\p{L}’']*+(?:-\\p{L}++){0,6}+))(?!\\p{L})");

    private static final BigDecimal LEAST_OF = BigDecimal.TWO;
    private static final BigDecimal MOST_OF = BigDecimal.valueOf(20);

    private SpelledNumbers() {}

    /**
     * One that stands in a text.
     *
     * @param value what it amounts to; of a vague amount its measure, of "hundreds" 100
     * @param vague whether it is none in particular
     */
    public record Spelled(int start, int end, BigDecimal value, boolean vague) {}

    /** Whether a number is of the size of a vague amount of that measure: 450 of "hundreds", 90 and 5,000 not. */
    public static boolean isOfSize(BigDecimal number, BigDecimal measure) {
        return number.compareTo(measure.multiply(LEAST_OF)) >= 0 && number.compareTo(measure.multiply(MOST_OF)) < 0;
    }

    /** Those of a text: of "twenty-five" one, of "six-and-a-half" the six; "one" and "a" count nothing by themselves. */
    public static List<Spelled> in(String text) {
        List<Spelled> found = new ArrayList<>();
        Matcher matcher = FOUND.matcher(text);
        while (matcher.find()) {
            String vague = lower(matcher.group("vague"));
            String part = lower(matcher.group("part"));
            if (!vague.isEmpty()) {
                BigDecimal scale = new BigDecimal(VAGUE.getOrDefault(lower(matcher.group("scale")), "1"));
                add(found, matcher, new BigDecimal(VAGUE.getOrDefault(vague, "1")).multiply(scale), true);
            } else if (!part.isEmpty()) {
                add(found, matcher, new BigDecimal(PARTS.getOrDefault(part, "1")), false);
            } else if (matcher.group("couple") != null) {
                add(found, matcher, BigDecimal.TWO, false);
            } else {
                exactOf(lower(matcher.group("word"))).forEach(value -> add(found, matcher, value, false));
            }
        }
        return found;
    }

    private static void add(List<Spelled> found, Matcher matcher, BigDecimal value, boolean vague) {
        found.add(new Spelled(matcher.start(), matcher.end(), value, vague));
    }

    private static String lower(@Nullable String group) {
        return group == null ? "" : group.toLowerCase(Locale.ROOT);
    }

    private static List<BigDecimal> exactOf(String word) {
        String whole = EXACT.get(word);
        Stream<String> values = whole != null
                ? Stream.of(whole)
                : Stream.of(word.split("-", -1))
                        .filter(one -> !LOOSE.contains(one))
                        .map(EXACT::get);
        return LOOSE.contains(word)
                ? List.of()
                : values.filter(Objects::nonNull).map(BigDecimal::new).toList();
    }

    /** All that a word by itself may stand for, as digits: of "half" 0.5 and, in per cent, 50. */
    static List<String> meanings(String word) {
        String lower = lower(word);
        List<String> all = new ArrayList<>();
        Stream.of(EXACT.get(lower), PARTS.get(lower)).filter(Objects::nonNull).forEach(all::add);
        if (PARTS.containsKey(lower)) {
            BigDecimal percent = new BigDecimal(PARTS.getOrDefault(lower, "0")).movePointRight(2);
            all.add(percent.stripTrailingZeros().toPlainString());
            all.add(String.valueOf(percent.intValue()));
        }
        return all;
    }

    private static Map<String, String> exact() {
        Map<String, String> values = new HashMap<>(Map.of("dozen", "12", "twice", "2"));
        for (int i = 0; i < NumberWords.CARDINALS.size(); i++) {
            values.put(NumberWords.CARDINALS.get(i), String.valueOf(i));
        }
        for (int i = 0; i < NumberWords.ORDINALS.size(); i++) {
            values.put(NumberWords.ORDINALS.get(i), String.valueOf(i + 1));
        }
        return Map.copyOf(values);
    }
}
