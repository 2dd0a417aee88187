package app.bellwether.signals.claims;

import app.bellwether.language.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What rules see in a sentence.
 *
 * @param words in order
 * @param stems of all its content words
 * @param core its rarest words that are not of procedure, with their weights
 * @param names the stems of its names
 * @param action the first action near the core
 * @param direction {@link Action#UP} or {@link Action#DOWN}: which way a measure goes
 * @param measured the stem of what goes that way: "claims" of "jobless claims fell"; empty when unknown
 * @param negated whether it denies
 * @param quantities in order
 */
public record Wording(
        List<Word> words,
        Set<String> stems,
        Map<String, Double> core,
        Set<String> names,
        @Nullable Action action,
        @Nullable Action direction,
        String measured,
        boolean negated,
        List<Quantity> quantities) {

    /** The core words that are not names. */
    long plainCore() {
        return core.keySet().stream().filter(stem -> !names.contains(stem)).count();
    }

    /** The names as the sentence writes them, lower-case. */
    public Set<String> writtenNames() {
        return words.stream()
                .filter(Word::name)
                .map(word -> word.written().toLowerCase(java.util.Locale.ROOT))
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
