package app.bellwether.writing;

import app.bellwether.language.Words;
import java.util.List;
import java.util.Locale;

/** Brings the forms of a word together. Crude on purpose: it only has to do the same to a claim and to its evidence. */
final class Forms {

    private static final List<String> ENDINGS = List.of(
            "ingly", "edly", "ments", "ment", "ings", "ing", "ions", "ion", "ies", "ied", "ers", "er", "ors", "or",
            "ness", "ly", "ed", "es", "s", "e");
    private static final int SHORTEST = 3;

    private Forms() {}

    static String stem(String word) {
        String whole = word.toLowerCase(Locale.ROOT).replace('’', '\'');
        String lower =
                Words.without(whole, "'s", "'d", "'ll", "'re", "'ve", "'m").replace(".", "");
        if (lower.isEmpty() || !Character.isLetter(lower.charAt(0))) {
            return lower;
        }
        String stem = withoutEnding(withoutEnding(lower));
        int last = stem.length() - 1;
        if (last > 2 && stem.charAt(last) == stem.charAt(last - 1) && "sl".indexOf(stem.charAt(last)) < 0) {
            stem = stem.substring(0, last);
        }
        return stem.endsWith("i") ? stem.substring(0, stem.length() - 1) + "y" : stem;
    }

    private static String withoutEnding(String word) {
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST) {
                String stem = word.substring(0, word.length() - ending.length());
                return ending.equals("ies") || ending.equals("ied") ? stem + "y" : stem;
            }
        }
        return word;
    }
}
