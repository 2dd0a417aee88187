package app.bellwether.writing.gate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes true sentences and says them otherwise, as truly. */
final class DraftRewordings {

    private static final Map<String, String> SYNONYMS = new LinkedHashMap<>();

    static {
        for (String pair : List.of(
                "began started",
                "big large",
                "help assist",
                "because since",
                "bought purchased",
                "near close_to",
                "killed slain",
                "shows indicates",
                "showed indicated",
                "said stated",
                "announced made_public",
                "received got",
                "ended finished",
                "several a_number_of",
                "many a_lot_of",
                "children kids",
                "workers employees",
                "company firm",
                "companies firms",
                "deal agreement",
                "agreement deal",
                "talks negotiations",
                "won gained",
                "tried attempted",
                "asked requested",
                "helped assisted",
                "build construct",
                "built constructed",
                "cut reduced",
                "attack assault",
                "car vehicle",
                "quickly fast",
                "but yet",
                "however though",
                "about around",
                "government authorities",
                "officials authorities")) {
            String[] of = pair.split(" ", -1);
            SYNONYMS.put(of[0], of[1].replace('_', ' '));
        }
    }

    private static final Pattern SAID = Pattern.compile(
            "^(?<what>[^“”\"]{40,}), (?<who>(?:the )?[\\p{L} .’-]{3,40}) (?<said>said|says|told reporters)\\.$");
    private static final Pattern TRAILING =
            Pattern.compile("^(?<main>.{60,}?),? (?:which|who|while|although|after|because|whereas) [^“”\"]+\\.$");
    private static final Pattern LEADING =
            Pattern.compile("^(?:On|In|Since|After|Earlier|Late) [^,]{3,40}, (?<main>\\p{L}[^“”\"]{50,})$");

    private DraftRewordings() {}

    static Optional<String> attributed(String text) {
        Matcher said = SAID.matcher(text);
        return said.matches()
                ? Optional.of(
                        large(said.group("who")) + " " + said.group("said") + " " + small(said.group("what")) + ".")
                : Optional.empty();
    }

    static Optional<String> shortened(String text) {
        Matcher trailing = TRAILING.matcher(text);
        if (trailing.matches()) {
            return Optional.of(trailing.group("main") + ".");
        }
        Matcher leading = LEADING.matcher(text);
        return leading.matches() ? Optional.of(large(leading.group("main"))) : Optional.empty();
    }

    static Optional<String> formatted(String text) {
        String other = text.replaceAll("(?<=\\d) (?:percent|per cent)\\b", "%")
                .replaceAll("(?<![A-Z])\\$(\\d+(?:\\.\\d+)?) (million|billion)", "$1 $2 dollars");
        return other.equals(text) || text.matches("(?s).*[“”\"].*") ? Optional.empty() : Optional.of(other);
    }

    /** Other words for the same, two at most. */
    static Optional<String> reworded(String text, Random random) {
        String other = text;
        int changed = 0;
        List<String> words = new ArrayList<>(SYNONYMS.keySet());
        Collections.shuffle(words, random);
        for (String word : words) {
            String now = Pattern.compile("\\b" + word + "\\b")
                    .matcher(other)
                    .replaceFirst(SYNONYMS.getOrDefault(word, word));
            if (changed < 2 && !now.equals(other)) {
                other = now;
                changed++;
            }
        }
        return changed == 0 || text.matches("(?s).*[“”\"].*") ? Optional.empty() : Optional.of(other);
    }

    /** What two spans say, in one sentence. */
    static Optional<String> both(String one, String other) {
        boolean fits =
                one.endsWith(".") && one.length() + other.length() < 300 && !(one + other).matches("(?s).*[“”\"].*");
        return fits ? Optional.of(one.substring(0, one.length() - 1) + "; " + small(other)) : Optional.empty();
    }

    static String small(String text) {
        boolean name = text.matches("^(?:\\p{Lu}\\p{L}*[\\p{Lu}].*|\\p{Lu}\\p{L}+ \\p{Lu}.*|I .*)");
        boolean common = text.matches(
                "^(?:The|A|An|It|He|She|They|This|There|At|In|On|Some|More|Most|Two|Three|All|No|Its|His|Her|Their)\\b.*");
        return common && !name ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1) : text;
    }

    private static String large(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
