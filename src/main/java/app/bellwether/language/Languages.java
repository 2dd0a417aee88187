package app.bellwether.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tells languages apart by their scripts and by their commonest words. */
final class Languages {

    static final String UNKNOWN = "und";

    private static final Map<String, Set<String>> COMMON = new TreeMap<>(WordFiles.lines("languages.txt").stream()
            .map(line -> line.split(" ", 2))
            .collect(Collectors.toMap(line -> line[0], line -> WordFiles.set(line[1]))));

    private static final double ENOUGH = .12;
    private static final int SCANNED = 2000;

    private Languages() {}

    static String of(String text) {
        String start = text.length() > SCANNED ? text.substring(0, SCANNED) : text;
        String script = byScript(start);
        if (!script.equals("Latin")) {
            return script;
        }
        List<WordAt> words = WordAt.of(start);
        String best = UNKNOWN;
        double most = 0;
        for (var language : COMMON.entrySet()) {
            double share = share(words, language.getValue());
            if (share > most) {
                most = share;
                best = language.getKey();
            }
        }
        return words.size() >= 3 && most >= ENOUGH ? best : UNKNOWN;
    }

    private static double share(List<WordAt> words, Set<String> common) {
        long hits = words.stream().filter(word -> common.contains(word.lower())).count();
        return words.isEmpty() ? 0 : (double) hits / words.size();
    }

    /** The language of a script that only one language (or mostly one) is written in, or "Latin". */
    private static String byScript(String text) {
        Map<Character.UnicodeScript, Integer> counts = new HashMap<>();
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(point -> counts.merge(Character.UnicodeScript.of(point), 1, Integer::sum));
        if (counts.containsKey(Character.UnicodeScript.HIRAGANA)
                || counts.containsKey(Character.UnicodeScript.KATAKANA)) {
            return "ja";
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<Character.UnicodeScript, Integer>comparingByValue()
                        .thenComparing(most -> most.getKey().name()))
                .map(most -> languageOf(most.getKey(), text))
                .orElse(UNKNOWN);
    }

    private static String languageOf(Character.UnicodeScript script, String text) {
        return switch (script) {
            case LATIN -> "Latin";
            case CYRILLIC -> hasOneOf("іїєґІЇЄҐ", text) ? "uk" : "ru";
            case HAN -> "zh";
            case HANGUL -> "ko";
            case ARABIC -> hasOneOf("پچژگ", text) ? "fa" : "ar";
            case GREEK -> "el";
            case HEBREW -> "he";
            case THAI -> "th";
            case DEVANAGARI -> "hi";
            default -> UNKNOWN;
        };
    }

    private static boolean hasOneOf(String letters, String text) {
        return text.chars().anyMatch(letter -> letters.indexOf(letter) >= 0);
    }
}
