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

    /** Behind these a word that also means a part of the day means that. */
    private static final Set<WordClass> OF_ANY = Set.of(WordClass.DEFINITE, WordClass.INDEFINITE, WordClass.DEGREE);

    private static final Set<String> ADJECTIVES_BEHIND = Set.of("fr", "es", "it", "pt");

    /** One of a sentence that is of days, weeks or less: a day before a time to come, that before one that has been. */
    public static Optional<RelativeDay> of(Statement statement) {
        return new Sought(statement).day();
    }

    /** Whether a sentence has one that does more than say how long ago something was, or tells how it is "currently". */
    public static boolean isSaid(Statement statement) {
        Sought sought = new Sought(statement);
        return sought.tokens.stream().anyMatch(token -> sought.is(WordClass.NOW, token))
                || sought.day().filter(day -> !day.past).isPresent();
    }

    /** The first that is of a month, a quarter or a year: "this quarter". */
    public static Optional<RelativeDay> ofSeason(Statement statement) {
        return new Sought(statement).season();
    }

    /** Whether it names a time that whoever reads it some days later takes for another one: one of those, or a weekday. */
    public static boolean passes(Statement statement) {
        Sought sought = new Sought(statement);
        return sought.tokens.stream().anyMatch(token -> sought.weekdays.contains(token.bare()))
                || sought.day().or(sought::season).isPresent();
    }

    private record Sought(String text, List<Token> tokens, ClosedWords closed, Set<String> weekdays, boolean behind) {

        Sought(Statement statement) {
            this(
                    statement.text(),
                    statement.tokens(),
                    ClosedWords.of(statement.language()),
                    CalendarWords.weekdays(statement.language()).keySet(),
                    ADJECTIVES_BEHIND.contains(statement.language()));
        }

        /** With or without what is elided before it: "l'année". */
        boolean is(WordClass one, Token token) {
            String word = token.bare();
            return closed.is(one, word) || closed.is(one, word.substring(word.indexOf('\'') + 1));
        }

        private boolean isShort(Token token) {
            return is(WordClass.PART, token) || weekdays.contains(token.lower());
        }

        /** "USA Today" is no day, and "la mañana" and "cada mañana" no other one. */
        private boolean isDay(int at) {
            Token token = tokens.get(at);
            return is(WordClass.DAY, token)
                    && (at == 0 || !(token.isCapital() || tokens.get(at - 1).isOneOf(OF_ANY)));
        }

        Optional<RelativeDay> day() {
            return called().or(() -> beside(WordClass.NEXT, this::isShort, false))
                    .or(() -> beside(WordClass.LAST, this::isShort, true))
                    .or(this::ago);
        }

        Optional<RelativeDay> season() {
            Predicate<Token> season = token -> is(WordClass.SEASON, token);
            return beside(WordClass.NEXT, season, false).or(() -> beside(WordClass.LAST, season, true));
        }

        private Optional<RelativeDay> called() {
            return IntStream.range(0, tokens.size())
                    .filter(this::isDay)
                    .mapToObj(at -> from(at, at, false))
                    .findFirst();
        }

        /** "Last night"; in the languages that write such an adjective behind, also "la nuit dernière". */
        private Optional<RelativeDay> beside(WordClass turn, Predicate<Token> unit, boolean past) {
            return IntStream.range(1, tokens.size())
                    .filter(at -> isOnePiece(at - 1, at))
                    .filter(at -> (is(turn, tokens.get(at - 1)) && unit.test(tokens.get(at)))
                            || (behind
                                    && is(turn, tokens.get(at))
                                    && !tokens.get(at).is(WordClass.THING)
                                    && unit.test(tokens.get(at - 1))))
                    .mapToObj(at -> from(at - 1, at, past))
                    .findFirst();
        }

        /** "Two weeks ago", "due settimane fa", and "vor zwei Wochen", "il y a deux semaines"; "y" alone is a place. */
        private Optional<RelativeDay> ago() {
            return IntStream.range(0, tokens.size())
                    .boxed()
                    .flatMap(at -> IntStream.range(at + 1, Math.min(tokens.size(), at + REACH + 1))
                            .filter(end -> isOnePiece(at, end)
                                    && ((is(WordClass.PART, tokens.get(at)) && is(WordClass.AGO, tokens.get(end)))
                                            || (Token.begins(WordClass.BACK, tokens, at, closed)
                                                    && is(WordClass.PART, tokens.get(end)))))
                            .mapToObj(end -> from(at, end, true)))
                    .findFirst();
        }

        /** Nothing but spaces parts the words, and no article: "vor dem Wochenende" is no amount. */
        private boolean isOnePiece(int first, int last) {
            return IntStream.range(first, last)
                            .allMatch(at -> text.substring(
                                            tokens.get(at).end(),
                                            tokens.get(at + 1).start())
                                    .isBlank())
                    && tokens.subList(first, last).stream().noneMatch(token -> token.is(WordClass.DEFINITE));
        }

        private RelativeDay from(int first, int last, boolean past) {
            return new RelativeDay(
                    text.substring(tokens.get(first).start(), tokens.get(last).end()), past);
        }
    }
}
