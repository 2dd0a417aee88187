package app.bellwether.judging;

import app.bellwether.language.Linguist;
import java.util.HashMap;
import java.util.Map;

/** The words that labels point at, each read once. */
final class Statements {

    private final Linguist linguist;
    private final Map<String, Statement> read = new HashMap<>();

    Statements(Linguist linguist) {
        this.linguist = linguist;
    }

    Statement of(String words) {
        return of(words, "en");
    }

    Statement of(String words, String language) {
        return read.computeIfAbsent(language + words, _ -> new Statement(linguist, words, language));
    }
}
