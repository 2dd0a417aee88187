package app.bellwether.judging;

import app.bellwether.language.ClosedWords;
import app.bellwether.language.ClosedWords.WordClass;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** Whether words say that something is to come. */
public final class Announcement {

    private static final Set<WordClass> BEING = Set.of(WordClass.BEING, WordClass.BEEN);

    private Announcement() {}

    static boolean in(List<Token> tokens, Set<String> names) {
        return tokens.stream().anyMatch(token -> token.is(WordClass.COMING)) || isInfinitiveOf(tokens, names);
    }

    /** Whether a sentence makes one by a verb: "plans" may have been made, and a record "set". */
    public static boolean isMadeBy(Statement statement) {
        return made(statement).isPresent();
    }

    /** Where the verb ends, in UTF-16 units, with which a sentence {@linkplain #isMadeBy makes one}; empty where it makes none. */
    public static OptionalInt made(Statement statement) {
        List<Token> tokens = statement.tokens();
        if (isInfinitiveOf(tokens, statement.names())) {
            return OptionalInt.of(tokens.getFirst().end());
        }
        ClosedWords closed = ClosedWords.of(statement.language());
        return IntStream.range(0, tokens.size())
                .filter(at -> closed.is(WordClass.FUTURE, tokens.get(at).lower()) || isToDo(tokens, at))
                .map(at -> tokens.get(at).end())
                .findFirst();
    }

    /** English: "plans to cut", "is due to end"; "due to rain" is a cause. */
    private static boolean isToDo(List<Token> tokens, int at) {
        return tokens.get(at).is(WordClass.COMING)
                && at + 2 < tokens.size()
                && tokens.get(at + 1).lower().equals("to")
                && isVerb(tokens.get(at + 2))
                && (!tokens.get(at).lower().equals("due")
                        || (at > 0 && tokens.get(at - 1).isOneOf(BEING)));
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
