package app.bellwether.signals.claims;

import app.bellwether.language.Actor;
import app.bellwether.language.Reading;
import app.bellwether.language.Sentence;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells which words a text uses as names. */
final class UsedNames {

    static final Pattern SPACE = Pattern.compile("[\\s—–]+");

    private UsedNames() {}

    /**
     * The words that the text uses as names, lower-case: capitalised inside a sentence, or at its begin when they are of a country
     * or of its people, or part of the name of an actor or of a country.
     */
    static Set<String> in(String text, Reading reading, Vocabulary vocabulary) {
        Set<String> names = new HashSet<>();
        for (Sentence sentence : reading.sentences()) {
            String rest = sentence.in(text);
            int first = rest.indexOf(' ');
            String begin = bare(first < 0 ? rest : rest.substring(0, first));
            if (!begin.isEmpty() && Character.isUpperCase(begin.charAt(0)) && vocabulary.isOfACountry(begin)) {
                addName(begin, names);
            }
            SPACE.splitAsStream(first < 0 ? "" : rest.substring(first)).forEach(word -> addName(word, names));
        }
        Stream.concat(
                        reading.actors().stream().map(Actor::name),
                        reading.regions().stream().map(region -> country(region.code())))
                .flatMap(SPACE::splitAsStream)
                .forEach(word -> addName(word, names));
        return names;
    }

    private static String country(String code) {
        return code.length() == 2 ? Locale.of("", code).getDisplayCountry(Locale.ENGLISH) : "";
    }

    private static void addName(String word, Set<String> names) {
        String bare = bare(word);
        if (!bare.isEmpty() && Character.isUpperCase(bare.charAt(0))) {
            names.add(bare.toLowerCase(Locale.ROOT));
        }
    }

    /** The word without signs at its ends and without a possessive; by hand, since a pattern is slow on long runs of signs. */
    private static String bare(String word) {
        int from = 0;
        int to = word.length();
        while (from < to && !Character.isLetterOrDigit(word.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(word.charAt(to - 1))) {
            to--;
        }
        String inner = word.substring(from, to);
        return inner.endsWith("'s") || inner.endsWith("’s") ? inner.substring(0, inner.length() - 2) : inner;
    }
}
