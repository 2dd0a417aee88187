package app.bellwether.subscribers;

import app.bellwether.taxonomy.Key;
import app.bellwether.taxonomy.Role;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Preferences as JSON, and back: in words of its own, so that what was kept long ago can still be read. */
public final class PreferencesJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addMixIn(Key.class, KeyText.class)
            .build();

    private PreferencesJson() {}

    private abstract static class KeyText {

        @JsonCreator
        static Key parse(String written) {
            return Key.parse(written);
        }

        @Override
        @JsonValue
        public abstract String toString();
    }

    private record Kept(
            String name,
            Role role,
            ZoneId zone,
            LocalTime time,
            Set<DayOfWeek> days,
            List<String> daysOff,
            @Nullable LocalDate pausedUntil,
            int minutes,
            String language,
            double threshold,
            List<Interest> interests,
            @Nullable Boolean notes) {}

    /** Preferences, to be read again. */
    public static String write(Preferences preferences) {
        Schedule schedule = preferences.schedule();
        return JSON.writeValueAsString(new Kept(
                preferences.name(),
                preferences.role(),
                schedule.zone(),
                schedule.time(),
                schedule.days(),
                schedule.off().texts(),
                schedule.pausedUntil(),
                preferences.minutes(),
                preferences.language(),
                preferences.threshold(),
                preferences.interests(),
                preferences.notes()));
    }

    /** Preferences as they were written. */
    public static Preferences read(String written) {
        Kept kept = JSON.readValue(written, Kept.class);
        return new Preferences(
                kept.name(),
                kept.role(),
                new Schedule(
                        kept.zone(), kept.time(), kept.days(), DaysOff.parse(kept.daysOff()), kept.pausedUntil(), null),
                kept.minutes(),
                kept.language(),
                kept.threshold(),
                kept.interests(),
                !Boolean.FALSE.equals(kept.notes())); // absent in what was kept before there were notes
    }

    /** An interest, to be read again. */
    public static String text(Interest interest) {
        return JSON.writeValueAsString(interest);
    }

    /** An interest as it was written. */
    public static Interest interest(String written) {
        return JSON.readValue(written, Interest.class);
    }
}
