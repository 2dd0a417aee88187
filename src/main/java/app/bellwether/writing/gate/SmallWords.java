package app.bellwether.writing.gate;

import java.util.Locale;
import java.util.Set;

/** English words that say where, when and how things stand to each other, and nothing of their own: prepositions, particles, conjunctions. */
final class SmallWords {

    private static final Set<String> ALL = Set.of(
            ("about above across after again against ahead all along already alongside although amid among another any"
                + " apart around as aside at away back because before behind below beneath beside besides between"
                + " beyond both but by despite down during each either even ever except far for from further given if"
                + " in inside into like near now of off on once onto other others out outside over past per rather"
                + " regarding round since still than though through throughout till to together toward towards under"
                + " unless unlike until up upon via whereas whether while with within without yet")
                    .split(" ", -1));

    private SmallWords() {}

    static boolean has(String word) {
        return ALL.contains(word.toLowerCase(Locale.ROOT));
    }
}
