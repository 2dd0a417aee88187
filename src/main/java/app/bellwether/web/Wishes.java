package app.bellwether.web;

import app.bellwether.subscribers.DaysOff;
import app.bellwether.subscribers.Interest;
import app.bellwether.subscribers.Preferences;
import app.bellwether.subscribers.Schedule;
import app.bellwether.taxonomy.Role;
import app.bellwether.taxonomy.Taxonomy;
import app.bellwether.writing.Frame;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Understands what stands in a form, or says field by field what is wrong with it. */
@Component
final class Wishes {

    private static final int MOST = 50;
    private static final int LONGEST = 120;

    private final Taxonomy taxonomy;

    Wishes(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /**
     * What a form was understood as.
     *
     * @param preferences null when something is wrong
     * @param problems by the field that has it, in order
     */
    record Read(@Nullable Preferences preferences, Map<String, String> problems) {}

    /** Zones by whose names of cities people know where they are. */
    static List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.equals("UTC")
                        || id.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
                .sorted()
                .toList();
    }

    Read read(Typed typed, Preferences before) {
        Map<String, String> problems = new LinkedHashMap<>();
        List<Interest> interests = interests(typed, before, problems);
        Role role = field(problems, "role", "Choose one of the roles.", () -> Role.of(typed.role()));
        String language = field(problems, "language", "Choose one of the languages.", () -> language(typed, before));
        LocalTime time = field(problems, "time", "Write a time such as 07:00.", () -> LocalTime.parse(typed.time()));
        ZoneId zone = field(
                problems,
                "zone",
                "“%s” is no zone that we know. Write a city such as Stockholm, or a name such as Asia/Kathmandu."
                        .formatted(typed.zone()),
                () -> zone(typed.zone()).orElseThrow(IllegalArgumentException::new));
        Set<DayOfWeek> days = days(typed, problems);
        DaysOff off = off(typed, problems);
        Integer minutes = field(problems, "minutes", "Choose a length between 1 and 60 minutes.", () -> minutes(typed));
        Double threshold =
                field(problems, "threshold", "Choose how much must be worth saying.", () -> threshold(typed));
        if (role == null
                || language == null
                || time == null
                || zone == null
                || off == null
                || minutes == null
                || threshold == null
                || !problems.isEmpty()) {
            return new Read(null, problems);
        }
        Schedule schedule = before.schedule().in(zone).at(time).on(days).without(off);
        return new Read(
                new Preferences(
                        before.name(),
                        role,
                        schedule,
                        minutes,
                        language,
                        threshold,
                        interests,
                        !typed.notes().equals("off")),
                problems);
    }

    private static String language(Typed typed, Preferences before) {
        String language = typed.language().isEmpty() ? before.language() : typed.language();
        if (!Frame.languages().contains(language) && !language.equals(before.language())) {
            throw new IllegalArgumentException(language);
        }
        return language;
    }

    /** Interests that stay as they were typed keep all that they have. */
    private List<Interest> interests(Typed typed, Preferences before, Map<String, String> problems) {
        Map<String, Interest> known = before.interests().stream()
                .collect(Collectors.toMap(
                        interest -> key(interest.typed(), interest.muted()), Function.identity(), (one, _) -> one));
        Map<String, Interest> read = new LinkedHashMap<>();
        if (typed.lines().size() > MOST) {
            problems.put("interests", "At most " + MOST + " interests, please.");
            return List.of(); // to understand them all would take long
        }
        for (Typed.Line line : typed.lines()) {
            if (line.words().length() > LONGEST) {
                problems.put("interests", "An interest has at most " + LONGEST + " characters.");
                continue;
            }
            Typed.Much much = Typed.Much.said(line.much());
            boolean muted = much == Typed.Much.NEVER;
            Interest interest = known.get(key(line.words(), muted));
            if (interest == null) {
                interest = Interest.of(taxonomy.understand(line.words()), muted);
            }
            read.putIfAbsent(key(line.words(), muted), much.applied(interest));
        }
        if (read.values().stream().allMatch(Interest::muted)) {
            problems.putIfAbsent("interests", "Write at least one thing that you want to read about.");
        }
        return new ArrayList<>(read.values());
    }

    private static String key(String words, boolean muted) {
        return words.toLowerCase(Locale.ROOT) + "\u001f" + muted;
    }

    /** A zone's name, or the city in it, whatever the case. */
    static Optional<ZoneId> zone(String typed) {
        String wanted = typed.strip().replace(' ', '_');
        return Stream.concat(
                        ZoneId.getAvailableZoneIds().stream().filter(wanted::equalsIgnoreCase),
                        new TreeSet<>(zones())
                                .stream()
                                        .filter(id -> id.substring(id.lastIndexOf('/') + 1)
                                                .equalsIgnoreCase(wanted)))
                .findFirst()
                .map(ZoneId::of);
    }

    private static Set<DayOfWeek> days(Typed typed, Map<String, String> problems) {
        Set<DayOfWeek> days = Stream.of(DayOfWeek.values())
                .filter(day -> typed.on(day.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toSet());
        if (days.isEmpty()) {
            problems.put("days", "Choose at least one day of the week.");
        }
        return days.isEmpty() ? Set.of(DayOfWeek.MONDAY) : days;
    }

    private static @Nullable DaysOff off(Typed typed, Map<String, String> problems) {
        try {
            return DaysOff.parse(Stream.of(typed.daysOff().split("[,;\\s]+"))
                    .filter(date -> !date.isEmpty())
                    .toList());
        } catch (IllegalArgumentException wrong) {
            problems.put("days-off", wrong.getMessage() + ".");
            return null;
        }
    }

    private static int minutes(Typed typed) {
        int minutes = Integer.parseInt(typed.minutes());
        if (minutes < 1 || minutes > 60) {
            throw new IllegalArgumentException();
        }
        return minutes;
    }

    private static double threshold(Typed typed) {
        double threshold = Double.parseDouble(typed.threshold());
        if (!(threshold >= 0 && threshold <= Preferences.HIGHEST)) {
            throw new IllegalArgumentException();
        }
        return threshold;
    }

    /** A value that can be read from a field. */
    private interface Value<T> {
        T read();
    }

    private static <T> @Nullable T field(Map<String, String> problems, String field, String problem, Value<T> value) {
        try {
            return value.read();
        } catch (IllegalArgumentException | DateTimeException _) {
            problems.put(field, problem);
            return null;
        }
    }
}
