package app.bellwether.signals.claims;

import app.bellwether.language.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What rules see in a sentence.
 *
 * @param words in order
 * @param core its rarest words that are not of procedure, with their weights
 * @param predicate what it says is done
 * @param quantities in order
 * @param stems of all its content words
 * @param names the stems of its names that are not of procedure
 * @param countries that it names, or whose places or people: ISO 3166-1 alpha-2
 * @param deeds the core words that tell what is done and not to what
 */
public record Wording(
        List<Word> words,
        Map<String, Double> core,
        Predicate predicate,
        List<Quantity> quantities,
        Set<String> stems,
        Set<String> names,
        Set<String> countries,
        Set<String> deeds) {

    /** With fewer content words, nobody says anything. */
    private static final int FEWEST_STEMS = 3;

    /**
     * What is done, and by whom.
     *
     * @param action the action near the core; null when no word of an action is
     * @param places where each action of the main clause and of what hangs on it first stands among the words
     * @param negated whether it is denied, or told to be untrue
     * @param open whether it is only sought, hoped for or in question
     * @param ahead whether it is announced or expected and not yet done
     * @param hedged whether anything in the sentence is
     * @param subjects the stems of names before it
     * @param objects the stems of the names that it is done to, but for places
     * @param scenes the countries where, or against whom, it is done: ISO 3166-1 alpha-2
     * @param offices the offices, chambers and courts named before it
     * @param place where the action stands among the words; -1 when there is none
     * @param measured for an action that is a direction, the stem of what goes that way; else empty
     */
    public record Predicate(
            @Nullable Action action,
            Map<Action, Integer> places,
            boolean negated,
            boolean open,
            boolean ahead,
            boolean hedged,
            Set<String> subjects,
            Set<String> objects,
            Set<String> scenes,
            Set<String> offices,
            int place,
            String measured) {

        /** Of a sentence of which nobody says what is done. */
        static final Predicate NONE = new Predicate(
                null, Map.of(), false, false, false, false, Set.of(), Set.of(), Set.of(), Set.of(), -1, "");

        /** All actions of the main clause and of what hangs on it. */
        public Set<Action> actions() {
            return places.keySet();
        }
    }

    public @Nullable Action action() {
        return predicate.action();
    }

    /** The stem of the word for what is done; empty when nothing is. */
    String deed() {
        int place = predicate.place();
        return place >= 0 && place < words.size() ? words.get(place).stem() : "";
    }

    /** Which way a measure goes; null when it is no measure that is spoken of. */
    public @Nullable Action direction() {
        Action action = predicate.action();
        return action != null && action.direction() ? action : null;
    }

    public boolean negated() {
        return predicate.negated();
    }

    /** Whether only one of both says that it is so: the other says that it is not, or that it was taken back. */
    public boolean denies(Wording other) {
        return negated() != other.negated();
    }

    /** The share of content words that both have: near 1 for copies of one sentence. */
    public double sameness(Wording other) {
        long shared = stems.stream().filter(other.stems::contains).count();
        long all = stems.size() + other.stems.size() - shared;
        return all == 0 ? 0 : (double) shared / all;
    }

    /** Whether it has more than next to no words of content. */
    boolean saysSomething() {
        return stems.size() >= FEWEST_STEMS;
    }

    /** The core words that are not names. */
    long plainCore() {
        return core.keySet().stream().filter(stem -> !names.contains(stem)).count();
    }

    /** The names as the sentence writes them, lower-case. */
    public Set<String> writtenNames() {
        return words.stream().filter(Word::name).map(Word::bare).collect(Collectors.toUnmodifiableSet());
    }
}
