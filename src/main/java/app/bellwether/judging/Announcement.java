package app.bellwether.judging;

import app.bellwether.judging.ClosedWords.WordClass;
import java.util.List;
import java.util.Set;

/** Whether words say that something is to come. */
final class Announcement {

    private Announcement() {}

    static boolean in(List<Token> tokens, Set<String> names) {
        return tokens.stream().anyMatch(token -> token.is(WordClass.COMING)) || isInfinitiveOf(tokens, names);
    }

    /** "Norvik Steel to close furnace": an English headline leaves out that somebody is, and has nothing but a name before the infinitive. */
    private static boolean isInfinitiveOf(List<Token> tokens, Set<String> names) {
        int to = (int)
                tokens.stream().takeWhile(token -> names.contains(token.bare())).count();
        return to > 0
                && to + 1 < tokens.size()
                && tokens.get(to).lower().equals("to")
                && !tokens.get(to + 1).isCapital()
                && !tokens.get(to + 1).isClosed()
                && !tokens.get(to + 1).isNumber();
    }
}
