package app.bellwether.language;

import java.util.List;
import java.util.Set;

/** What stands between two words of a text, and whether it holds a name together. */
final class Joints {

    private static final Set<String> HYPHENS = Set.of("-", "–");
    private static final int LONGEST_TOWN = 3;

    private final String text;
    private final List<WordAt> words;
    private final Set<Integer> begins;
    private final Set<Integer> places;
    private final Set<String> alone;

    /** @param alone the capitalised words that stand alone somewhere; may still grow */
    Joints(String text, List<WordAt> words, Set<Integer> begins, Set<Integer> places, Set<String> alone) {
        this.text = text;
        this.words = words;
        this.begins = begins;
        this.places = places;
        this.alone = alone;
    }

    /** What stands before the word and after the one before it. */
    String gap(int at) {
        return text.substring(words.get(at - 1).end(), words.get(at).start());
    }

    /** Whether the word belongs to the name that the word before it is of. */
    boolean joined(int at) {
        WordAt one = words.get(at - 1);
        String gap = gap(at);
        boolean initial = one.text().length() == 1
                || (Names.HONORIFICS.contains(one.text()) && one.text().length() < 4);
        boolean possessive = one.shortened()
                && text.charAt(one.end() - 1) == 's'
                && !one.text().endsWith("s");
        boolean party = isParty(at - 1, gap);
        return !possessive
                && !party
                && !(HYPHENS.contains(gap) && areTwo(at - 1, at))
                && !begins.contains(words.get(at).start())
                && (gap.equals(" ") || HYPHENS.contains(gap) || gap.equals(" & ") || (gap.equals(". ") && initial));
    }

    /** "Israel-Hezbollah" and, where each is named alone as well, "Trump-Putin". */
    private boolean areTwo(int one, int other) {
        return places.contains(one)
                || places.contains(other)
                || (alone.contains(words.get(one).text())
                        && alone.contains(words.get(other).text()));
    }

    /** The "Deer" and the "Park" of "(R-Deer Park)". */
    boolean isOfParty(int at) {
        for (int back = at; back > 0 && at - back < LONGEST_TOWN; back--) {
            if (isParty(back - 1, gap(back))) {
                return true;
            }
            if (!gap(back).equals(" ")) {
                return false;
            }
        }
        return false;
    }

    /** The "R" of "(R-Frisco)". */
    private boolean isParty(int at, String gap) {
        return Set.of("D", "R", "I").contains(words.get(at).text()) && HYPHENS.contains(gap);
    }
}
