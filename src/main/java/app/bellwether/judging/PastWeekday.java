package app.bellwether.judging;

import app.bellwether.language.CalendarWords;
import app.bellwether.language.ClosedWords.WordClass;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The weekday on which a sentence says that something was done, by the closed words of six languages.
 *
 * @param word as written
 * @param day which it is
 */
public record PastWeekday(String word, DayOfWeek day) {

    /** With these a sentence may tell of a day that is to be. */
    private static final Set<WordClass> AHEAD = Set.of(WordClass.COMING, WordClass.MAY, WordClass.MUST);

    /** "Last Friday" is said on another day than "Friday", and "every Friday" on any. */
    private static final Set<WordClass> OTHER = Set.of(WordClass.PAST, WordClass.COMING, WordClass.DEGREE);

    /**
     * The first weekday of a sentence; none where anything in it is to come, or the day is part of a name, belongs to something, or has a date
     * beside it.
     */
    public static Optional<PastWeekday> of(Statement statement) {
        List<Token> tokens = statement.tokens();
        Map<String, DayOfWeek> days = CalendarWords.weekdays(statement.language());
        OptionalInt first = IntStream.range(0, tokens.size())
                .filter(i -> days.containsKey(tokens.get(i).bare()))
                .findFirst();
        if (first.isEmpty()
                || !standsAlone(statement, first.getAsInt())
                || tokens.stream().anyMatch(token -> token.isOneOf(AHEAD))
                || isInfinitive(tokens.subList(0, first.getAsInt()))) {
            return Optional.empty();
        }
        Token named = tokens.get(first.getAsInt());
        return Optional.ofNullable(days.get(named.lower())).map(day -> new PastWeekday(named.word(), day));
    }

    /** "The court is to rule on Friday": an English infinitive before the day is of what is to be. */
    private static boolean isInfinitive(List<Token> before) {
        return IntStream.range(1, before.size())
                .anyMatch(i -> before.get(i - 1).lower().equals("to")
                        && !before.get(i).isClosed()
                        && !before.get(i).isCapital()
                        && !before.get(i).isNumber());
    }

    private static boolean standsAlone(Statement statement, int at) {
        List<Token> tokens = statement.tokens();
        Token day = tokens.get(at);
        Optional<Token> before = at == 0 ? Optional.empty() : Optional.of(tokens.get(at - 1));
        Optional<Token> behind = at + 1 == tokens.size() ? Optional.empty() : Optional.of(tokens.get(at + 1));
        boolean named = before.filter(one -> at > 1 && one.isCapital() && one.end() + 1 == day.start())
                        .isPresent()
                || behind.filter(one -> one.isCapital() && day.end() + 1 == one.start())
                        .isPresent();
        boolean dated = behind.filter(one -> one.isNumber()
                        || CalendarWords.months(statement.language()).contains(one.lower()))
                .isPresent();
        return !named && !dated && before.filter(one -> one.isOneOf(OTHER)).isEmpty();
    }
}
