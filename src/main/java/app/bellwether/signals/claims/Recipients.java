package app.bellwether.signals.claims;

import app.bellwether.language.Linguist;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

    /** So many characters after a hostile act say at whom it is aimed. */
    private static final int AIMED_WITHIN = 60;

    private static final Pattern PAUSE = Pattern.compile("[,;:(—–]");
    private static final int REMEMBERED = 50_000;

    private final Linguist linguist;
    private final Vocabulary vocabulary;
    private final Map<String, Boolean> places = new ConcurrentHashMap<>();

    /**
     * Who acts against whom.
     *
     * @param by countries: ISO 3166-1 alpha-2
     * @param against countries: ISO 3166-1 alpha-2
     */
    record Hostile(Set<String> by, Set<String> against) {
        static final Hostile NONE = new Hostile(Set.of(), Set.of());

        /** Whether the other one's victim strikes back. */
        boolean isReturned(Hostile other) {
            return !Collections.disjoint(by, other.against)
                    && !Collections.disjoint(against, other.by)
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
                    && !isPlace(word.written())) {
                objects.add(word.stem());
            }
        }
        objects.remove("");
        return objects;
    }

    /** The countries before a hostile act and after it. */
    Hostile hostile(String sentence, @Nullable Action action, Word act) {
        if (action == null || !HOSTILE.contains(action)) {
            return Hostile.NONE;
        }
        int end = Math.min(sentence.length(), act.end() + AIMED_WITHIN);
        return new Hostile(
                linguist.countries(sentence.substring(0, act.start())),
                linguist.countries(sentence.substring(act.end(), end)));
    }

    private boolean isPlace(String written) {
        Boolean known = places.get(written);
        if (known != null) {
            return known;
        }
        boolean place = !linguist.countries(written).isEmpty();
        if (places.size() < REMEMBERED) {
            places.put(written, place);
        }
        return place;
    }
}
