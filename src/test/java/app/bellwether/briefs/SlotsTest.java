package app.bellwether.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.subscribers.DaysOff;
import app.bellwether.subscribers.Schedule;
import app.bellwether.subscribers.Subscriber;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SlotsTest {

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-03-29, 02:30, 2026-03-29T01:00:00Z", // skipped: the first instant after the gap
        "Europe/Berlin, 2026-10-25, 02:30, 2026-10-25T00:30:00Z", // shown twice: the first time
        "Australia/Lord_Howe, 2026-10-04, 02:10, 2026-10-03T15:30:00Z",
        "Asia/Kathmandu, 2026-03-05, 07:00, 2026-03-05T01:15:00Z",
        "Pacific/Chatham, 2026-03-05, 07:00, 2026-03-04T17:15:00Z",
        "Pacific/Kiritimati, 2026-03-05, 07:00, 2026-03-04T17:00:00Z",
        "Pacific/Pago_Pago, 2026-03-05, 07:00, 2026-03-05T18:00:00Z",
        "UTC, 2028-02-29, 07:00, 2028-02-29T07:00:00Z"
    })
    void isDueAtTheReadersTime(String zone, LocalDate date, LocalTime time, Instant due) {
        assertThat(Slots.due(schedule(zone, time), date)).contains(due);
    }

    @Test
    void leavesOutADayThatAZoneDoesNotHave() {
        assertThat(Slots.due(schedule("Pacific/Apia", LocalTime.of(7, 0)), LocalDate.parse("2011-12-30")))
                .isEmpty();
    }

    @Test
    void knowsTheWeekdayWhereTheReaderIs() {
        Schedule weekdays = new Schedule(
                ZoneId.of("Australia/Brisbane"), LocalTime.of(7, 0), EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

        assertThat(Slots.due(weekdays, LocalDate.parse("2026-03-07"))).isEmpty();
        assertThat(Slots.due(weekdays, LocalDate.parse("2026-03-09"))).contains(Instant.parse("2026-03-08T21:00:00Z"));
    }

    @Test
    void beginsWithAFirstBriefOnceConfirmed() {
        Instant confirmed = Instant.parse("2026-03-05T09:30:00Z");
        Subscriber ada = subscriber(schedule("Europe/Stockholm", LocalTime.of(7, 0)), confirmed);

        assertThat(Slots.due(ada, confirmed.minusSeconds(1))).isEmpty();
        assertThat(Slots.due(ada, confirmed)).extracting(Slot::name).containsExactly("first");
        assertThat(Slots.due(ada, confirmed.plus(Duration.ofDays(2))))
                .extracting(slot -> slot.name() + " " + slot.date())
                .containsExactly("first 2026-03-05", "morning 2026-03-06", "morning 2026-03-07");
    }

    @Test
    void beginsWithNoFirstBriefWithinAPauseOrOnADayOff() {
        Instant confirmed = Instant.parse("2026-03-05T09:30:00Z");
        Schedule schedule = schedule("Europe/Stockholm", LocalTime.of(7, 0));
        Subscriber paused = subscriber(schedule.paused(LocalDate.parse("2026-03-07")), confirmed);
        Subscriber off = subscriber(schedule.without(DaysOff.parse(List.of("03-05"))), confirmed);
        Subscriber back = subscriber(schedule.paused(LocalDate.parse("2026-03-05")), confirmed);

        Instant later = confirmed.plus(Duration.ofDays(2));
        assertThat(Slots.due(paused, later))
                .extracting(slot -> slot.name() + " " + slot.date())
                .containsExactly("morning 2026-03-07");
        assertThat(Slots.due(off, later))
                .extracting(slot -> slot.name() + " " + slot.date())
                .containsExactly("morning 2026-03-06", "morning 2026-03-07");
        assertThat(Slots.due(back, confirmed)).extracting(Slot::name).containsExactly("first");
    }

    @Test
    void forgetsWhatIsOlderThanAWeek() {
        Subscriber ada =
                subscriber(schedule("Europe/Stockholm", LocalTime.of(7, 0)), Instant.parse("2026-01-01T00:00:00Z"));

        assertThat(Slots.due(ada, Instant.parse("2026-03-05T06:00:00Z")))
                .hasSize(7)
                .noneMatch(Slot::first);
    }

    @Test
    void countsAChangedScheduleFromTheDayOfTheChange() {
        Schedule schedule = schedule("Europe/Stockholm", LocalTime.of(7, 0));
        Instant changed = Instant.parse("2026-03-04T11:00:00Z");
        Subscriber ada = subscriber(
                new Schedule(schedule.zone(), schedule.time(), schedule.days(), schedule.off(), null, changed),
                Instant.parse("2026-01-01T00:00:00Z"));

        assertThat(Slots.due(ada, Instant.parse("2026-03-05T06:00:00Z")))
                .extracting(slot -> slot.date() + " " + slot.due())
                .containsExactly("2026-03-04 2026-03-04T11:00:00Z", "2026-03-05 2026-03-05T06:00:00Z");
        assertThat(Slots.next(ada, Instant.parse("2026-03-05T06:00:00Z"))).isEqualTo("2026-03-06T06:00:00Z");
    }

    static Stream<String> someZones() {
        List<String> zones = new ArrayList<>(ZoneId.getAvailableZoneIds());
        Collections.sort(zones);
        Collections.shuffle(zones, new Random(7));
        return Stream.concat(
                zones.stream().limit(25),
                Stream.of("Australia/Lord_Howe", "Africa/Casablanca", "Africa/Cairo", "Asia/Gaza", "America/Nuuk"));
    }

    @ParameterizedTest
    @MethodSource("someZones")
    void r6GivesOneSlotForEachLocalDate(String zone) {
        Random random = new Random(zone.hashCode());
        Schedule schedule = schedule(zone, LocalTime.of(random.nextInt(24), 15 * random.nextInt(4)));
        Instant confirmed = Instant.parse("2025-12-30T12:00:00Z");
        Subscriber ada = subscriber(schedule, confirmed);
        Set<LocalDate> dates = new HashSet<>();
        Set<Slot> seen = new HashSet<>();

        for (Instant at = confirmed;
                at.isBefore(confirmed.plus(Duration.ofDays(370)));
                at = at.plus(Duration.ofHours(5))) {
            for (Slot slot : Slots.due(ada, at)) {
                if (!slot.first() && seen.add(slot)) {
                    assertThat(dates.add(slot.date()))
                            .as("%s in %s", slot, zone)
                            .isTrue();
                    assertThat(slot.due()).isBeforeOrEqualTo(at).isAfter(at.minus(Duration.ofHours(5)));
                }
            }
        }
        LocalDate first = LocalDate.parse("2026-01-01");
        assertThat(dates).containsAll(first.datesUntil(first.plusYears(1)).toList());
    }

    static Schedule schedule(String zone, LocalTime time) {
        return new Schedule(ZoneId.of(zone), time, EnumSet.allOf(DayOfWeek.class));
    }

    static Subscriber subscriber(Schedule schedule, Instant confirmed) {
        Subscriber ada = Samples.ada();
        return new Subscriber(
                ada.id(),
                ada.name(),
                ada.state(),
                ada.role(),
                schedule,
                ada.minutes(),
                ada.language(),
                ada.threshold(),
                ada.interests(),
                ada.destination(),
                confirmed);
    }
}
