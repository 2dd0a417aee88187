package app.bellwether.signals.claims;

import app.bellwether.language.CommonWords;
import app.bellwether.language.Linguist;
import app.bellwether.taxonomy.Region;
import app.bellwether.taxonomy.Taxonomy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
    private static final int REMEMBERED = 200_000;

    private final Linguist linguist;
    private final Map<String, String> stems = new ConcurrentHashMap<>();
    private final Map<String, Boolean> countries = new ConcurrentHashMap<>();
    private final Map<String, String> synonyms = new HashMap<>();
    private final Map<String, Double> weights = new HashMap<>();
    private final Map<String, Action> actions = new HashMap<>();
    private final Set<String> procedural = new HashSet<>();
    private final Set<String> proceduralStems = new HashSet<>();

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
        String known = stems.get(bare);
        if (known != null) {
            return known;
        }
        List<String> found = linguist.stems(bare);
        String joined = found.isEmpty() ? "" : String.join("-", found);
        String stem = synonyms.getOrDefault(joined, joined);
        if (stems.size() < REMEMBERED) {
            stems.put(bare, stem);
        }
        return stem;
    }

    private static String cut(String word, String ending) {
        return word.substring(0, word.length() - ending.length());
    }

    /** Whether a single word names a country or its people. */
    boolean isOfACountry(String written) {
        Boolean known = countries.get(written);
        if (known != null) {
            return known;
        }
        boolean country = !linguist.countries(written).isEmpty();
        if (countries.size() < REMEMBERED) {
            countries.put(written, country);
        }
        return country;
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
        stems.clear();
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
        try (InputStream in = Vocabulary.class.getResourceAsStream("/signals/" + name + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("the list of words " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
