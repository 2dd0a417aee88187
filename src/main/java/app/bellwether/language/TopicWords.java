package app.bellwether.language;

import app.bellwether.taxonomy.Taxonomy;
import app.bellwether.taxonomy.Topic;
import app.bellwether.taxonomy.VocabularyLines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Where the words of topics stand in a text: single ones, phrases, and pairs that stand near each other. */
final class TopicWords {

    private static final int NEAR = 9;
    private static final double PHRASE = 1.4;
    private static final double PAIR = 1.6;
    private static final String CURRENCIES = "currencies";
    private static final Set<String> SCALES =
            WordFiles.set("hundred thousand million billion trillion bn mln multibillion");

    private static final String NOTHING = "";

    /** A word with fewer letters may end another one by chance. */
    private static final int PART = 5;

    private final boolean compounds;
    private final Map<String, List<String>> ends = new HashMap<>();
    private final PhraseTrie<String> phrases = new PhraseTrie<>(false);
    private final PhraseTrie<String> parts = new PhraseTrie<>(false);
    private final Map<Topic.Pair, Set<String>> pairs = new HashMap<>();

    /**
     * Some words of a text that show topics.
     *
     * @param topics their ids
     * @param form the same for the same words
     * @param weight what they say, against a single word
     * @param first index of the first word
     * @param start first UTF-16 unit
     * @param end after the last
     */
    record Hit(List<String> topics, String form, double weight, int first, int start, int end) {}

    TopicWords(Taxonomy taxonomy, String language) {
        this.compounds = language.equals("de");
        if (language.equals("en")) {
            readEnglish(taxonomy);
        }
        for (Topic topic : taxonomy.topics()) {
            for (String word : taxonomy.words(topic, language)) {
                phrases.add(word, topic.id());
                if (compounds && word.length() >= PART && WordAt.of(word).size() == 1) {
                    ends.computeIfAbsent(folded(word), _ -> new ArrayList<>()).add(topic.id());
                }
            }
        }
    }

    private void readEnglish(Taxonomy taxonomy) {
        WordFiles.lines("not-topics.txt").stream()
                .map(VocabularyLines::list)
                .flatMap(List::stream)
                .forEach(phrase -> phrases.add(phrase, NOTHING));
        for (Topic topic : taxonomy.topics()) {
            topic.pairs().forEach(pair -> {
                parts.add(pair.one(), pair.one());
                parts.add(pair.other(), pair.other());
                pairs.computeIfAbsent(pair, known -> new TreeSet<>()).add(topic.id());
            });
        }
    }

    List<Hit> in(String text) {
        List<WordAt> words = WordAt.of(text);
        List<Quantity> money =
                Quantities.of(text).stream().filter(Quantity::isMoney).toList();
        List<Hit> hits = new ArrayList<>();
        List<PhraseTrie.Hit<String>> whole = phrases.find(text, words);
        for (var hit : whole) {
            if (!hit.values().contains(NOTHING) && !isUnit(words, hit, money)) {
                hits.add(hit(words, hit.first(), hit.last(), hit.last() - hit.first() > 1 ? PHRASE : 1, hit.values()));
            }
        }
        paired(text, words, apart(words, parts.find(text, words), whole), hits);
        if (compounds) {
            compound(words, hits);
        }
        return hits;
    }

    /** "Warnstreik" is a "Streik". */
    private void compound(List<WordAt> words, List<Hit> hits) {
        for (int at = 0; at < words.size(); at++) {
            String word = folded(words.get(at).text());
            for (int cut = 2; word.length() - cut >= PART; cut++) {
                List<String> topics = ends.get(word.substring(cut));
                if (topics != null) {
                    hits.add(hit(words, at, at + 1, 1, topics));
                    break;
                }
            }
        }
    }

    private static String folded(String word) {
        return PhraseTrie.folded(word.toLowerCase(Locale.ROOT));
    }

    /** "Two million euros" and "a billion-dollar deal" are not about currencies. */
    private static boolean isUnit(List<WordAt> words, PhraseTrie.Hit<String> hit, List<Quantity> money) {
        if (!hit.values().contains(CURRENCIES)) {
            return false;
        }
        int start = words.get(hit.first()).start();
        return (hit.first() > 0 && SCALES.contains(words.get(hit.first() - 1).lower()))
                || money.stream().anyMatch(one -> one.start() <= start && start < one.end());
    }

    private static Hit hit(List<WordAt> words, int first, int last, double weight, List<String> topics) {
        String form = words.get(first).lower()
                + (last - first > 1 ? " " + words.get(last - 1).lower() : "");
        return new Hit(
                topics,
                form,
                weight,
                first,
                words.get(first).start(),
                words.get(last - 1).end());
    }

    /** Those that are no part of what is about no topic: the union of "European Union" is none that strikes. */
    private static List<PhraseTrie.Hit<String>> apart(
            List<WordAt> words, List<PhraseTrie.Hit<String>> parts, List<PhraseTrie.Hit<String>> phrases) {
        return parts.stream()
                .filter(part -> isAsWritten(part, words))
                .filter(part -> phrases.stream()
                        .noneMatch(phrase -> phrase.values().contains(NOTHING)
                                && phrase.first() <= part.first()
                                && part.last() <= phrase.last()))
                .toList();
    }

    /** Spies share intel, and investors hold shares of Intel. */
    private static boolean isAsWritten(PhraseTrie.Hit<String> part, List<WordAt> words) {
        return Character.isLowerCase(part.values().getFirst().charAt(0))
                || words.get(part.first()).capitalised();
    }

    private void paired(String text, List<WordAt> words, List<PhraseTrie.Hit<String>> found, List<Hit> hits) {
        for (int one = 0; one < found.size(); one++) {
            for (int other = one + 1;
                    other < found.size() && near(text, words, found.get(one), found.get(other));
                    other++) {
                Set<String> topics = topics(found.get(one), found.get(other));
                if (!topics.isEmpty()) {
                    hits.add(hit(words, found.get(one).first(), found.get(other).last(), PAIR, List.copyOf(topics)));
                }
            }
        }
    }

    private Set<String> topics(PhraseTrie.Hit<String> one, PhraseTrie.Hit<String> other) {
        Set<String> topics = new TreeSet<>();
        for (String first : one.values()) {
            for (String second : other.values()) {
                topics.addAll(pairs.getOrDefault(new Topic.Pair(first, second), Set.of()));
                topics.addAll(pairs.getOrDefault(new Topic.Pair(second, first), Set.of()));
            }
        }
        return topics;
    }

    private static boolean near(
            String text, List<WordAt> words, PhraseTrie.Hit<String> one, PhraseTrie.Hit<String> other) {
        if (other.first() - one.last() > NEAR) {
            return false;
        }
        for (int at = one.last(); at <= other.first(); at++) {
            String gap = text.substring(words.get(at - 1).end(), words.get(at).start());
            if (gap.length() > 1 && (gap.indexOf('\n') >= 0 || ".!?".indexOf(gap.charAt(0)) >= 0)) {
                return false;
            }
        }
        return true;
    }
}
