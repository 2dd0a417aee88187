package app.bellwether.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Tells languages apart by their scripts and by their commonest words. */
final class Languages {

    static final String UNKNOWN = "und";

    private static final Map<String, Set<String>> COMMON = new TreeMap<>(Map.ofEntries(
            entry(
                    "en",
                    "the of and to in a is that for it was on are as with his they at be this from have or by had not"
                        + " but what all were when we there can an your which their said if will about after has been"
                        + " would more who its than says over new he she"),
            entry(
                    "de",
                    "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an"
                        + " werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum"
                        + " war haben nur oder aber vor zur bis mehr durch man sein wurde sei will gegen unter wegen"
                        + " ihre"),
            entry(
                    "fr",
                    "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont la"
                        + " avec son aux d l été cette mais comme on ou ses leur elle fait ont contre entre deux même"
                        + " sans nous vous était après"),
            entry(
                    "es",
                    "de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya o este"
                        + " sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos"
                        + " durante fue ha tras años"),
            entry(
                    "it",
                    "di e il la che in a per un del è non una con i si le da sono dei alla al nel della come più ma lo"
                            + " ha gli anche o se su dal delle questo nella ci tra stato dopo degli dalla essere contro"
                            + " due prima ed suo"),
            entry(
                    "pt",
                    "de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu"
                        + " sua ou quando muito nos já eu também só pelo pela até isso entre depois sem mesmo aos são"
                        + " foi tem após anos"),
            entry(
                    "nl",
                    "de het een en van in te dat op is voor met zijn niet aan er om ook als dan maar bij uit naar"
                        + " wordt door over ze hij nog worden heeft tot deze werd meer dit hebben geen kan zal wat was"
                        + " tegen jaar onder volgens"),
            entry(
                    "sv",
                    "och att det som en på är av för med den till inte om har de ett var jag men sig från vi så kan"
                            + " när år säger under"),
            entry(
                    "da",
                    "og at det er en af til på i den der for ikke med de som har et om var men han vi fra så kan når"
                            + " år efter blev"),
            entry(
                    "pl",
                    "i w na z do że się nie to jest o jak po co za od przez przy dla ale był oraz są tym czy już roku"
                            + " które"),
            entry(
                    "tr",
                    "ve bir bu da de için ile olarak çok daha gibi olan sonra en kadar ne var oldu göre ise yeni")));

    private static final double ENOUGH = .12;
    private static final int SCANNED = 2000;

    private Languages() {}

    private static Map.Entry<String, Set<String>> entry(String language, String words) {
        return Map.entry(language, WordFiles.set(words));
    }

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
