package app.bellwether.console;

import app.bellwether.console.StrengthReplay.Course;
import app.bellwether.signals.SignalVersion.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Does what {@code src/trial/strength} says. */
final class StrengthCharts {

    static final Path CHRONICLE = Path.of("src/test/resources/chronicle/articles.jsonl");
    static final Path PAGE = Path.of("docs/signals.md");

    /** The chronicle, which is longer, and the samples, which everybody sees. */
    static final List<String> NAMES = List.of("strength", "strength-samples");

    private static final String BARS = "▁▂▃▄▅▆▇█";
    private static final int SHOWN = 10;
    private static final int DATES = 6;
    private static final int EVERY = 1_000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private StrengthCharts() {}

    public static void main(String[] arguments) throws IOException {
        boolean other = arguments.length == 2 && arguments[0].equals("--data");
        if (other) {
            print(StrengthReplay.of(Path.of(arguments[1])), SHOWN);
            return;
        }
        for (String name : NAMES) {
            StrengthReplay replay = replay(name);
            print(replay, EVERY);
            Files.writeString(image(name), sheet(replay));
            Files.writeString(PAGE, page(name, replay, Files.readString(PAGE)));
        }
    }

    private static void print(StrengthReplay replay, int most) {
        replay.strongest(most).forEach(course -> System.out.println(text(replay, course)));
    }

    static StrengthReplay replay(String name) throws IOException {
        return name.equals(NAMES.getFirst())
                ? StrengthReplay.of(CHRONICLE)
                : StrengthReplay.of(StrengthSamples.lines());
    }

    static Path image(String name) {
        return Path.of("docs/images/" + name + ".svg");
    }

    static String sheet(StrengthReplay replay) {
        return StrengthSheet.of(replay.strongest(SHOWN), replay.first(), replay.last());
    }

    /** The page with the table that is true now. */
    static String page(String name, StrengthReplay replay, String page) {
        String begin = "<!-- " + name + " -->\n";
        return page.substring(0, page.indexOf(begin) + begin.length())
                + table(replay)
                + page.substring(page.indexOf("<!-- end of " + name + " -->"));
    }

    private static String table(StrengthReplay replay) {
        List<LocalDate> dates = dates(replay);
        StringBuilder table = new StringBuilder("| signal |");
        dates.forEach(date -> table.append(' ').append(DAY.format(date)).append(" |"));
        table.append(" days for, against | then |\n|---")
                .append("|--:".repeat(dates.size() + 1))
                .append("|---|\n");
        for (Course course : replay.strongest(SHOWN)) {
            table.append("| ").append(course.title().replace("|", "\\|")).append(" |");
            dates.forEach(date -> table.append(' ').append(value(course, date)).append(" |"));
            table.append(" %d, %d | %s |\n"
                    .formatted(course.support().size(), course.against().size(), then(course)));
        }
        return table.toString();
    }

    private static String value(Course course, LocalDate date) {
        Double value = course.strength().get(date);
        return value == null ? "–" : String.format(Locale.ROOT, "%.1f", value);
    }

    private static String then(Course course) {
        return course.last().state() == State.OPEN
                ? "open"
                : course.last().state().name().toLowerCase(Locale.ROOT);
    }

    private static List<LocalDate> dates(StrengthReplay replay) {
        long span = ChronoUnit.DAYS.between(replay.first(), replay.last());
        List<LocalDate> dates = new ArrayList<>();
        for (int i = 1; i <= DATES; i++) {
            dates.add(replay.first().plusDays(Math.round((double) span * i / DATES)));
        }
        return dates;
    }

    /** A line of bars, one for each day, a full one for a strength of ten; and the days of quotes below it. */
    private static String text(StrengthReplay replay, Course course) {
        StringBuilder bars = new StringBuilder();
        StringBuilder quotes = new StringBuilder();
        for (LocalDate day = replay.first(); !day.isAfter(replay.last()); day = day.plusDays(1)) {
            Double value = course.strength().get(day);
            bars.append(value == null ? '.' : BARS.charAt((int) Math.min(7, value * .8)));
            quotes.append(
                    course.against().contains(day) ? 'o' : course.support().contains(day) ? '+' : ' ');
        }
        double last = course.strength().lastEntry().getValue();
        return String.format(
                Locale.ROOT,
                "%s\n  %s\n  %s  best %.1f, last %.1f, %s\n",
                course.title(),
                bars,
                quotes,
                course.peak(),
                last,
                course.last().change());
    }
}
