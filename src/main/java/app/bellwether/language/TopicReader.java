package app.bellwether.language;

import app.bellwether.taxonomy.Key;
import app.bellwether.taxonomy.Taxonomy;
import app.bellwether.taxonomy.Topic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which topics a text is of: by the words of the vocabulary and where they stand, and by what the whole means. How much each
 * counts is learned. Safe for threads.
 */
final class TopicReader {

    /**
     * What speaks for a text's being of a topic, as {@code src/train/topics} finds it: a bias, then a word of it in the title, in the first
     * sentence, in the next two, further on in the beginning, behind that, how many of its words the title and the beginning have, and how
     * far the topic stands out in meaning.
     */
    private static final double[] LEARNED = {-7.09, 1.41, 1.14, .265, .191, .956, .904, 1.59};

    /** The same of a text whose meaning is not known. */
    private static final double[] BY_WORDS = {-5.31, 2.01, 1.65, .649, .345, 1.58, 1.8};

    /** So likely a text must be of a topic: there, on labels of sets that were left out, it is as often right as it finds what is. */
    static final double OF = .3;

    /** The same by words alone: other languages have fewer of them, so that one in a title must do. */
    private static final double OF_BY_WORDS = .15;

    private static final int TITLE = 0;
    private static final int FIRST_SENTENCE = 1;
    private static final int NEXT_SENTENCES = 2;
    private static final int BEGINNING = 3;
    private static final int REST = 4;
    private static final int WORDS = 5;
    private static final int MEANING = 6;

    private static final int MOST_WORDS = 4;

    private static final int BEGINNING_WORDS = 120;
    private static final int MEANING_WORDS = 90;
    private static final int LEAD_SENTENCES = 3;

    /** Languages of which words are known, besides English. */
    private static final Set<String> KNOWN = Set.of("de", "fr", "es", "it", "pt");

    /** Of which the model that ships knows the meaning, or may. */
    private static final Set<String> EMBEDDED = Set.of("en", "und");

    private final Taxonomy taxonomy;
    private final List<Topic> topics;
    private final Map<String, Integer> places = new HashMap<>();
    private final int[][] within;
    private final TopicMeanings meanings;
    private final Map<String, TopicWords> words = new ConcurrentHashMap<>();

    TopicReader(Taxonomy taxonomy, Function<String, float[]> embed) {
        this.taxonomy = taxonomy;
        this.topics = List.copyOf(taxonomy.topics());
        topics.forEach(topic -> places.put(topic.id(), places.size()));
        this.within = within();
        this.meanings = new TopicMeanings(topics, embed);
    }

    /** Of each topic, it and those that lie in it. */
    private int[][] within() {
        List<List<Integer>> within = topics.stream()
                .map(_ -> (List<Integer>) new ArrayList<Integer>())
                .toList();
        for (int at = 0; at < topics.size(); at++) {
            for (Key wide : taxonomy.widen(Key.topic(topics.get(at).id()))) {
                if (wide.kind() == Key.Kind.TOPIC) {
                    within.get(indexOf(wide.id())).add(at);
                }
            }
        }
        return within.stream()
                .map(all -> all.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** What is embedded of a text, for its meaning: its title and how it begins. */
    static String gist(String title, String text) {
        return title + ". "
                + Stream.of(text.split("\\s+", MEANING_WORDS + 1))
                        .limit(MEANING_WORDS)
                        .collect(Collectors.joining(" "));
    }

    /** Whether the model that ships knows what words of that language mean, or may. */
    static boolean isEmbedded(String language) {
        return EMBEDDED.contains(language);
    }

    /**
     * The topics that it is of, the likeliest first; what lies in a topic is of that one too.
     *
     * @param meaning of its {@link #gist}; null where the model does not know its language
     */
    List<TopicMention> read(
            String title, String text, List<Sentence> sentences, String language, float @Nullable [] meaning) {
        double[] likely = likelihoods(title, text, sentences, language, meaning);
        double least = meaning == null ? OF_BY_WORDS : OF;
        return IntStream.range(0, likely.length)
                .filter(at -> likely[at] >= least)
                .mapToObj(at -> new TopicMention(topics.get(at).id(), Math.round(likely[at] * 1e4) / 1e4))
                .sorted(Comparator.comparingDouble(TopicMention::score)
                        .reversed()
                        .thenComparing(TopicMention::id))
                .toList();
    }

    /** How likely a text is of each topic, 0 to 1, in their order. */
    double[] likelihoods(
            String title, String text, List<Sentence> sentences, String language, float @Nullable [] meaning) {
        double[] weights = meaning == null ? BY_WORDS : LEARNED;
        return Arrays.stream(evidence(title, text, sentences, language, meaning))
                .mapToDouble(of -> likelihood(weights, of))
                .toArray();
    }

    /** How likely a topic is for which that speaks, by weights of which the first is a bias. */
    static double likelihood(double[] weights, double[] evidence) {
        double sum = weights[0];
        for (int i = 0; i + 1 < weights.length; i++) {
            sum += weights[i + 1] * evidence[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** What speaks for each topic, or for one in it, in their order. */
    double[][] evidence(
            String title, String text, List<Sentence> sentences, String language, float @Nullable [] meaning) {
        double[][] own = new double[topics.size()][MEANING + 1];
        Map<String, Set<String>> forms = new HashMap<>();
        hits(title, language).forEach(hit -> count(own, forms, hit, TITLE));
        hits(text, language).forEach(hit -> count(own, forms, hit, place(hit, sentences)));
        forms.forEach((topic, said) -> own[indexOf(topic)][WORDS] = Math.min(MOST_WORDS, said.size()));
        if (meaning != null) {
            double[] standing = meanings.standing(meaning);
            for (int at = 0; at < own.length; at++) {
                own[at][MEANING] = standing[at];
            }
        }
        return Arrays.stream(within).map(all -> most(own, all)).toArray(double[][]::new);
    }

    /** A word of several topics says less of each, and a phrase or a pair says more than a word. */
    private void count(double[][] own, Map<String, Set<String>> forms, TopicWords.Hit hit, int place) {
        double says = hit.weight() / Math.sqrt(hit.topics().size());
        for (String topic : hit.topics()) {
            double[] of = own[indexOf(topic)];
            of[place] = Math.max(of[place], says);
            if (place != REST) {
                forms.computeIfAbsent(topic, _ -> new HashSet<>()).add(hit.form());
            }
        }
    }

    private static int place(TopicWords.Hit hit, List<Sentence> sentences) {
        if (hit.first() >= BEGINNING_WORDS) {
            return REST;
        }
        int before = (int) sentences.stream()
                .limit(LEAD_SENTENCES)
                .takeWhile(sentence -> sentence.end() <= hit.start())
                .count();
        return before == 0 ? FIRST_SENTENCE : before < LEAD_SENTENCES ? NEXT_SENTENCES : BEGINNING;
    }

    private static double[] most(double[][] own, int[] all) {
        double[] most = own[all[0]].clone();
        for (int at : all) {
            for (int i = 0; i < most.length; i++) {
                most[i] = Math.max(most[i], own[at][i]);
            }
        }
        return most;
    }

    /** Where words of the language and English ones show topics: much is called by an English name everywhere. */
    private List<TopicWords.Hit> hits(String text, String language) {
        List<TopicWords.Hit> english = words("en").in(text);
        return KNOWN.contains(language)
                ? Stream.concat(english.stream(), words(language).in(text).stream())
                        .toList()
                : english;
    }

    TopicWords words(String language) {
        return words.computeIfAbsent(language, known -> new TopicWords(taxonomy, known));
    }

    /** Where a topic stands among the others; -1 for what is none of the vocabulary. */
    int indexOf(String topic) {
        return places.getOrDefault(topic, -1);
    }

    Set<String> named(String text) {
        return hits(text, Languages.of(text)).stream()
                .flatMap(hit -> hit.topics().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
