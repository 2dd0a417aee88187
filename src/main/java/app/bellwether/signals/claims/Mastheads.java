package app.bellwether.signals.claims;

import app.bellwether.language.ClosedWords;
import app.bellwether.language.ClosedWords.WordClass;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes off a headline what a site puts behind it: its own name, and the section's. */
final class Mastheads {

    private static final String BAR = " | ";
    private static final List<String> DASHES = List.of(" - ", " – ", " — ");
    private static final Set<String> JOINING = Set.of(
            "&", "of", "and", "for", "from", "in", "on", "at", "to", "de", "du", "des", "del", "do", "da", "dos", "am",
            "della", "y", "e");
    private static final int LONGEST = 40;

    /** So much is a headline before the first of several bars, and before the only one. */
    private static final int LONG = 30;

    private static final int SHORT = 12;

    private Mastheads() {}

    /**
     * The headline alone: "Ferry with forty people sinks off Brannes | World news - Coast Daily" is "Ferry with forty people sinks off Brannes", and "Talks fail – islanders protest" stays whole.
     * Where every word is written large, what stands behind the dash is taken for a name.
     */
    static String without(String headline) {
        Optional<String> rest = beforeName(headline).or(() -> beforeBar(headline, SHORT));
        String alone = headline;
        while (rest.isPresent()) {
            alone = rest.get();
            rest = beforeBar(alone, LONG);
        }
        return alone;
    }

    /** What stands before a bar may be a label, and news behind it. */
    private static Optional<String> beforeBar(String headline, int least) {
        int bar = headline.lastIndexOf(BAR);
        return bar >= least
                        && isShort(headline.substring(bar + BAR.length()))
                        && DASHES.stream().noneMatch(dash -> headline.indexOf(dash, bar + BAR.length()) >= 0)
                ? Optional.of(headline.substring(0, bar))
                : Optional.empty();
    }

    private static Optional<String> beforeName(String headline) {
        return DASHES.stream()
                .map(headline::lastIndexOf)
                .filter(dash -> dash >= 0 && isName(headline.substring(dash + BAR.length())))
                .findFirst()
                .map(dash -> headline.substring(0, dash));
    }

    private static boolean isShort(String behind) {
        return behind.length() > 1 && behind.length() <= LONGEST;
    }

    /** A small word that only joins may be part of it; one of any other kind says that news goes on behind the dash. */
    private static boolean isName(String behind) {
        List<String> words =
                List.of((behind.startsWith("the ") ? behind.substring("the ".length()) : behind).split(" "));
        return isShort(behind)
                && isOfAName(words.getFirst())
                && words.stream().allMatch(word -> isOfAName(word) || isNumber(word) || joins(word));
    }

    /** "Coast", "gCoast", "i24COAST", "coast.example". */
    private static boolean isOfAName(String word) {
        int capital = 0;
        while (capital < word.length() && !Character.isUpperCase(word.charAt(capital))) {
            capital++;
        }
        boolean written = capital < word.length()
                && (capital == 0 || (Character.isLowerCase(word.charAt(0)) && isNumber(word.substring(1, capital))));
        int dot = word.lastIndexOf('.');
        return written
                || (dot > 0
                        && word.length() - dot > 2
                        && word.substring(dot + 1).chars().allMatch(Character::isLowerCase));
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit);
    }

    private static boolean joins(String word) {
        return JOINING.contains(word)
                || ClosedWords.LANGUAGES.stream()
                        .anyMatch(language -> ClosedWords.of(language).is(WordClass.DEFINITE, word));
    }
}
