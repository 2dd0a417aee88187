package app.bellwether.web;

import app.bellwether.subscribers.Interest;
import app.bellwether.subscribers.Preferences;
import app.bellwether.subscribers.Schedule;
import app.bellwether.writing.Frame;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands in the fields of a form about preferences, right or wrong.
 *
 * @param lines an interest each, with how much of it is wanted
 * @param language of the fixed words; empty to leave it as it is
 * @param days names of days of the week
 * @param daysOff dates, separated by commas
 * @param notes {@code on} or {@code off}: whether a note comes after a week without a brief
 */
record Typed(
        List<Line> lines,
        String role,
        String language,
        String time,
        String zone,
        List<String> days,
        String daysOff,
        String minutes,
        String threshold,
        String notes) {

    private static final int LONGEST = 10_000;

    /** An interest as typed. */
    record Line(String words, String much) {}

    /** What a form sent: in rows of words and how much, or in fields where many stand, separated by commas. */
    static Typed sent(HttpServletRequest request) {
        List<Line> lines = new ArrayList<>();
        String[] words = all(request, "interest");
        String[] much = all(request, "much");
        for (int row = 0; row < words.length; row++) {
            lines.add(new Line(typed(words[row]), row < much.length ? much[row] : Much.NORMAL.word()));
        }
        for (String many : List.of("topics", "regions")) {
            Stream.of(one(request, many, "").split("[,;\\n]"))
                    .map(Typed::typed)
                    .forEach(each -> lines.add(new Line(each, Much.NORMAL.word())));
        }
        return new Typed(
                lines.stream().filter(line -> !line.words().isEmpty()).toList(),
                one(request, "role", "leader"),
                one(request, "language", ""),
                one(request, "time", "07:00"),
                one(request, "zone", "UTC"),
                List.of(all(request, "day")),
                one(request, "days-off", ""),
                one(request, "minutes", "5"),
                one(request, "threshold", "2"),
                one(request, "notes", "on"));
    }

    static Typed of(Preferences preferences) {
        Schedule schedule = preferences.schedule();
        return new Typed(
                preferences.interests().stream()
                        .map(interest ->
                                new Line(interest.typed(), Much.of(interest).word()))
                        .toList(),
                preferences.role().name().toLowerCase(Locale.ROOT),
                preferences.language(),
                schedule.time().toString(),
                schedule.zone().getId(),
                names(schedule.days()),
                String.join(", ", schedule.off().texts()),
                Integer.toString(preferences.minutes()),
                number(preferences.threshold()),
                preferences.notes() ? "on" : "off");
    }

    /** Every day at seven, and nothing else yet. */
    static Typed nothing() {
        return new Typed(
                List.of(),
                "leader",
                Frame.ENGLISH,
                "07:00",
                "UTC",
                names(Set.of(DayOfWeek.values())),
                "",
                "5",
                "2",
                "on");
    }

    boolean on(String day) {
        return days.contains(day);
    }

    static String number(double threshold) {
        return threshold == Math.rint(threshold) ? Integer.toString((int) threshold) : Plain.oneDigit(threshold);
    }

    private static List<String> names(Set<DayOfWeek> days) {
        return days.stream()
                .sorted()
                .map(day -> day.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toList());
    }

    private static String one(HttpServletRequest request, String name, String otherwise) {
        String value = Objects.requireNonNullElse(request.getParameter(name), otherwise);
        return value.length() > LONGEST ? value.substring(0, LONGEST) : value.strip();
    }

    /** Without what no keyboard writes and no database keeps. */
    private static String typed(String words) {
        return words.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    private static String[] all(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameterValues(name), new String[0]);
    }

    /** How much of an interest somebody wants. */
    enum Much {
        MORE("more", 2),
        NORMAL("normal", 1),
        LESS("less", 0.5),
        NEVER("never", 1);

        private final String word;
        private final double weight;

        Much(String word, double weight) {
            this.word = word;
            this.weight = weight;
        }

        String word() {
            return word;
        }

        Interest applied(Interest interest) {
            return this == of(interest) ? interest : interest.weighing(weight);
        }

        static Much of(Interest interest) {
            if (interest.muted()) {
                return NEVER;
            }
            return interest.weight() > 1 ? MORE : interest.weight() < 1 ? LESS : NORMAL;
        }

        static Much said(String word) {
            return Stream.of(values())
                    .filter(one -> one.word.equals(word))
                    .findFirst()
                    .orElse(NORMAL);
        }
    }
}
