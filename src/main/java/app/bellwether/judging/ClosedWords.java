package app.bellwether.judging;

import app.bellwether.taxonomy.VocabularyLines;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The words that carry the form of a sentence, whatever it is about, by class: one file a language. */
final class ClosedWords {

    /** Languages whose closed words are known: ISO 639-1. */
    static final Set<String> LANGUAGES = Set.of("en", "de", "fr", "es", "it", "pt");

    /** Words of these only point, join or measure; no name is written like one of them. */
    static final Set<WordClass> SMALL = Set.of(
            WordClass.PERSON,
            WordClass.THING,
            WordClass.HERE,
            WordClass.DEFINITE,
            WordClass.INDEFINITE,
            WordClass.JOINER,
            WordClass.ASKING,
            WordClass.DEGREE,
            WordClass.HEDGE);

    private static final Map<String, ClosedWords> BY_LANGUAGE = new ConcurrentHashMap<>();

    private final Map<String, Set<WordClass>> classes;

    private ClosedWords(Map<String, Set<WordClass>> classes) {
        this.classes = classes;
    }

    /** What a closed word does. */
    enum WordClass {
        PERSON,
        THING,
        HERE,
        FIRST,
        SECOND,
        DEFINITE,
        INDEFINITE,
        JOINER,
        NEGATION,
        MAY,
        MUST,
        COMING,
        PAST,
        BEING,
        BEEN,
        DID,
        SAYING,
        FEELING,
        ASKING,
        DEGREE,
        HEDGE,
        UP,
        DOWN,
        SMALL
    }

    /** Those of a language; of one whose words are not known, those of English. */
    static ClosedWords of(String language) {
        return BY_LANGUAGE.computeIfAbsent(LANGUAGES.contains(language) ? language : "en", ClosedWords::read);
    }

    /** What the word does, lower-case; nothing when it is an open word. */
    Set<WordClass> classesOf(String word) {
        return classes.getOrDefault(word, Set.of());
    }

    private static ClosedWords read(String language) {
        Map<String, Set<WordClass>> classes = new HashMap<>();
        Map<String, WordClass> names = new HashMap<>();
        Arrays.stream(WordClass.values()).forEach(one -> names.put(one.name().toLowerCase(Locale.ROOT), one));
        for (String line : lines("closed-" + language + ".txt")) {
            List<String> words = List.of(line.split(" ", -1));
            WordClass does = names.get(words.getFirst());
            if (does == null) {
                throw new IllegalStateException("closed-" + language + ".txt: there is no class " + words.getFirst());
            }
            words.stream().skip(1).forEach(word -> classes.merge(word, Set.of(does), ClosedWords::both));
        }
        return new ClosedWords(Map.copyOf(classes));
    }

    private static Set<WordClass> both(Set<WordClass> one, Set<WordClass> other) {
        Map<WordClass, Boolean> all = new EnumMap<>(WordClass.class);
        one.forEach(each -> all.put(each, true));
        other.forEach(each -> all.put(each, true));
        return Set.copyOf(all.keySet());
    }

    static List<String> lines(String resource) {
        return VocabularyLines.of("/judging/" + resource);
    }
}
