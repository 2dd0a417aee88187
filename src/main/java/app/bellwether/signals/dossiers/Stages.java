package app.bellwether.signals.dossiers;

import app.bellwether.language.May;
import app.bellwether.signals.claims.Wording;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells what is still to come from what was done: a plan is no name for what has happened since. */
final class Stages {

    private static final Pattern AHEAD = Pattern.compile("(?i)\\b(?:will|would|could|" + May.VERB
            + "|might|expected|(?:set|poised|likely|about|ready|prepares?|preparing|plans?|planning|planned|intends?|intended|aims?|hopes?|moves?|wants?)"
            + " to|plans?|planning|planned|weighs?|mulls?|considers?|considering|eyes|vows?|proposes?|on track)\\b");

    private static final Pattern GUESS = Pattern.compile("(?i)\\b(?:could|" + May.VERB + "|might)\\b");

    /** "Fall to 498,000", "rise to a record", "close to 40": no infinitive. */
    private static final Set<String> NO_VERBS = Set.of(
            "a", "an", "the", "its", "their", "his", "her", "new", "record", "another", "more", "about", "nearly",
            "almost", "below", "above", "fresh", "highest", "lowest");

    private static final int MOST_ACTING = 2;

    private Stages() {}

    /** Whether a headline says what may be, for which no quote can stand. */
    static boolean isGuess(String title) {
        return GUESS.matcher(title).find();
    }

    /** Whether a headline tells of what is to come: by its words, or by an infinitive after who acts. */
    static boolean isAhead(String title, Wording wording) {
        return AHEAD.matcher(title).find() || hasInfinitiveFirst(wording);
    }

    /** "Biden to announce", "Senate Republicans to vote": after more words than two, the verb has come before. */
    private static boolean hasInfinitiveFirst(Wording wording) {
        var words = wording.words();
        for (int i = 1; i <= MOST_ACTING && i + 1 < words.size(); i++) {
            var next = words.get(i + 1);
            if (words.get(i).written().equalsIgnoreCase("to")) {
                return !next.number() && !next.bare().endsWith("ing") && !NO_VERBS.contains(next.bare());
            }
        }
        return false;
    }
}
