package app.bellwether.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.subscribers.Schedule;
import app.bellwether.subscribers.Subscriber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Subscribers who travel every few days of a year; looked at every quarter of an hour. */
class MovesTest {

    private static final Duration STEP = Duration.ofMinutes(15);
    private static final Duration APART = Mornings.settings().apart();
    private static final Duration DAY = Duration.ofDays(1);

    /** From Kiritimati to Pago Pago, and an hour for the clocks of others. */
    private static final Duration WIDEST = Duration.ofHours(26);

    private static final Instant BEGIN = Instant.parse("2026-01-01T12:00:00Z");
    private static final Instant END = BEGIN.plus(Duration.ofDays(365));

    private final List<String> zones = new ArrayList<>(ZoneId.getAvailableZoneIds());
    private final Set<String> decided = new HashSet<>();
    private final List<Instant> briefs = new ArrayList<>();
    private final List<LocalDate> dates = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void r6NeverHasTwoBriefsForADateAndNeverLeavesOutTwoDays(long seed) {
        Collections.sort(zones);
        Random random = new Random(seed);
        LocalTime hour = LocalTime.of(random.nextInt(24), 15 * random.nextInt(4));
        Subscriber traveller = SlotsTest.subscriber(somewhere(hour, random), BEGIN);
        Instant move = BEGIN;

        for (Instant at = BEGIN; at.isBefore(END); at = at.plus(STEP)) {
            if (!at.isBefore(move)) {
                traveller = SlotsTest.subscriber(since(somewhere(hour, random), at), BEGIN);
                move = at.plus(STEP.multipliedBy(96 + random.nextInt(96 * 6)));
            }
            look(traveller, at);
        }

        for (int i = 1; i < dates.size(); i++) {
            assertThat(dates.get(i))
                    .isBetween(dates.get(i - 1).plusDays(1), dates.get(i - 1).plusDays(2));
        }
        for (int i = 1; i < briefs.size(); i++) {
            assertThat(Duration.between(briefs.get(i - 1), briefs.get(i)))
                    .as("before %s", briefs.get(i))
                    .isBetween(APART, DAY.plus(WIDEST));
        }
    }

    private void look(Subscriber traveller, Instant at) {
        List<Slot> undecided = History.undecided(Slots.due(traveller, at), decided);
        if (undecided.isEmpty()) {
            return;
        }
        DueSlots turn = DueSlots.of(
                undecided, briefs.isEmpty() ? null : briefs.getLast(), at, Instant.MIN, Mornings.settings());
        turn.skipped().keySet().forEach(slot -> decided.add(History.key(slot.date(), slot.name())));
        turn.attempt().ifPresent(slot -> {
            decided.add(History.key(slot.date(), slot.name()));
            briefs.add(at);
            if (!slot.first()) {
                dates.add(slot.date());
            }
        });
    }

    private Schedule somewhere(LocalTime hour, Random random) {
        String zone = zones.get(random.nextInt(zones.size()));
        return SlotsTest.schedule(zone, hour);
    }

    private static Schedule since(Schedule schedule, Instant at) {
        return new Schedule(
                schedule.zone(), schedule.time(), schedule.days(), schedule.off(), schedule.pausedUntil(), at);
    }
}
