package app.bellwether.taxonomy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A topic of the shared vocabulary.
 *
 * @param id lower-case words joined by hyphens, for example {@code ai-chips}
 * @param name as a reader sees it
 * @param parent the id of the wider topic, null at the top
 * @param words synonyms and narrower words by which a text shows that it is about the topic
 * @param names those of the words that name somebody or something of their own: who types one means it, not the topic
 * @param synonyms those of the words by which somebody means all of the topic: who types another means no more than that word says
 * @param asked words by which somebody asks for it and that mean too much else in a text to show anything
 * @param region of which whatever is about the topic is, as its {@linkplain Region#code code}; null when it may be of any
 * @param pairs two words each that show it when they stand near each other
 */
public record Topic(
        String id,
        String name,
        @Nullable String parent,
        List<String> words,
        List<String> names,
        List<String> synonyms,
        List<String> asked,
        @Nullable String region,
        List<Pair> pairs) {

    /** Two words or phrases, in any order. */
    public record Pair(String one, String other) {}

    public Topic {
        words = List.copyOf(words);
        names = List.copyOf(names);
        synonyms = List.copyOf(synonyms);
        asked = List.copyOf(asked);
        pairs = List.copyOf(pairs);
    }
}
