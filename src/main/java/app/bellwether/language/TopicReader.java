package app.bellwether.language;

import app.bellwether.taxonomy.Taxonomy;
import app.bellwether.taxonomy.Topic;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which topics a text is about, by the words of the vocabulary that stand in its title, its lead and its body. */
final class TopicReader {

    private static final double TITLE = 3;
    private static final double LEAD = 1.5;
    private static final double BODY = .5;
    private static final double HALF = 4;
    private static final double ENOUGH = .35;
    private static final int LEAD_WORDS = 60;
    private static final int MOST = 8;

    private final PhraseTrie<String> phrases = new PhraseTrie<>(false);

    TopicReader(Taxonomy taxonomy) {
        for (Topic topic : taxonomy.topics()) {
            phrases.add(topic.name(), topic.id());
            topic.words().forEach(word -> phrases.add(word, topic.id()));
        }
    }

    List<TopicMention> read(String title, String text) {
        Map<String, Map<String, Double>> weights = new TreeMap<>();
        List<Word> titleWords = Word.of(title);
        phrases.find(title, titleWords).forEach(hit -> weigh(weights, titleWords, hit, TITLE));
        List<Word> words = Word.of(text);
        phrases.find(text, words).forEach(hit -> weigh(weights, words, hit, hit.first() < LEAD_WORDS ? LEAD : BODY));
        return weights.entrySet().stream()
                .map(topic -> new TopicMention(topic.getKey(), score(topic.getValue())))
                .filter(mention -> mention.score() >= ENOUGH)
                .sorted(Comparator.comparingDouble(TopicMention::score)
                        .reversed()
                        .thenComparing(TopicMention::id))
                .limit(MOST)
                .toList();
    }

    /** A word of several topics says less of each, and a phrase says more than a word. */
    private void weigh(
            Map<String, Map<String, Double>> weights, List<Word> words, PhraseTrie.Hit<String> hit, double weight) {
        int length = hit.last() - hit.first();
        double specific = (length > 1 ? 1.4 : 1) / Math.sqrt(hit.values().size());
        String phrase = words.get(hit.first()).lower()
                + (length > 1 ? " " + words.get(hit.last() - 1).lower() : "");
        for (String topic : hit.values()) {
            weights.computeIfAbsent(topic, id -> new TreeMap<>()).merge(phrase, weight * specific, TopicReader::fading);
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
