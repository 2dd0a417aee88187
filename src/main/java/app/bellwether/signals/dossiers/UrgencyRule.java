package app.bellwether.signals.dossiers;

import app.bellwether.signals.Strength;
import app.bellwether.signals.Urgency;
import app.bellwether.signals.Urgency.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** How soon a signal asks for attention, from deadlines in its evidence, its growth and its age, with the reason. */
final class UrgencyRule {

    private static final int SOON_DAYS = 14;
    private static final int AHEAD_DAYS = 60;
    private static final int GROWTH_DAYS = 3;
    private static final int GROWTH_VOICES = 3;
    private static final int FRESH_DAYS = 7;
    private static final double STRONG = 5;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private UrgencyRule() {}

    static Urgency of(List<Entry> entries, Strength strength, Instant reinforced, Instant at) {
        List<Entry> supporting = entries.stream().filter(Entry::supports).toList();
        LocalDate today = LocalDate.ofInstant(at, ZoneOffset.UTC);
        Optional<LocalDate> deadline = supporting.stream()
                .map(entry -> entry.claim().deadline())
                .filter(Objects::nonNull)
                .filter(date -> !date.isBefore(today))
                .min(LocalDate::compareTo);
        long away = deadline.map(date -> ChronoUnit.DAYS.between(today, date)).orElse(Long.MAX_VALUE);
        if (away <= SOON_DAYS) {
            return new Urgency(Level.ACT_NOW, "the evidence names " + day(deadline.get()) + ", " + in(away));
        }
        int before = voices(supporting, at.minus(Duration.ofDays(GROWTH_DAYS)));
        if (before > 0 && strength.voices() - before >= GROWTH_VOICES && strength.voices() >= 2 * before) {
            return new Urgency(
                    Level.ACT_NOW,
                    "from " + before + " to " + strength.voices() + " voices in " + GROWTH_DAYS + " days");
        }
        if (away <= AHEAD_DAYS) {
            return new Urgency(Level.MONITOR, "the evidence names " + day(deadline.get()) + ", " + in(away));
        }
        long quiet = Duration.between(reinforced, at).toDays();
        if (quiet <= FRESH_DAYS) {
            return new Urgency(Level.MONITOR, "new evidence " + ago(quiet));
        }
        return strength.value() >= STRONG
                ? new Urgency(Level.MONITOR, "strong, though the newest evidence is " + quiet + " days old")
                : new Urgency(Level.BACKGROUND, "no new evidence for " + quiet + " days");
    }

    private static int voices(List<Entry> supporting, Instant until) {
        return Witnesses.count(supporting.stream()
                .filter(entry -> !entry.published().isAfter(until))
                .map(Entry::claim)
                .toList());
    }

    private static String day(LocalDate date) {
        return DAY.format(date);
    }

    private static String in(long days) {
        return days == 0 ? "today" : days == 1 ? "tomorrow" : "in " + days + " days";
    }

    private static String ago(long days) {
        return days == 0 ? "in the last 24 hours" : days == 1 ? "1 day ago" : days + " days ago";
    }
}
