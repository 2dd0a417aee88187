package app.bellwether.language;

import app.bellwether.taxonomy.Key;
import app.bellwether.taxonomy.Taxonomy;
import app.bellwether.taxonomy.Topic;
import app.bellwether.taxonomy.Understanding;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says whether a text concerns an interest, how much, and by which words: by the keys that both have, what is narrower counting
 * in full and what is wider in part; by the interest's own words; and by the likeness of their meaning. Safe for threads.
 */
public final class Concerns {

    private static final double LIKE_TYPED = .44;
    private static final double LIKE_DESCRIBED = .30;
    private static final double KEYS = .19;
    private static final double WORDS = .07;

    /** From here on its own words and their meaning make a text worth showing. */
    public static final double NEAR = TopicReader.OF;

    /** So many words of a lead are how it begins. */
    private static final int LEAD_WORDS = 70;

    private static final double WIDER = .4;
    private static final double MENTIONED = .5;

    private final Taxonomy taxonomy;
    private final Linguist linguist;
    private final Reasons reasons;
    private final TopicReader topics;
    private final FreeWords freeWords;

    public Concerns(Taxonomy taxonomy, Linguist linguist) {
        this.taxonomy = taxonomy;
        this.linguist = linguist;
        this.topics = new TopicReader(taxonomy, linguist::embed);
        this.freeWords = new FreeWords(linguist);
        this.reasons = new Reasons(taxonomy, linguist, topics.words("en"));
    }

    /** Whether the model that ships knows what words of that language mean, or may: ISO 639-1, or "und". */
    public static boolean isEmbedded(String language) {
        return TopicReader.isEmbedded(language);
    }

    /** An interest as typed and as understood. */
    public Wanted wanted(String typed, List<Key> keys) {
        Stream<String> known = keys.stream()
                .flatMap(key -> Stream.concat(
                        Stream.of(taxonomy.nameOf(key)),
                        taxonomy.topic(key.id()).map(Topic::words).stream().flatMap(List::stream)));
        String described = Stream.concat(Stream.of(typed), known).distinct().collect(Collectors.joining(", "));
        return new Wanted(
                List.copyOf(keys),
                Understanding.ways(typed, keys),
                new LinkedHashSet<>(Stems.of(typed, "en")),
                linguist.embed(typed),
                () -> linguist.embed(described));
    }

    /** An article as it was read. */
    public Subject subject(String title, String text, Reading reading) {
        Map<Key, Double> keys = new TreeMap<>();
        reading.topics().forEach(topic -> keys.put(Key.topic(topic.id()), topic.score()));
        reading.regions()
                .forEach(region -> keys.put(
                        Key.region(region.code()), region.about() ? region.score() : MENTIONED * region.score()));
        reading.actors().forEach(actor -> keys.put(Key.actor(actor.name()), share(actor.mentions())));
        return subject(title, text, keys, List.of());
    }

    /**
     * Anything with a title, a text and weights from 0 to 1 for what it is about.
     *
     * @param leads how all those begin who tell it, of whom the first {@value Subject#LEADS} count; none of a text by itself
     */
    public Subject subject(String title, String text, Map<Key, Double> keys, List<String> leads) {
        String gist = TopicReader.gist(title, text);
        float[] vector = linguist.embed(gist);
        return new Subject(
                Map.copyOf(keys),
                vector,
                () -> reasons.part(title),
                () -> reasons.part(text),
                () -> freeWords.beginnings(
                        gist,
                        vector,
                        leads.stream()
                                .limit(Subject.LEADS)
                                .map(Concerns::beginning)
                                .toList()),
                () -> topics.likelihoods(title, text, Sentences.of(text), "en", vector));
    }

    private static String beginning(String lead) {
        return Stream.of(lead.split("\\s+", LEAD_WORDS + 1)).limit(LEAD_WORDS).collect(Collectors.joining(" "));
    }

    /** How far the text concerns the interest. */
    public Concern of(Wanted wanted, Subject subject) {
        double score = score(wanted, subject);
        boolean met = wanted.ways.stream().anyMatch(way -> way.stream().allMatch(key -> isAbout(key, subject)))
                || (wanted.keys.stream().allMatch(key -> key.isLoose() || isAbout(key, subject))
                        && near(wanted, subject));
        return new Concern(score, met, reasons.of(wanted, subject, met));
    }

    /** Whether the text is near to the interest by its words and their meaning, whatever its keys. */
    public boolean near(Wanted wanted, Subject subject) {
        return nearness(wanted, subject) >= NEAR;
    }

    /** How likely the text is of the interest by its own words and their meaning, from 0, in such a measure that from {@link #NEAR} on it is near. */
    public double nearness(Wanted wanted, Subject subject) {
        return wanted.ways.stream()
                .mapToDouble(way -> nearness(way, wanted, subject))
                .max()
                .orElse(0);
    }

    private double nearness(List<Key> way, Wanted wanted, Subject subject) {
        if (way.stream().anyMatch(key -> key.kind() == Key.Kind.WORDS)) {
            return isOfTheOthersAlone(way, subject) ? 0 : NEAR / FreeWords.OF * freeWords.likelihood(wanted, subject);
        }
        return way.stream()
                .filter(Key::isLoose)
                .mapToDouble(key -> likelihood(key, subject))
                .min()
                .orElse(0);
    }

    /** 0 of a topic that is none of the vocabulary. */
    private double likelihood(Key topic, Subject subject) {
        int place = topics.indexOf(topic.id());
        return place < 0 ? 0 : subject.likelihoods()[place];
    }

    /** Of words that are joined with a topic or a place none is said: AI alone is no "AI in schools", nor Chile its mines. */
    private boolean isOfTheOthersAlone(List<Key> way, Subject subject) {
        return way.stream().anyMatch(key -> key.kind() != Key.Kind.WORDS)
                && way.stream()
                        .filter(key -> key.kind() == Key.Kind.WORDS)
                        .noneMatch(key -> freeWords.isAnySaid(key, subject));
    }

    /** How far the text concerns the interest, 0 to 1, for putting texts in order. */
    public double score(Wanted wanted, Subject subject) {
        double words = words(wanted.stems, subject);
        double keys = keys(wanted, subject);
        return LIKE_TYPED * Math.max(0, Linguist.cosine(wanted.typed, subject.vector))
                + LIKE_DESCRIBED * Math.max(0, Linguist.cosine(wanted.described(), subject.vector))
                + KEYS * keys
                + WORDS * words;
    }

    private boolean isAbout(Key wanted, Subject subject) {
        return switch (wanted.kind()) {
            case TOPIC -> within(wanted, subject) > 0;
            case REGION -> within(wanted, subject) >= MENTIONED;
            case ACTOR, WORDS -> within(wanted, subject) > 0 || says(wanted, subject);
        };
    }

    private boolean says(Key wanted, Subject subject) {
        List<String> stems = Stems.of(wanted.id(), "en");
        Set<String> said = Stream.concat(subject.title().stems().stream(), subject.text().stems().stream())
                .map(Stems.Placed::stem)
                .collect(Collectors.toSet());
        return !stems.isEmpty() && said.containsAll(stems);
    }

    private double keys(Wanted wanted, Subject subject) {
        return wanted.ways.stream().mapToDouble(way -> keys(way, subject)).max().orElse(0);
    }

    private double keys(List<Key> way, Subject subject) {
        return way.stream()
                .mapToDouble(key -> switch (key.kind()) {
                    case TOPIC -> Math.max(within(key, subject), WIDER * around(key, subject));
                    case REGION -> within(key, subject);
                    case ACTOR, WORDS ->
                        Math.max(within(key, subject), words(new LinkedHashSet<>(Stems.of(key.id(), "en")), subject));
                })
                .min()
                .orElse(0);
    }

    /** The most that the text is about the key or what lies in it. */
    private double within(Key wanted, Subject subject) {
        return subject.keys.entrySet().stream()
                .filter(key -> taxonomy.widen(key.getKey()).contains(wanted))
                .mapToDouble(Map.Entry::getValue)
                .max()
                .orElse(0);
    }

    /** The most that the text is about a topic that the key lies in; the country of a person is not as good as the person. */
    private double around(Key wanted, Subject subject) {
        return taxonomy.widen(wanted).stream()
                .filter(key -> key.kind() == wanted.kind())
                .mapToDouble(key -> subject.keys.getOrDefault(key, 0.0))
                .max()
                .orElse(0);
    }

    /** How much the text says the words, the title three times. */
    private static double words(Set<String> stems, Subject subject) {
        Set<String> title =
                subject.title().stems().stream().map(Stems.Placed::stem).collect(Collectors.toSet());
        return stems.stream()
                .mapToDouble(stem -> {
                    long count = subject.text().stems().stream()
                            .filter(placed -> placed.stem().equals(stem))
                            .limit(5)
                            .count();
                    return share((title.contains(stem) ? 3 : 0) + .7 * count);
                })
                .average()
                .orElse(0);
    }

    private static double share(double count) {
        return count / (count + 2);
    }
}
