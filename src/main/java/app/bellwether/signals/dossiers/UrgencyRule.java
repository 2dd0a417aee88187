package app.bellwether.signals.dossiers;

import app.bellwether.signals.Strength;
import app.bellwether.signals.Urgency;
import app.bellwether.signals.Urgency.Level;
import app.bellwether.signals.claims.Witnesses;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How soon a signal asks for attention, from deadlines in its evidence, its growth and its age, with the reason. However many speak of
 * it, only a day that is near asks somebody to act.
 */
final class UrgencyRule {

    private static final int SOON_DAYS = 14;
    private static final int AHEAD_DAYS = 60;
    private static final int GROWTH_DAYS = 3;
    private static final int GROWTH_VOICES = 3;
    private static final int FRESH_DAYS = 7;
    private static final double STRONG = 5;

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
            return new Urgency(Level.ACT_NOW, new Urgency.Deadline(deadline.get()));
        }
        int before = voices(supporting, at.minus(Duration.ofDays(GROWTH_DAYS)));
        if (before > 0 && strength.voices() - before >= GROWTH_VOICES && strength.voices() >= 2 * before) {
            return new Urgency(Level.MONITOR, new Urgency.Growth(before, strength.voices(), GROWTH_DAYS));
        }
        if (away <= AHEAD_DAYS) {
            return new Urgency(Level.MONITOR, new Urgency.Deadline(deadline.get()));
        }
        long quiet = Duration.between(reinforced, at).toDays();
        if (quiet <= FRESH_DAYS) {
            return new Urgency(Level.MONITOR, new Urgency.Fresh(reinforced));
        }
        return strength.value() >= STRONG
                ? new Urgency(Level.MONITOR, new Urgency.Strong(reinforced))
                : new Urgency(Level.BACKGROUND, new Urgency.Quiet(reinforced));
    }

    private static int voices(List<Entry> supporting, Instant until) {
        return Witnesses.count(supporting.stream()
                .filter(entry -> !entry.published().isAfter(until))
                .map(Entry::claim)
                .toList());
    }
}
