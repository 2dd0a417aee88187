package app.bellwether.signals.claims;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds whom a deed is done to, or whose thing it is done to, when they are told by what they are: "the home of a commander". */
final class Persons {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** What is done to people and to what is theirs. */
    private static final Set<Action> PERSONAL = EnumSet.of(
            Action.ATTACK,
            Action.KILL,
            Action.ARREST,
            Action.CHARGE,
            Action.CONVICT,
            Action.DEPORT,
            Action.APPOINT,
            Action.DISMISS);

    /** Who stands beside these tells of the deed, and it is not done to them. */
    private static final Set<String> TELLING =
            Set.of("said", "says", "told", "tells", "according", "announced", "wrote", "tweeted", "added", "confirmed");

    private static final int BESIDE = 3;

    /** What each word says that somebody is; the first word of a line stands for all of it. */
    private static final Map<String, String> KINDS = kinds();

    private Persons() {}

    /** What those are who are named after the deed. */
    static Set<String> after(List<Word> words, int place, @Nullable Action action) {
        Set<String> persons = new HashSet<>();
        for (int i = place + 1; action != null && PERSONAL.contains(action) && i < words.size(); i++) {
            String kind = KINDS.get(words.get(i).bare());
            if (kind != null && !tells(words, i)) {
                persons.add(kind);
            }
        }
        return persons;
    }

    private static boolean tells(List<Word> words, int place) {
        return words.subList(Math.max(0, place - BESIDE), Math.min(words.size(), place + BESIDE + 1)).stream()
                .anyMatch(word -> TELLING.contains(word.lower()));
    }

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new HashMap<>();
        for (String line : Vocabulary.lines("persons")) {
            List<String> words = SPACE.splitAsStream(line.strip()).toList();
            words.forEach(word -> kinds.put(word, words.getFirst()));
        }
        return Map.copyOf(kinds);
    }
}
