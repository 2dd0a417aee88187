package app.bellwether.briefs;

import app.bellwether.subscribers.Schedule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Lives through a zone in steps of a quarter of an hour and compares what comes due with what the clock on the wall shows: a
 * brief is due at the first instant at which the clock has reached its date and time, whether it is shown once, twice or
 * never. For each date and each quarter of an hour there is exactly one such instant (R6).
 */
final class ZonesTrial {

    private static final long STEP = Duration.ofMinutes(15).toSeconds();
    private static final long DAY = Duration.ofDays(1).toSeconds();
    private static final int TIMES = (int) (DAY / STEP);
    private static final int FAULTS_SHOWN = 20;

    private final ZoneRules rules;
    private final List<Schedule> schedules = new ArrayList<>();
    private final Schedule asked;
    private final List<String> faults = new ArrayList<>();
    private long instants;
    private long briefs;

    private ZonesTrial(ZoneId zone) {
        this.rules = zone.getRules();
        for (int time = 0; time < TIMES; time++) {
            schedules.add(new Schedule(zone, LocalTime.ofSecondOfDay(time * STEP), EnumSet.allOf(DayOfWeek.class)));
        }
        this.asked = schedules.get(Math.floorMod(zone.getId().hashCode(), TIMES));
    }

    /**
     * What was tried and found.
     *
     * @param instants at which the clock on the wall was looked at
     * @param briefs dates and times for each of which one brief was expected
     * @param faults what was found instead
     */
    record Finding(long instants, long briefs, List<String> faults) {

        Finding {
            faults = List.copyOf(faults);
        }

        private Finding and(Finding other) {
            List<String> all = new ArrayList<>(faults);
            all.addAll(other.faults);
            return new Finding(instants + other.instants, briefs + other.briefs, all);
        }
    }

    /** All zones, 2024 to 2035; the exit status is 1 when there is a fault. */
    public static void main(String[] arguments) {
        Instant from = Instant.parse("2024-01-01T00:00:00Z");
        Instant until = Instant.parse("2036-01-01T00:00:00Z");
        Map<ZoneRules, List<String>> zones = ZoneId.getAvailableZoneIds().stream()
                .sorted()
                .collect(Collectors.groupingBy(id -> ZoneId.of(id).getRules()));
        long begun = System.nanoTime();
        Finding all = zones.values().parallelStream()
                .map(ids -> run(ZoneId.of(ids.getFirst()), from, until))
                .reduce(new Finding(0, 0, List.of()), Finding::and);
        System.out.printf(
                """
                tz database            %s
                zones                  %,d ids, %,d different rules
                from, until            %s, %s
                instants               %,d
                dates × times of day   %,d
                faults                 %,d
                seconds                %,d
                """,
                new TreeMap<>(ZoneRulesProvider.getVersions("UTC")).lastKey(),
                zones.values().stream().mapToInt(List::size).sum(),
                zones.size(),
                from,
                until,
                all.instants(),
                all.briefs(),
                all.faults().size(),
                Duration.ofNanos(System.nanoTime() - begun).toSeconds());
        all.faults().stream()
                .limit(FAULTS_SHOWN)
                .sorted(Comparator.naturalOrder())
                .forEach(System.out::println);
        System.exit(all.faults().isEmpty() ? 0 : 1);
    }

    /** Lives through that time of the zone. */
    static Finding run(ZoneId zone, Instant from, Instant until) {
        ZonesTrial trial = new ZonesTrial(zone);
        long reached = trial.local(from.getEpochSecond());
        for (long at = from.getEpochSecond() + STEP; at <= until.getEpochSecond(); at += STEP) {
            long local = trial.local(at);
            trial.reach(reached, local, at);
            reached = Math.max(reached, local);
            trial.instants++;
        }
        return new Finding(trial.instants, trial.briefs, trial.faults);
    }

    private long local(long at) {
        return at + rules.getOffset(Instant.ofEpochSecond(at)).getTotalSeconds();
    }

    /** The clock has moved on from the one time to the other: whatever lies between them is due now, and nothing else is. */
    private void reach(long before, long local, long at) {
        List<Slots.Day> expected = new ArrayList<>();
        Instant now = Instant.ofEpochSecond(at);
        for (long time = Math.floorDiv(before, STEP) * STEP + STEP; time <= local; time += STEP) {
            LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(time, DAY));
            Schedule schedule = schedules.get((int) (Math.floorMod(time, DAY) / STEP));
            boolean lived = lived(Math.floorDiv(time, DAY) * DAY, before, local);
            var due = Slots.due(schedule, date);
            if (lived ? !due.equals(Optional.of(now)) : due.isPresent()) {
                faults.add("%s %s %s: expected %s, not %s"
                        .formatted(schedule.zone(), date, schedule.time(), lived ? now : "none", due));
            }
            if (lived && schedule.equals(asked)) {
                expected.add(new Slots.Day(date, now));
            }
            briefs += lived ? 1 : 0;
        }
        List<Slots.Day> found = Slots.between(asked, now.minusSeconds(STEP), now);
        if (!found.equals(expected)) {
            faults.add("%s asked at %s: expected %s, not %s".formatted(asked.zone(), now, expected, found));
        }
    }

    /** False for a date that the clock jumps over as a whole. */
    private static boolean lived(long midnight, long before, long local) {
        return midnight <= before || midnight + DAY > local;
    }

    /** Around each change of the zone's clocks within that time. */
    static Finding aroundChanges(ZoneId zone, Instant from, Instant until) {
        Finding finding = new Finding(0, 0, List.of());
        for (var change = zone.getRules().nextTransition(from);
                change != null && change.getInstant().isBefore(until);
                change = zone.getRules().nextTransition(change.getInstant())) {
            Instant midnight = change.getInstant()
                    .atOffset(ZoneOffset.UTC)
                    .toLocalDate()
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant();
            finding = finding.and(run(zone, midnight.minus(Duration.ofDays(2)), midnight.plus(Duration.ofDays(3))));
        }
        return finding;
    }
}
