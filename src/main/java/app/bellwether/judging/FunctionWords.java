package app.bellwether.judging;

import app.bellwether.judging.ClosedWords.WordClass;
import java.util.Locale;

/** Words that say nothing of their own, in six languages; any other language is read as English. */
public final class FunctionWords {

    private FunctionWords() {}

    /** Whether a word says where, when and how things stand to each other: a preposition or a particle. */
    public static boolean isRelation(String word, String language) {
        return ClosedWords.of(language).is(WordClass.RELATION, word.toLowerCase(Locale.ROOT));
    }

    /** Whether it is one of those, or carries the form of a sentence. */
    public static boolean has(String word, String language) {
        return isRelation(word, language)
                || !ClosedWords.of(language)
                        .classesOf(word.toLowerCase(Locale.ROOT))
                        .isEmpty();
    }
}
