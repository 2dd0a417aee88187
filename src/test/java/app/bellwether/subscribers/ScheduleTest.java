package app.bellwether.subscribers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

    private static final Schedule WEEKDAYS =
            new Schedule(ZoneId.of("Europe/Stockholm"), LocalTime.of(7, 0), Weekdays.parse("weekdays"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "daily | 1234567",
                "Every day | 1234567",
                "weekdays | 12345",
                "each weekday | 12345",
                "weekends | 67",
                "weekly | 1",
                "mon-fri | 12345",
                "Mon – Wed, sat | 1236",
                "fri-mon | 1567",
                "tue, thu | 24",
                "Tuesday and Thursday | 24",
                "monday to wednesday | 123",
                "sundays | 7"
            })
    void understandsDays(String said, String numbers) {
        assertThat(Weekdays.parse(said).stream()
                        .sorted()
                        .map(day -> Integer.toString(day.getValue()))
                        .collect(Collectors.joining()))
                .isEqualTo(numbers);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mo", "never", "mon-", "mon-xyz", "mon tuesdayish"})
    void saysWhatAreNoDays(String said) {
        assertThatThrownBy(() -> Weekdays.parse(said))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no days such as daily");
    }

    @Test
    void leavesOutQuietDaysAndDaysOffAndAPause() {
        Schedule schedule =
                WEEKDAYS.without(DaysOff.parse(List.of("12-25", "2026-12-24"))).paused(LocalDate.parse("2026-12-08"));

        assertThat(schedule.has(LocalDate.parse("2026-12-07"))).isFalse();
        assertThat(schedule.has(LocalDate.parse("2026-12-08"))).isTrue();
        assertThat(schedule.has(LocalDate.parse("2026-12-12"))).isFalse();
        assertThat(schedule.has(LocalDate.parse("2026-12-24"))).isFalse();
        assertThat(schedule.has(LocalDate.parse("2026-12-25"))).isFalse();
        assertThat(schedule.has(LocalDate.parse("2027-12-24"))).isTrue();
        assertThat(schedule.paused(null).has(LocalDate.parse("2026-12-07"))).isTrue();
    }

    @Test
    void readsDaysOffAsItSaysThem() {
        DaysOff off = DaysOff.parse(List.of("2026-12-24", " 12-25 ", "02-29"));

        assertThat(off.texts()).containsExactly("02-29", "12-25", "2026-12-24");
        assertThat(DaysOff.parse(off.texts())).isEqualTo(off);
        assertThatThrownBy(() -> DaysOff.parse(List.of("13-01")))
                .hasMessageContaining("“13-01” is no date such as 2026-12-24");
    }

    @Test
    void needsADay() {
        assertThatThrownBy(() -> WEEKDAYS.on(Set.<DayOfWeek>of())).hasMessageContaining("at least one day");
    }

    @Test
    void isDeclaredWithDaysAndDaysOff() {
        Declaration declaration = new Declaration(
                "Ada",
                "ada@example.org",
                null,
                List.of(),
                List.of(),
                "leader",
                "Europe/Stockholm",
                "07:00",
                "weekdays",
                List.of("12-25"),
                5,
                "en");

        assertThat(declaration.asked().schedule()).isEqualTo(WEEKDAYS.without(DaysOff.parse(List.of("12-25"))));
    }
}
