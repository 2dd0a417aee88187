package app.bellwether.console;

import app.bellwether.language.Linguist;
import app.bellwether.language.Reading;
import app.bellwether.sources.Article;
import app.bellwether.taxonomy.Key;
import app.bellwether.taxonomy.Taxonomy;
import app.bellwether.taxonomy.Topic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An interest as typed on the command line, and how near an article comes to it: the likeness of their embeddings, and
 * whether the article is about what the interest was understood as.
 */
final class TypedInterest {

    /** From here on an embedding alone makes an article worth showing; unrelated texts come to about .2. */
    private static final double NEAR = .45;

    private static final double LIKENESS_COUNTS = .6;
    private static final int GIST_WORDS = 90;
    private static final int MOST_PLACES = 5;

    private final String typed;
    private final List<Key> keys;
    private final List<String> words;
    private final float[] vector;
    private final Taxonomy taxonomy;

    private TypedInterest(String typed, List<Key> keys, List<String> words, float[] vector, Taxonomy taxonomy) {
        this.typed = typed;
        this.keys = keys;
        this.words = words;
        this.vector = vector;
        this.taxonomy = taxonomy;
    }

    static TypedInterest of(String typed, Taxonomy taxonomy, Linguist linguist) {
        List<Key> keys = taxonomy.understand(typed).keys();
        List<String> words = keys.stream()
                .flatMap(key -> Stream.concat(
                        Stream.of(taxonomy.nameOf(key)),
                        taxonomy.topic(key.id()).map(Topic::words).stream().flatMap(List::stream)))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        String described = Stream.concat(Stream.of(typed), words.stream()).collect(Collectors.joining(", "));
        return new TypedInterest(typed, keys, words, linguist.embed(described), taxonomy);
    }

    /** What of an article its embedding is made of. */
    static String gist(Article article) {
        return article.title() + ". "
                + Stream.of(article.text().split("\\s+", GIST_WORDS + 1))
                        .limit(GIST_WORDS)
                        .collect(Collectors.joining(" "));
    }

    Map<String, Object> of(Article article, Reading reading, float[] gist) {
        boolean about = about(reading).containsAll(keys);
        double likeness = Math.max(0, Linguist.cosine(vector, gist));
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("interest", typed);
        line.put("score", LIKENESS_COUNTS * likeness + (about ? 1 - LIKENESS_COUNTS : 0));
        line.put("match", about || likeness >= NEAR);
        line.put("because", because(article.text()));
        return line;
    }

    private Set<Key> about(Reading reading) {
        Set<Key> keys = new HashSet<>();
        reading.topics().forEach(topic -> keys.addAll(taxonomy.widen(Key.topic(topic.id()))));
        reading.regions().stream()
                .filter(region -> region.about())
                .forEach(region -> keys.addAll(taxonomy.widen(Key.region(region.code()))));
        reading.actors().forEach(actor -> keys.add(Key.actor(actor.name())));
        return keys;
    }

    private List<Map<String, Object>> because(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        List<Map<String, Object>> places = new ArrayList<>();
        for (String word : words) {
            int start = lower.length() == text.length() ? lower.indexOf(word) : -1;
            if (start >= 0 && places.size() < MOST_PLACES) {
                int end = start + word.length();
                places.add(Map.of("text", text.substring(start, end), "start", start, "end", end));
            }
        }
        return places;
    }
}
