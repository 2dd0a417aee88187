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

    /** "Norvik Steel to cut jobs": an English headline leaves out that somebody is, and has nothing but a name before the infinitive. */
    private static boolean isInfinitiveOf(List<Token> tokens, Set<String> names) {
        int to = (int) tokens.stream()
                .takeWhile(token -> names.contains(token.bare()) || isInitials(token))
                .count();
        return to > 0 && to + 1 < tokens.size() && tokens.get(to).lower().equals("to") && isVerb(tokens.get(to + 1));
    }

    /** "U.S.", where the capital of a first word says nothing. */
    private static boolean isInitials(Token token) {
        return token.isCapital() && token.word().indexOf('.') == 1;
    }

    /** Or anything else that is no name, number, article or the like. */
    private static boolean isVerb(Token behindTo) {
        return !behindTo.isCapital() && !behindTo.isNumber() && !behindTo.isOneOf(ClosedWords.SMALL);
    }
}
