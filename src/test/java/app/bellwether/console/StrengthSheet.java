package app.bellwether.console;

import app.bellwether.console.StrengthReplay.Course;
import com.google.errorprone.annotations.FormatMethod;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Draws how strong signals were, day by day: a sheet of small charts with the same two axes. */
final class StrengthSheet {

    private static final int COLUMNS = 2;
    private static final int WIDTH = 400;
    private static final int HEIGHT = 168;
    private static final int LEFT = 30;
    private static final int TOP = 44;
    private static final int PLOT_WIDTH = 330;
    private static final int PLOT_HEIGHT = 96;
    private static final int LEGEND = 28;
    private static final int LINE = 58;
    private static final double STRONGEST = 10;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private final LocalDate first;
    private final LocalDate last;
    private final StringBuilder svg = new StringBuilder();

    private StrengthSheet(LocalDate first, LocalDate last) {
        this.first = first;
        this.last = last;
    }

    static String of(List<Course> courses, LocalDate first, LocalDate last) {
        StrengthSheet sheet = new StrengthSheet(first, last);
        int rows = (courses.size() + COLUMNS - 1) / COLUMNS;
        sheet.add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                        + " font-size=\"10\">",
                COLUMNS * WIDTH, LEGEND + rows * HEIGHT);
        sheet.add("<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>");
        sheet.legend();
        for (int i = 0; i < courses.size(); i++) {
            sheet.add("<g transform=\"translate(%d %d)\">", i % COLUMNS * WIDTH, LEGEND + i / COLUMNS * HEIGHT);
            sheet.chart(courses.get(i));
            sheet.add("</g>");
        }
        return sheet.svg.append("</svg>\n").toString();
    }

    @FormatMethod
    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private void legend() {
        add("<circle cx=\"36\" cy=\"14\" r=\"3\" fill=\"#1f6f8b\"/><text x=\"44\" y=\"18\">a day with new quotes"
                + " for it</text>");
        add("<circle cx=\"206\" cy=\"14\" r=\"3\" fill=\"#fff\" stroke=\"#b3261e\" stroke-width=\"1.5\"/>"
                + "<text x=\"214\" y=\"18\">with a quote against it</text>");
        add("<path d=\"M346 18V10\" stroke=\"#1f6f8b\" stroke-width=\"1.5\"/>"
                + "<text x=\"352\" y=\"18\">a quote from before it was opened</text>");
    }

    private void chart(Course course) {
        List<String> lines = wrapped(course.title());
        for (int i = 0; i < lines.size(); i++) {
            add(
                    "<text x=\"%d\" y=\"%d\" font-size=\"11\" font-weight=\"bold\">%s</text>",
                    LEFT, TOP - 10 - 13 * (lines.size() - 1 - i), escaped(lines.get(i)));
        }
        axes();
        line(course.strength());
        LocalDate opened = course.strength().firstKey();
        course.support().forEach(day -> {
            if (day.isBefore(opened)) {
                add("<path d=\"M%.1f %dv-6\" stroke=\"#1f6f8b\" stroke-width=\"1.5\"/>", x(day), TOP + PLOT_HEIGHT);
            } else {
                add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"#1f6f8b\"/>", x(day), y(at(course, day)));
            }
        });
        course.against()
                .forEach(day -> add(
                        "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"#fff\" stroke=\"#b3261e\""
                                + " stroke-width=\"1.5\"/>",
                        x(day), y(at(course, day))));
        Map.Entry<LocalDate, Double> end = course.strength().lastEntry();
        add("<text x=\"%.1f\" y=\"%.1f\">%.1f</text>", x(end.getKey()) + 5, y(end.getValue()) + 3, end.getValue());
    }

    private static double at(Course course, LocalDate day) {
        return course.strength().getOrDefault(day, 0d);
    }

    private void axes() {
        for (int value = 0; value <= STRONGEST; value += 5) {
            add(
                    "<path d=\"M%d %.1fh%d\" stroke=\"#ddd\"/><text x=\"%d\" y=\"%.1f\" text-anchor=\"end\""
                            + " fill=\"#555\">%d</text>",
                    LEFT, y(value), PLOT_WIDTH, LEFT - 5, y(value) + 3, value);
        }
        long span = ChronoUnit.DAYS.between(first, last);
        for (int i = 0; i <= 4; i++) {
            LocalDate day = first.plusDays(Math.round(span * i / 4.0));
            add(
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\" fill=\"#555\">%s</text>",
                    x(day), TOP + PLOT_HEIGHT + 13, DAY.format(day));
        }
    }

    /** One stroke for each time that it was open. */
    private void line(Map<LocalDate, Double> strength) {
        StringBuilder path = new StringBuilder();
        LocalDate before = null;
        for (Map.Entry<LocalDate, Double> one : strength.entrySet()) {
            boolean on = before != null && before.plusDays(1).equals(one.getKey());
            path.append(String.format(Locale.ROOT, "%s%.1f %.1f", on ? "L" : "M", x(one.getKey()), y(one.getValue())));
            before = one.getKey();
        }
        add("<path d=\"%s\" fill=\"none\" stroke=\"#1f6f8b\" stroke-width=\"1.5\"/>", path);
    }

    private double x(LocalDate day) {
        return LEFT + (double) PLOT_WIDTH * ChronoUnit.DAYS.between(first, day) / ChronoUnit.DAYS.between(first, last);
    }

    private static double y(double strength) {
        return TOP + PLOT_HEIGHT - PLOT_HEIGHT * strength / STRONGEST;
    }

    private static List<String> wrapped(String title) {
        if (title.length() <= LINE) {
            return List.of(title);
        }
        int space = title.lastIndexOf(' ', LINE);
        return List.of(title.substring(0, space), title.substring(space + 1));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
