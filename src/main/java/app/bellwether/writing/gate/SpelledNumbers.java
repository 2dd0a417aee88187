package app.bellwether.writing.gate;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** English numbers in words; "one" and "a" count nothing. */
final class SpelledNumbers {

    private static final Map<String, String> VALUES = values();

    private SpelledNumbers() {}

    /** Those of a word: of "twenty-five" one, of "six-and-a-half" the six. */
    static List<String> in(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        String whole = VALUES.get(lower);
        return whole != null
                ? List.of(whole)
                : Stream.of(lower.split("-", -1))
                        .map(VALUES::get)
                        .filter(Objects::nonNull)
                        .toList();
    }

    private static Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        List<String> small =
                List.of(("two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
                                + " seventeen eighteen nineteen")
                        .split(" ", -1));
        List<String> ordinals = List.of(
                "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
                        .split(" ", -1));
        List<String> tens = List.of("twenty thirty forty fifty sixty seventy eighty ninety".split(" ", -1));
        for (int i = 0; i < small.size(); i++) {
            values.put(small.get(i), String.valueOf(i + 2));
        }
        for (int i = 0; i < ordinals.size(); i++) {
            values.put(ordinals.get(i), String.valueOf(i + 3));
        }
        for (int i = 0; i < tens.size(); i++) {
            values.put(tens.get(i), String.valueOf((i + 2) * 10));
            for (int one = 2; one < 10; one++) {
                values.put(tens.get(i) + "-" + small.get(one - 2), String.valueOf((i + 2) * 10 + one));
            }
        }
        return Map.copyOf(values);
    }
}
