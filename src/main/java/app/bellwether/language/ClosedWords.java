package app.bellwether.language;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The words that carry the form of a sentence, whatever it is about, by class: one file a language. */
public final class ClosedWords {

    /** Languages whose closed words are known: ISO 639-1. */
    public static final Set<String> LANGUAGES = Set.of("en", "de", "fr", "es", "it", "pt");

    /** Words of these only point, join or measure; no name is written like one of them. */
    public static final Set<WordClass> SMALL = Set.of(
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

    /** By which a sentence is told to be one. The others say when, and how things stand to each other. */
    public static final Set<WordClass> FORM = EnumSet.range(WordClass.PERSON, WordClass.SMALL);

    private static final Set<WordClass> FUNCTION = function();

    private final Map<String, Set<WordClass>> form;
    private final Map<String, Set<WordClass>> others;

    private ClosedWords(Map<String, Set<WordClass>> form, Map<String, Set<WordClass>> others) {
        this.form = form;
        this.others = others;
    }

    /** What a closed word does. */
    public enum WordClass {
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
        SMALL,
        RELATION,
        DAY,
        NOW,
        NEXT,
        LAST,
        PART,
        SEASON,
        AGO,
        BACK,
        FUTURE,
        REVERSAL
    }

    /** Those of a language; of one whose words are not known, those of English. */
    public static ClosedWords of(String language) {
        return BY_LANGUAGE.computeIfAbsent(LANGUAGES.contains(language) ? language : "en", ClosedWords::read);
    }

    /** What the word does for the {@linkplain #FORM form} of a sentence, lower-case; nothing when it is an open word. */
    public Set<WordClass> classesOf(String word) {
        return form.getOrDefault(word, Set.of());
    }

    /** Whether the word, whatever its case, is of a class. */
    public boolean is(WordClass one, String word) {
        return (FORM.contains(one) ? form : others)
                .getOrDefault(word.toLowerCase(Locale.ROOT), Set.of())
                .contains(one);
    }

    /** Whether the word only points, joins or measures, stands for whoever speaks or hears, or says how things stand to each other; "US" is none. */
    public boolean isFunctionWord(String word) {
        boolean initials = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
        return !initials
                && (is(WordClass.RELATION, word)
                        || classesOf(word.toLowerCase(Locale.ROOT)).stream().anyMatch(FUNCTION::contains));
    }

    private static Set<WordClass> function() {
        Set<WordClass> function = EnumSet.of(WordClass.FIRST, WordClass.SECOND);
        function.addAll(SMALL);
        return function;
    }

    private static ClosedWords read(String language) {
        Map<String, Set<WordClass>> form = new HashMap<>();
        Map<String, Set<WordClass>> others = new HashMap<>();
        Map<String, WordClass> names = new HashMap<>();
        Arrays.stream(WordClass.values()).forEach(one -> names.put(one.name().toLowerCase(Locale.ROOT), one));
        for (String line : WordFiles.lines("closed-" + language + ".txt")) {
            List<String> words = List.of(line.split(" ", -1));
            WordClass does = names.get(words.getFirst());
            if (does == null) {
                throw new IllegalStateException("closed-" + language + ".txt: there is no class " + words.getFirst());
            }
            Map<String, Set<WordClass>> classes = FORM.contains(does) ? form : others;
            words.stream().skip(1).forEach(word -> classes.merge(word, Set.of(does), ClosedWords::both));
        }
        return new ClosedWords(Map.copyOf(form), Map.copyOf(others));
    }

    private static Set<WordClass> both(Set<WordClass> one, Set<WordClass> other) {
        Map<WordClass, Boolean> all = new EnumMap<>(WordClass.class);
        one.forEach(each -> all.put(each, true));
        other.forEach(each -> all.put(each, true));
        return Set.copyOf(all.keySet());
    }
}
