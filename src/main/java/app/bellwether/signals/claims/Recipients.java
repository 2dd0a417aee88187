package app.bellwether.signals.claims;

import app.bellwether.language.Linguist;
import java.util.Collections;
import java.util.EnumSet;
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

    private static final Set<Action> HOSTILE = EnumSet.of(Action.ATTACK, Action.KILL, Action.TAX);

    /** So many characters after a deed say where it is done, or at whom it is aimed. */
    private static final int AIMED_WITHIN = 60;

    private static final Pattern PAUSE = Pattern.compile("[,;:(—–]");

    private final Linguist linguist;
    private final Vocabulary vocabulary;

    /**
     * Which countries are named before a deed and just after it: ISO 3166-1 alpha-2.
     *
     * @param by whom, when it is a hostile one; else empty
     * @param at where or against whom
     */
    record Aim(Set<String> by, Set<String> at) {
        static final Aim NONE = new Aim(Set.of(), Set.of());

        /** Whether the other one's victim strikes back. */
        boolean isReturned(Aim other) {
            return !Collections.disjoint(by, other.at)
                    && !Collections.disjoint(at, other.by)
                    && Collections.disjoint(by, other.by);
        }
    }

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

    /** Where a deed is done, and for a hostile one by whom. */
    Aim aim(String sentence, @Nullable Action action, Word act) {
        if (action == null || action.direction()) {
            return Aim.NONE;
        }
        int limit = act.end() + AIMED_WITHIN;
        // up to the end of a word: half of "Nigeria" is another country
        int end =
                limit >= sentence.length() ? sentence.length() : Math.max(act.end(), sentence.lastIndexOf(' ', limit));
        Set<String> by = HOSTILE.contains(action) ? linguist.countries(sentence.substring(0, act.start())) : Set.of();
        return new Aim(by, linguist.countries(sentence.substring(act.end(), end)));
    }
}
