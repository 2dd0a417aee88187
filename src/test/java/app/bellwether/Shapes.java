package app.bellwether;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** What nobody writes and a machine may send: one thing, over and over. */
public final class Shapes {

    /** So long is each of the texts that are tried. */
    public static final int LENGTH = 100_000;

    private static final Map<String, IntFunction<String>> PIECES = new LinkedHashMap<>();

    static {
        say("ones", "1");
        say("initials", "A.");
        say("spaces", " ");
        say("quotes", "\"");
        say("curly quotes", "“’”‘");
        say("dots", ".");
        say("brackets", "(");
        say("angle brackets", "<");
        say("commas", ",");
        say("words of one letter", "a ");
        say("the same word", "the ");
        say("lines", "\n");
        say("tabs", "\t ");
        say("grouped digits", "1,234,");
        say("capitals", "A");
        say("names", "Aa ");
        say("hyphens", "a-");
        say("apostrophes", "a'");
        say("per cents", "1% ");
        say("letters that carry marks", "é");
        say("marks", "\u0301");
        PIECES.put(
                "addresses", at -> "https://a.example/" + at + "?b=c ann" + at + "@a.example on May " + at % 30 + ", ");
    }

    private Shapes() {}

    private static void say(String name, String piece) {
        PIECES.put(name, _ -> piece);
    }

    /** Each by its name, so many characters long. */
    public static Map<String, String> of(int length) {
        return PIECES.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, shape -> text(shape.getValue(), length), (a, _) -> a, LinkedHashMap::new));
    }

    private static String text(IntFunction<String> piece, int length) {
        StringBuilder text = new StringBuilder(length + 80);
        for (int at = 0; text.length() < length; at++) {
            text.append(piece.apply(at));
        }
        return text.substring(0, length);
    }
}
