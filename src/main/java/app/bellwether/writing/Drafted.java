package app.bellwether.writing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a model worded and the gate let pass, by parts. A part that is not there is told by extracts.
 *
 * @param parts in the order of the draft; each with at least one sentence
 */
public record Drafted(Map<String, List<Worded>> parts) {

    /** Nothing: everything is told by extracts. */
    public static final Drafted NOTHING = new Drafted(Map.of());

    public Drafted {
        Map<String, List<Worded>> copy = new LinkedHashMap<>();
        parts.forEach((part, sentences) -> copy.put(part, List.copyOf(sentences)));
        parts = Collections.unmodifiableMap(copy);
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /** The sentences of a part; none when it is told by extracts. */
    public List<Worded> part(String name) {
        return parts.getOrDefault(name, List.of());
    }
}
