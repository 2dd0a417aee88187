package app.bellwether.discord;

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
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A wish as preferences, or what is wrong with it. */
final class Understood {

    private static final int MOST = 30;
    private static final double THRESHOLD = 2;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private Understood() {}

    /**
     * The preferences.
     *
     * @throws IllegalArgumentException with what is wrong, in words for whoever typed it
     */
    static Preferences of(ChannelWish wish, Taxonomy taxonomy) {
        List<Interest> interests = Stream.of(wish.topics(), wish.regions())
                .flatMap(typed -> Stream.of(typed.split("[,;]", -1)))
                .map(String::strip)
                .filter(typed -> !typed.isEmpty())
                .limit(MOST)
                .map(typed -> Interest.of(taxonomy.understand(typed), false))
                .toList();
        if (interests.isEmpty()) {
            throw new IllegalArgumentException("Name at least one topic or region.");
        }
        String language = Frame.languages().contains(wish.language()) ? wish.language() : Frame.ENGLISH;
        Schedule schedule = new Schedule(zone(wish.zone()), time(wish.time()), EnumSet.allOf(DayOfWeek.class));
        return new Preferences("", role(wish.lens()), schedule, wish.minutes(), language, THRESHOLD, interests);
    }

    private static LocalTime time(String typed) {
        try {
            return LocalTime.parse(typed, TIME);
        } catch (DateTimeException none) {
            throw new IllegalArgumentException("A time of day looks like 07:30.", none);
        }
    }

    private static ZoneId zone(String typed) {
        try {
            return ZoneId.of(typed);
        } catch (DateTimeException none) {
            throw new IllegalArgumentException(
                    "A time zone looks like Europe/Berlin; choose one that is suggested.", none);
        }
    }

    private static Role role(String typed) {
        return typed.isEmpty() ? Role.LEADER : Role.of(typed);
    }
}
