package app.bellwether.judging;

import app.bellwether.judging.ClosedWords.WordClass;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Whether words say that something is not so, or was not done. */
final class Denial {

    /** Behind a negation, they make it none: "not only". */
    private static final Set<String> ONLY =
            Set.of("only", "just", "simply", "nur", "bloß", "seulement", "solo", "sólo", "soltanto", "só", "apenas");

    private Denial() {}

    static boolean in(List<Token> tokens) {
        return IntStream.range(0, tokens.size())
                .anyMatch(at -> tokens.get(at).is(WordClass.NEGATION) && !isOnlyBehind(tokens, at));
    }

    private static boolean isOnlyBehind(List<Token> tokens, int at) {
        return at + 1 < tokens.size() && ONLY.contains(tokens.get(at + 1).lower());
    }
}
