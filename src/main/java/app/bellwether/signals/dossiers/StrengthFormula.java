package app.bellwether.signals.dossiers;

import app.bellwether.signals.Evidence.Stance;
import app.bellwether.signals.Strength;
import app.bellwether.signals.claims.Witnesses;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** How strong evidence makes a claim at an instant; {@code docs/signals.md} says why it is so. */
final class StrengthFormula {

    /** So many voices beyond the first close half of the distance to the full part. */
    private static final double VOICES_TO_HALF = 3;

    private static final double DAYS_TO_HALF = 2;
    private static final double SHORTEST_HALF_LIFE = 14;
    private static final double LONGEST_HALF_LIFE = 60;
    private static final double SECONDS = Duration.ofDays(1).toSeconds();

    private StrengthFormula() {}

    /** Of evidence that counts at that instant, at least one of it supporting. */
    static Strength of(List<Entry> entries, Instant at) {
        List<Entry> supporting = entries.stream().filter(Entry::supports).toList();
        int voices = Witnesses.count(supporting.stream().map(Entry::claim).toList());
        List<LocalDate> days = days(supporting);
        double halfLife = halfLife(days);
        double voicesPart = part(voices, VOICES_TO_HALF);
        double daysPart = part(days.size(), DAYS_TO_HALF);
        Instant last = supporting.stream()
                .map(Entry::published)
                .max(Comparator.naturalOrder())
                .orElse(at);
        double recency = Math.pow(.5, Math.max(0, age(last, at)) / halfLife);
        double agreement = agreement(entries, at, halfLife);
        double value = supporting.isEmpty() ? 0 : 10 * Math.sqrt(voicesPart * daysPart) * recency * agreement;
        return new Strength(value, voices, days.size(), voicesPart, daysPart, recency, agreement, halfLife);
    }

    private static double part(int count, double toHalf) {
        return count == 0 ? 0 : 1 - Math.pow(.5, (count - 1) / toHalf);
    }

    private static List<LocalDate> days(List<Entry> supporting) {
        return supporting.stream()
                .map(entry -> LocalDate.ofInstant(entry.published(), ZoneOffset.UTC))
                .distinct()
                .sorted()
                .toList();
    }

    /** A claim that is renewed each month must not starve between two months. */
    private static double halfLife(List<LocalDate> days) {
        List<Long> gaps = IntStream.range(1, days.size())
                .mapToObj(i -> ChronoUnit.DAYS.between(days.get(i - 1), days.get(i)))
                .sorted()
                .toList();
        // twice the median: the two in the middle, which are the same one of an odd number
        double twice = gaps.isEmpty() ? 0 : gaps.get((gaps.size() - 1) / 2) + gaps.get(gaps.size() / 2);
        return Math.clamp(twice, SHORTEST_HALF_LIFE, LONGEST_HALF_LIFE);
    }

    /** Houses for and against, each counted once, those not heard for a half-life weighing half. */
    private static double agreement(List<Entry> entries, Instant at, double halfLife) {
        double support = houses(entries, Stance.SUPPORTS, at, halfLife);
        double contradiction = houses(entries, Stance.CONTRADICTS, at, halfLife);
        return (support + 1) / (support + 2 * contradiction + 1);
    }

    private static double houses(List<Entry> entries, Stance stance, Instant at, double halfLife) {
        Map<String, Instant> newest = new HashMap<>();
        entries.stream()
                .filter(entry -> entry.stance() == stance)
                .forEach(entry -> newest.merge(
                        entry.claim().origin().countedFor(),
                        entry.published(),
                        (one, other) -> one.isAfter(other) ? one : other));
        return newest.values().stream()
                .mapToDouble(last -> age(last, at) > halfLife ? .5 : 1)
                .sum();
    }

    private static double age(Instant then, Instant at) {
        return Duration.between(then, at).toSeconds() / SECONDS;
    }
}
