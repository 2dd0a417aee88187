package app.bellwether.writing;

import app.bellwether.judging.Statement;
import app.bellwether.language.Linguist;

/**
 * A sentence as the judges read it.
 *
 * @param words as written
 * @param place about how many sentences stand before it in its text
 * @param language ISO 639-1
 */
record PlacedSentence(String words, int place, String language) {

    /** Where a sentence begins, by which its place is guessed. */
    private static final int CHARACTERS_A_SENTENCE = 130;

    static PlacedSentence at(int start, String words, String language) {
        return new PlacedSentence(words, (start + CHARACTERS_A_SENTENCE / 2) / CHARACTERS_A_SENTENCE, language);
    }

    static PlacedSentence of(Citation quote) {
        return at(quote.start(), quote.quote(), quote.languageOrEnglish());
    }

    Statement read(Linguist linguist) {
        return new Statement(linguist, words.strip(), language);
    }
}
