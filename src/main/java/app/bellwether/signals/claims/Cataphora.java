package app.bellwether.signals.claims;

import java.util.regex.Pattern;

/** Sees a pronoun whose name follows at once: "In his last days in office, then-Premier Jon Brandt pressed the court." */
final class Cataphora {

    /** A title may stand before the name, and what somebody was then: "then-Premier Jon Brandt". */
    private static final Pattern NAMED_AT_ONCE = Pattern.compile("(?:In|On|At|During|After|Before|Since|With|Despite)"
            + " (?:his|her|its|their) [^,]{3,60}, (?:\\p{Ll}+[- ])?\\p{Lu}[\\p{L}.’'-]+ \\p{Lu}\\p{L}+");

    private Cataphora() {}

    /** Whether the sentence begins so, and says in its main clause who was meant. */
    static boolean isIn(String sentence) {
        return NAMED_AT_ONCE.matcher(sentence).lookingAt();
    }
}
