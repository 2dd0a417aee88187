package app.bellwether.judging;

import app.bellwether.language.ClosedWords.WordClass;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Whether words say that something is not so, or was not done. */
final class Denial {

    /** Behind a negation, they make it none: "not only". */
    private static final Set<String> ONLY =
            Set.of("only", "just", "simply", "nur", "bloß", "seulement", "solo", "sólo", "soltanto", "só", "apenas");

    private Denial() {}

    static boolean in(String text, List<Token> tokens) {
        return IntStream.range(isAnswer(text, tokens) ? 1 : 0, tokens.size())
                .anyMatch(at -> tokens.get(at).is(WordClass.NEGATION) && !isOnlyBehind(tokens, at));
    }

    /** "No, they would pass it on" denies what somebody else said. */
    private static boolean isAnswer(String text, List<Token> tokens) {
        return !tokens.isEmpty() && text.startsWith(",", tokens.getFirst().end());
    }

    private static boolean isOnlyBehind(List<Token> tokens, int at) {
        return at + 1 < tokens.size() && ONLY.contains(tokens.get(at + 1).lower());
    }
}
