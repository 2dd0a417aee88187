package app.bellwether.language;

import java.util.Collections;
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

    private final Map<String, Set<WordClass>> all;
    private final Map<String, Set<WordClass>> form = new HashMap<>();

    private ClosedWords(Map<String, Set<WordClass>> all) {
        this.all = all;
        all.forEach((word, classes) -> {
            Set<WordClass> its = EnumSet.copyOf(classes);
            its.retainAll(FORM);
            form.put(word, Collections.unmodifiableSet(its));
        });
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
        return all.getOrDefault(word.toLowerCase(Locale.ROOT), Set.of()).contains(one);
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
        Map<String, Set<WordClass>> all = new HashMap<>();
        for (String line : WordFiles.lines("closed-" + language + ".txt")) {
            List<String> words = List.of(line.split(" ", -1));
            WordClass does = WordClass.valueOf(words.getFirst().toUpperCase(Locale.ROOT));
            words.stream()
                    .skip(1)
                    .forEach(word -> all.computeIfAbsent(word, _ -> EnumSet.noneOf(WordClass.class))
                            .add(does));
        }
        return new ClosedWords(all);
    }
}
