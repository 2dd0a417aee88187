package app.bellwether.signals.claims;

import app.bellwether.signals.claims.Wording.Predicate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what a sentence says is done: the first action that stands like a verb, else the first that stands like a noun. */
final class PredicateReader {

    /** An action farther from all core words belongs to something else. */
    private static final int NEAR = 9;

    private static final Set<String> BEFORE_NOUNS = Set.of(
            "a",
            "an",
            "the",
            "this",
            "that",
            "these",
            "those",
            "its",
            "his",
            "her",
            "their",
            "our",
            "my",
            "new",
            "more",
            "another",
            "no",
            "any",
            "some",
            "of",
            "for",
            "in",
            "on",
            "by",
            "from",
            "with",
            "against",
            "over",
            "after",
            "at",
            "under",
            "potential",
            "possible",
            "further",
            "first",
            "last",
            "next",
            "previous",
            "recent",
            "major");
    /** "Data released on Thursday" releases nothing. */
    private static final Set<String> TOLD =
            Set.of("data", "figures", "report", "statistics", "statement", "numbers", "video");

    private static final Set<String> BEING = Set.of(
            "is", "are", "was", "were", "be", "been", "being", "am", "it's", "they're", "he's", "she's", "we're");

    private static final Set<String> HITTING = Set.of("hit", "hits", "hitting", "touched", "set", "sets", "setting");

    private final Vocabulary vocabulary;
    private final Recipients recipients;

    PredicateReader(Vocabulary vocabulary, Recipients recipients) {
        this.vocabulary = vocabulary;
        this.recipients = recipients;
    }

    Predicate read(String sentence, List<Word> words, int main, Set<String> core) {
        int place = place(words, main, core);
        boolean negated = Denials.negates(clause(sentence, main));
        if (place < 0) {
            return new Predicate(
                    null,
                    Map.of(),
                    negated,
                    false,
                    false,
                    Hopes.among(words),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    -1,
                    "");
        }
        List<Word> before = words.subList(0, place);
        Action action = action(words, place);
        return new Predicate(
                action,
                actions(words, main),
                negated,
                Hopes.before(before)
                        || (!words.get(place).lower().endsWith("ed")
                                && Hopes.isUnreal(sentence, words.get(place).end())),
                Hopes.isAhead(sentence, words.get(place).start()),
                Hopes.among(words) || isProposed(words, place),
                subjects(before),
                recipients.after(sentence, words, place),
                recipients.scenes(sentence, action, words.get(place)),
                Doers.offices(before),
                place,
                action != null && action.direction() ? Measure.of(words, place, core) : "");
    }

    /** Up to what is set against it: "but the members did not say" denies nothing of what stands before. */
    private static String clause(String sentence, int main) {
        int but = sentence.indexOf(" but ", main);
        return but < 0 ? sentence.substring(main) : sentence.substring(main, but);
    }

    private Map<Action, Integer> actions(List<Word> words, int main) {
        Map<Action, Integer> actions = new EnumMap<>(Action.class);
        for (int i = 0; i < words.size(); i++) {
            Action action = words.get(i).start() < main ? null : action(words, i);
            if (action != null) {
                actions.putIfAbsent(action, i);
            }
        }
        return actions;
    }

    private int place(List<Word> words, int main, Set<String> core) {
        int noun = -1;
        for (int i = 0; i < words.size(); i++) {
            boolean acts = words.get(i).start() >= main && action(words, i) != null && near(words, i, core);
            if (acts && likeVerb(words, i)) {
                return i;
            }
            noun = acts && noun < 0 ? i : noun;
        }
        return noun;
    }

    private @Nullable Action action(List<Word> words, int place) {
        Word word = words.get(place);
        Action action = word.name() ? null : vocabulary.action(word.stem());
        if (HITTING.contains(word.lower())) {
            return Senses.extreme(words, place, action);
        }
        return action == null ? null : Senses.of(words, place, action);
    }

    private static boolean isProposed(List<Word> words, int place) {
        String verb = words.get(place).lower();
        return verb.startsWith("propos") && !verb.startsWith("proposal");
    }

    private static boolean likeVerb(List<Word> words, int place) {
        String before = place == 0 ? "the" : words.get(place - 1).lower();
        boolean told = TOLD.contains(before) || isNoun(words.get(place).lower());
        boolean gerund = words.get(place).lower().endsWith("ing") && !BEING.contains(before);
        boolean owned = before.endsWith("'s") || before.endsWith("’s"); // "Vestmark's ban was upheld"
        return !BEFORE_NOUNS.contains(before) && !(owned && !BEING.contains(before)) && !gerund && !told;
    }

    /** Words of actions that are no verbs, wherever they stand. */
    private static boolean isNoun(String lower) {
        return lower.endsWith("ings") || lower.equals("death") || lower.equals("deaths");
    }

    private static boolean near(List<Word> words, int place, Set<String> core) {
        return words.subList(Math.max(0, place - NEAR), Math.min(words.size(), place + NEAR + 1)).stream()
                .anyMatch(word -> core.contains(word.stem()));
    }

    private Set<String> subjects(List<Word> before) {
        Set<String> subjects = new HashSet<>();
        before.stream()
                .filter(word -> word.name() && !vocabulary.procedural(word.written(), word.stem()))
                .forEach(word -> subjects.add(word.stem()));
        return subjects;
    }
}
