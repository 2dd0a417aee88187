package app.bellwether.subscribers;

import app.bellwether.taxonomy.Key;
import app.bellwether.taxonomy.Role;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Preferences as JSON, and back: in words of its own, so that what was kept long ago can still be read. */
final class PreferencesJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private PreferencesJson() {}

    private record Kept(
            String name,
            String role,
            String zone,
            String time,
            List<String> days,
            List<String> daysOff,
            @Nullable String pausedUntil,
            int minutes,
            String language,
            double threshold,
            List<KeptInterest> interests,
            @Nullable Boolean notes) {}

    private record KeptInterest(
            String typed,
            String said,
            List<String> keys,
            List<List<String>> without,
            boolean muted,
            double weight,
            @Nullable String until) {}

    static String write(Preferences preferences) {
        Schedule schedule = preferences.schedule();
        LocalDate until = schedule.pausedUntil();
        return JSON.writeValueAsString(new Kept(
                preferences.name(),
                preferences.role().name(),
                schedule.zone().getId(),
                schedule.time().toString(),
                schedule.days().stream().sorted().map(Enum::name).toList(),
                schedule.off().texts(),
                until == null ? null : until.toString(),
                preferences.minutes(),
                preferences.language(),
                preferences.threshold(),
                preferences.interests().stream().map(PreferencesJson::kept).toList(),
                preferences.notes()));
    }

    static Preferences read(String written) {
        Kept kept = JSON.readValue(written, Kept.class);
        Schedule schedule = new Schedule(
                        ZoneId.of(kept.zone()),
                        LocalTime.parse(kept.time()),
                        kept.days().stream().map(DayOfWeek::valueOf).collect(Collectors.toSet()))
                .without(DaysOff.parse(kept.daysOff()))
                .paused(kept.pausedUntil() == null ? null : LocalDate.parse(kept.pausedUntil()));
        return new Preferences(
                kept.name(),
                Role.valueOf(kept.role()),
                schedule,
                kept.minutes(),
                kept.language(),
                kept.threshold(),
                kept.interests().stream().map(PreferencesJson::interest).toList(),
                !Boolean.FALSE.equals(kept.notes())); // absent in what was kept before there were notes
    }

    private static KeptInterest kept(Interest interest) {
        LocalDate until = interest.until();
        return new KeptInterest(
                interest.typed(),
                interest.said(),
                written(interest.keys()),
                interest.without().stream().map(PreferencesJson::written).toList(),
                interest.muted(),
                interest.weight(),
                until == null ? null : until.toString());
    }

    private static Interest interest(KeptInterest kept) {
        return new Interest(
                kept.typed(),
                kept.said(),
                read(kept.keys()),
                kept.without().stream().map(PreferencesJson::read).toList(),
                kept.muted(),
                kept.weight(),
                kept.until() == null ? null : LocalDate.parse(kept.until()));
    }

    private static List<String> written(List<Key> keys) {
        return keys.stream().map(Key::toString).toList();
    }

    private static List<Key> read(List<String> keys) {
        return keys.stream().map(Key::parse).toList();
    }
}
