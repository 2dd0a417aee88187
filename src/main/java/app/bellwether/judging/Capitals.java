package app.bellwether.judging;

import app.bellwether.language.CommonWords;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Which words of a text are names, by their capital letters. */
final class Capitals {

    private Capitals() {}

    /** In small letters. One that begins no sentence makes a name; at the beginning, that of a word that is neither closed nor common. */
    static Set<String> names(String text, List<Token> tokens) {
        Set<String> names = new LinkedHashSet<>();
        boolean begins = true;
        for (Token token : tokens) {
            if (token.isCapital()
                    && !(begins && CommonWords.contains(token.lower()))
                    && token.word().length() > 1
                    && !token.isClosed()) {
                names.add(token.bare());
            }
            begins = endsSentence(text, token.end());
        }
        return names;
    }

    private static boolean endsSentence(String text, int at) {
        return IntStream.range(at, text.length())
                .map(text::charAt)
                .takeWhile(sign -> !Character.isLetterOrDigit(sign) && sign != ' ')
                .anyMatch(sign -> ".!?:\n".indexOf(sign) >= 0);
    }
}
