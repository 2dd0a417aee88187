package app.bellwether.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A number for each day, drawn as columns on a field of 600 by 120.
 *
 * @param columns of the days that have any
 * @param from the first day
 * @param to the last
 * @param words what it shows, for whoever cannot see it
 */
record DayChart(List<Column> columns, String from, String to, String words) {

    private static final double WIDTH = 600;
    private static final double HEIGHT = 120;
    private static final double FILLED = 0.8;

    /** A day's place. */
    record Column(String x, String y, String width, String height) {}

    /** A day, its number, and how that is written. */
    record Day(LocalDate date, double number, String written) {}

    /**
     * Draws it; the highest column fills the field. Empty where no day has anything.
     *
     * @param what is counted, as a sentence begins
     * @param from the first day
     * @param to the last
     */
    static Optional<DayChart> of(String what, LocalDate from, LocalDate to, Function<LocalDate, Day> number) {
        List<Day> days = from.datesUntil(to.plusDays(1)).map(number).toList();
        return days.stream().anyMatch(day -> day.number() > 0) ? Optional.of(drawn(what, days)) : Optional.empty();
    }

    private static DayChart drawn(String what, List<Day> days) {
        double step = WIDTH / days.size();
        Day most = days.stream().max(Comparator.comparingDouble(Day::number)).orElseThrow();
        List<Column> columns = Stream.iterate(0, i -> i < days.size(), i -> i + 1)
                .filter(i -> days.get(i).number() > 0)
                .map(i -> column(i * step, step * FILLED, HEIGHT * days.get(i).number() / most.number()))
                .toList();
        String from = Times.day(days.getFirst().date());
        String to = Times.day(days.getLast().date());
        return new DayChart(
                columns,
                from,
                to,
                "%s by day, from %s to %s; most on %s: %s"
                        .formatted(what, from, to, Times.day(most.date()), most.written()));
    }

    private static Column column(double x, double width, double height) {
        return new Column(
                Plain.oneDigit(x), Plain.oneDigit(HEIGHT - height), Plain.oneDigit(width), Plain.oneDigit(height));
    }
}
