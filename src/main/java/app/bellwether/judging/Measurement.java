package app.bellwether.judging;

import app.bellwether.language.ClosedWords.WordClass;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Tells what a sentence measures: the words with which it begins, up to those that say how the measure moves. */
public final class Measurement {

    private static final Set<WordClass> MOVES = Set.of(WordClass.UP, WordClass.DOWN);

    /** "Picked up", "shot down", "up to 50 percent": with these nothing moves. */
    private static final Set<String> ASIDE = Set.of("up", "down");

    /** What a clause is made of beside its subject. */
    private static final Set<WordClass> OF_A_CLAUSE = Set.of(
            WordClass.SAYING,
            WordClass.BEING,
            WordClass.BEEN,
            WordClass.DID,
            WordClass.MAY,
            WordClass.MUST,
            WordClass.COMING,
            WordClass.ASKING,
            WordClass.UP,
            WordClass.DOWN);

    private static final Set<WordClass> AUXILIARY = Set.of(WordClass.DID, WordClass.BEING, WordClass.BEEN);

    /** "Rose by about": so many words lead from there to the number, each closed or as short as these. */
    private static final int LEADING = 3;

    private static final int FEWEST = 2;
    private static final int MOST = 9;
    private static final String PARTING = ".,;:“”\"„«»(–—";

    private Measurement() {}

    /**
     * Where the words end that name what is measured: "The unemployment rate" in "The unemployment rate fell to 4.3%"; empty where the
     * sentence does not begin with them, or names somebody alone.
     *
     * @param number where the number begins, in UTF-16 units
     * @param rate whether it is a share: without a word that leads to it, anything else may be what somebody did ("cut 1,200 jobs")
     */
    public static OptionalInt named(Statement statement, int number, boolean rate) {
        List<Token> before = statement.tokens().stream()
                .filter(token -> token.end() <= number)
                .toList();
        int at = before.size();
        while (at > 0 && before.size() - at < LEADING && leads(before.get(at - 1))) {
            at--;
        }
        int verb = at - 1;
        boolean leadsTo = before.subList(at, before.size()).stream().anyMatch(token -> !token.isClosed());
        if (verb < 0 || !moves(before.get(verb)) || !(leadsTo || rate)) {
            return OptionalInt.empty();
        }
        while (verb > 0 && before.get(verb - 1).isOneOf(AUXILIARY)) {
            verb--;
        }
        return isThing(statement, before.subList(0, verb)) && isOnePiece(statement.text(), number)
                ? OptionalInt.of(before.get(verb - 1).end())
                : OptionalInt.empty();
    }

    private static boolean leads(Token token) {
        return !token.isOneOf(OF_A_CLAUSE)
                && !token.isCapital()
                && !token.isNumber()
                && (token.isClosed() || token.word().length() <= LEADING);
    }

    private static boolean moves(Token token) {
        return token.isOneOf(MOVES) && !ASIDE.contains(token.lower());
    }

    private static boolean isThing(Statement statement, List<Token> label) {
        return label.size() >= FEWEST
                && label.size() <= MOST
                && label.stream().noneMatch(token -> token.isOneOf(OF_A_CLAUSE))
                && !label.getLast().isClosed()
                && (label.getFirst().is(WordClass.DEFINITE)
                        || label.stream()
                                .anyMatch(token -> !token.isClosed()
                                        && !token.isNumber()
                                        && token.word().length() >= LEADING
                                        && !statement.names().contains(token.bare())));
    }

    private static boolean isOnePiece(String text, int number) {
        return text.substring(0, number).chars().noneMatch(sign -> PARTING.indexOf(sign) >= 0);
    }
}
