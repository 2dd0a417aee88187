package app.bellwether.signals.claims;

import app.bellwether.language.Linguist;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the names of what a deed is done to: "approved Eisai's drug Leqembi". */
final class Recipients {

    private static final int WITHIN = 6;

    /** What follows these is circumstance. */
    private static final Set<String> BEYOND = Set.of(
            "in", "at", "by", "after", "amid", "as", "because", "before", "but", "during", "from", "over", "since",
            "than", "that", "to", "under", "until", "when", "which", "while", "who");

    /** So many characters after a deed say where it is done, or at whom it is aimed. */
    private static final int AIMED_WITHIN = 60;

    private static final Pattern PAUSE = Pattern.compile("[,;:(—–]");

    private final Linguist linguist;
    private final Vocabulary vocabulary;

    Recipients(Linguist linguist, Vocabulary vocabulary) {
        this.linguist = linguist;
        this.vocabulary = vocabulary;
    }

    /** Their stems; a possessive ("Eisai's") names whose it is, and a place where. */
    Set<String> after(String sentence, List<Word> words, int place) {
        Set<String> objects = new HashSet<>();
        for (int i = place + 1; i < Math.min(words.size(), place + 1 + WITHIN); i++) {
            Word word = words.get(i);
            boolean paused = PAUSE.matcher(sentence)
                    .region(words.get(i - 1).end(), word.start())
                    .find();
            if (paused || BEYOND.contains(word.lower())) {
                break;
            }
            boolean whose = !word.bare().equals(word.lower().replace('’', '\''));
            if (word.name()
                    && !whose
                    && !vocabulary.procedural(word.written(), word.stem())
                    && !vocabulary.isOfACountry(word.written())) {
                objects.add(word.stem());
            }
        }
        objects.remove("");
        return objects;
    }

    /** The countries where, or against whom, a deed is done: ISO 3166-1 alpha-2. */
    Set<String> scenes(String sentence, @Nullable Action action, Word act) {
        if (action == null || action.direction()) {
            return Set.of();
        }
        int limit = act.end() + AIMED_WITHIN;
        // up to the end of a word: half of "Nigeria" is another country
        int end =
                limit >= sentence.length() ? sentence.length() : Math.max(act.end(), sentence.lastIndexOf(' ', limit));
        return linguist.countries(sentence.substring(act.end(), end));
    }
}
