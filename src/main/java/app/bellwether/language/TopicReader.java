package app.bellwether.language;

import app.bellwether.taxonomy.Taxonomy;
import app.bellwether.taxonomy.Topic;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which topics a text is about, by the words of the vocabulary that stand in its title, its lead and its body. */
final class TopicReader {

    private static final double TITLE = 3;
    private static final double LEAD = 1.5;
    private static final double BODY = .5;
    private static final double HALF = 4;
    private static final double ENOUGH = .35;
    private static final int LEAD_WORDS = 60;
    private static final int MOST = 8;

    /** Languages of which words are known, besides English. */
    private static final Set<String> KNOWN = Set.of("de", "fr", "es", "it", "pt");

    private final Taxonomy taxonomy;
    private final Map<String, TopicWords> words = new ConcurrentHashMap<>();
    private final Set<String> narrow;

    TopicReader(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
        this.narrow = taxonomy.topics().stream()
                .filter(topic -> topic.parent() != null)
                .map(Topic::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Where words of the language and English ones show topics: much is called by an English name everywhere. */
    private List<TopicWords.Hit> hits(String text, String language) {
        List<TopicWords.Hit> english = words("en").in(text);
        return KNOWN.contains(language)
                ? Stream.concat(english.stream(), words(language).in(text).stream())
                        .toList()
                : english;
    }

    private TopicWords words(String language) {
        return words.computeIfAbsent(language, known -> new TopicWords(taxonomy, known));
    }

    List<TopicMention> read(String title, String text, String language) {
        Map<String, Map<String, Double>> weights = new TreeMap<>();
        hits(title, language).forEach(hit -> weigh(weights, hit, TITLE));
        hits(text, language).forEach(hit -> weigh(weights, hit, hit.first() < LEAD_WORDS ? LEAD : BODY));
        return weights.entrySet().stream()
                .map(topic -> new TopicMention(topic.getKey(), score(topic.getValue())))
                .filter(mention -> mention.score() >= ENOUGH)
                .sorted(Comparator.comparingDouble(TopicMention::score)
                        .reversed()
                        .thenComparing(TopicMention::id))
                .limit(MOST)
                .toList();
    }

    Set<String> named(String text) {
        return hits(text, Languages.of(text)).stream()
                .flatMap(hit -> hit.topics().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    Set<String> namedNarrowly(String text) {
        return named(text).stream().filter(narrow::contains).collect(Collectors.toUnmodifiableSet());
    }

    /** A word of several topics says less of each, and a phrase or a pair says more than a word. */
    private static void weigh(Map<String, Map<String, Double>> weights, TopicWords.Hit hit, double weight) {
        double specific = hit.weight() / Math.sqrt(hit.topics().size());
        for (String topic : hit.topics()) {
            weights.computeIfAbsent(topic, id -> new TreeMap<>())
                    .merge(hit.form(), weight * specific, TopicReader::fading);
        }
    }

    /** Each repetition of one word adds less than the one before. */
    private static double fading(double sum, double more) {
        return sum + more * Math.min(1, more / sum);
    }

    private static double score(Map<String, Double> phrases) {
        double sum = phrases.values().stream().mapToDouble(Double::doubleValue).sum();
        return Math.round(sum / (sum + HALF) * 1e4) / 1e4;
    }
}
