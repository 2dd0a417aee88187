package app.bellwether.signals.claims;

import app.bellwether.language.CommonWords;
import app.bellwether.language.Linguist;
import app.bellwether.language.Memory;
import app.bellwether.taxonomy.Region;
import app.bellwether.taxonomy.Taxonomy;
import app.bellwether.taxonomy.VocabularyLines;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is known of English words before any article is read: how common each is, which are of procedure,
 * which are actions. Fixed, so that a claim reads the same whatever else has been read.
 */
public final class Vocabulary {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** "A Miami-area town" is one of Miami. */
    private static final String AREA = "-area";

    /** The weights of the bands, near the logarithm of how rare their words are. */
    private static final Map<Integer, Double> BANDS = Map.of(1, 2.0, 2, 3.5, 3, 5.0);

    private static final double RARE = 6.5;

    /** Names weigh no more than this: that two sentences name the same people says little of what they claim. */
    private static final double NAME = 4.0;

    /** So many words are remembered with what was found of them. */
    private static final int REMEMBERED = 100_000;

    private final Linguist linguist;
    private final Memory<String, Boolean> countries = new Memory<>(REMEMBERED);
    private final Map<String, String> synonyms = new HashMap<>();
    private final Map<String, Double> weights = new HashMap<>();
    private final Map<String, Action> actions = new HashMap<>();
    private final Set<String> procedural = new HashSet<>();
    private final Set<String> proceduralStems = new HashSet<>();
    private Memory<String, String> stems = new Memory<>(REMEMBERED);

    public Vocabulary(Linguist linguist) {
        this.linguist = linguist;
        readSynonyms();
        readBackground();
        for (String word : words("procedural")) {
            procedural.add(word);
            proceduralStems.add(stem(word));
        }
        proceduralStems.remove("");
        readActions();
    }

    /** The stem of a single word, or of the word that stands for it; empty for stop words. */
    public String stem(String word) {
        String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
        String bare = lower.endsWith("'s") ? cut(lower, "'s") : lower.endsWith(AREA) ? cut(lower, AREA) : lower;
        return stems.of(bare, one -> {
            String joined = String.join("-", linguist.stems(one));
            return synonyms.getOrDefault(joined, joined);
        });
    }

    private static String cut(String word, String ending) {
        return word.substring(0, word.length() - ending.length());
    }

    /** Whether a single word names a country or its people. */
    boolean isOfACountry(String written) {
        return countries.of(written, one -> !linguist.countries(one).isEmpty());
    }

    /** How much sharing a word says: near the logarithm of its rarity. */
    double weight(String stem, boolean name) {
        double weight = weights.getOrDefault(stem, RARE);
        return name ? Math.min(NAME, weight) : weight;
    }

    /** Whether a word is of procedure and of telling, and never what is told. */
    public boolean procedural(String word, String stem) {
        return procedural.contains(word.toLowerCase(Locale.ROOT)) || proceduralStems.contains(stem);
    }

    @Nullable
    Action action(String stem) {
        return actions.get(stem);
    }

    private void readSynonyms() {
        for (String line : lines("synonyms")) {
            List<String> group =
                    SPACE.splitAsStream(line.strip()).map(this::stem).toList();
            group.forEach(word -> synonyms.putIfAbsent(word, group.getFirst()));
        }
        Taxonomy.standard().regions().stream()
                .filter(region -> region.country() && !region.name().contains(" "))
                .forEach(this::readPeople);
        synonyms.remove("");
        stems = new Memory<>(REMEMBERED);
    }

    /** What Germans do and what Germany does is done by the same. */
    private void readPeople(Region country) {
        String name = stem(country.name());
        country.demonyms().stream()
                .filter(people -> !people.contains(" "))
                .forEach(people -> synonyms.putIfAbsent(stem(people), name));
    }

    private void readBackground() {
        CommonWords.bands()
                .forEach((word, band) -> weights.merge(stem(word), BANDS.getOrDefault(band, RARE), Math::min));
    }

    private void readActions() {
        for (String line : lines("actions")) {
            int colon = line.indexOf(':');
            Action action = Action.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT));
            SPACE.splitAsStream(line.substring(colon + 1).strip())
                    .forEach(word -> actions.putIfAbsent(stem(word), action));
        }
        actions.remove("");
    }

    private static List<String> words(String name) {
        return lines(name).stream()
                .flatMap(SPACE::splitAsStream)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The words of a list. */
    static Set<String> list(String name) {
        return Set.copyOf(words(name));
    }

    /** The lines of a list of words, without its comments. */
    static List<String> lines(String name) {
        return VocabularyLines.of("/signals/" + name + ".txt");
    }
}
