package app.bellwether.judging;

import app.bellwether.language.CalendarWords;
import app.bellwether.language.ClosedWords;
import app.bellwether.language.ClosedWords.WordClass;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A time that is told from the day on which somebody wrote, by the closed words of six languages: whoever reads it does so on another.
 *
 * @param words as written: "today", "next week", "vor drei Tagen"
 * @param past whether it only says how long ago something was
 */
public record RelativeDay(String words, boolean past) {

    /** "Two weeks", "deux semaines": so far from its unit stands what says that it is ago. */
    private static final int REACH = 3;

    /** The first of a sentence that is of days, weeks or less. */
    public static Optional<RelativeDay> of(Statement statement) {
        Sought sought = new Sought(statement);
        return sought.first(sought::day, false)
                .or(() -> sought.beside(WordClass.NEXT, sought::isShort, false))
                .or(() -> sought.beside(WordClass.LAST, sought::isShort, true))
                .or(sought::ago);
    }

    /** Whether a sentence has one that does more than say how long ago something was. */
    public static boolean isSaid(Statement statement) {
        return of(statement).filter(day -> !day.past).isPresent();
    }

    /** The first that is of a month, a quarter or a year: "this quarter". */
    public static Optional<RelativeDay> ofSeason(Statement statement) {
        Sought sought = new Sought(statement);
        Predicate<Token> season = token -> sought.is(WordClass.SEASON, token);
        return sought.beside(WordClass.NEXT, season, false).or(() -> sought.beside(WordClass.LAST, season, true));
    }

    /** Whether it names a time that whoever reads it some days later takes for another one: one of those, or a weekday. */
    public static boolean passes(Statement statement) {
        Sought sought = new Sought(statement);
        return sought.tokens.stream().anyMatch(token -> sought.weekdays.contains(token.bare()))
                || of(statement).or(() -> ofSeason(statement)).isPresent();
    }

    private record Sought(String text, List<Token> tokens, ClosedWords closed, Set<String> weekdays) {

        Sought(Statement statement) {
            this(
                    statement.text(),
                    statement.tokens(),
                    ClosedWords.of(statement.language()),
                    CalendarWords.weekdays(statement.language()).keySet());
        }

        /** With or without what is elided before it: "l'année". */
        boolean is(WordClass one, Token token) {
            String word = token.bare();
            return closed.is(one, word) || closed.is(one, word.substring(word.indexOf('\'') + 1));
        }

        boolean isShort(Token token) {
            return is(WordClass.PART, token) || weekdays.contains(token.lower());
        }

        /** "USA Today" is no day, and "la mañana" no other one. */
        boolean day(int at) {
            Token token = tokens.get(at);
            return is(WordClass.DAY, token)
                    && (at == 0 || !(token.isCapital() || tokens.get(at - 1).is(WordClass.DEFINITE)));
        }

        Optional<RelativeDay> first(Predicate<Integer> which, boolean past) {
            return IntStream.range(0, tokens.size())
                    .boxed()
                    .filter(which)
                    .findFirst()
                    .map(at -> from(at, at, past));
        }

        /** Either may stand first: "last night", "la nuit dernière". */
        Optional<RelativeDay> beside(WordClass turn, Predicate<Token> unit, boolean past) {
            return IntStream.range(1, tokens.size())
                    .filter(at -> (is(turn, tokens.get(at - 1)) && unit.test(tokens.get(at)))
                            || (is(turn, tokens.get(at)) && unit.test(tokens.get(at - 1))))
                    .mapToObj(at -> from(at - 1, at, past))
                    .findFirst();
        }

        Optional<RelativeDay> ago() {
            return IntStream.range(0, tokens.size())
                    .filter(at -> is(WordClass.AGO, tokens.get(at)))
                    .boxed()
                    .flatMap(at -> IntStream.rangeClosed(
                                    Math.max(0, at - REACH), Math.min(tokens.size() - 1, at + REACH))
                            .filter(unit -> is(WordClass.PART, tokens.get(unit)) && isOneAmount(at, unit))
                            .mapToObj(unit -> from(Math.min(at, unit), Math.max(at, unit), true)))
                    .findFirst();
        }

        /** "Vor dem Wochenende" is no amount. */
        private boolean isOneAmount(int one, int other) {
            return tokens.subList(Math.min(one, other), Math.max(one, other)).stream()
                    .noneMatch(token -> token.is(WordClass.DEFINITE));
        }

        private RelativeDay from(int first, int last, boolean past) {
            return new RelativeDay(
                    text.substring(tokens.get(first).start(), tokens.get(last).end()), past);
        }
    }
}
