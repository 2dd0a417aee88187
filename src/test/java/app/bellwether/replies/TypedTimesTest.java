package app.bellwether.replies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTimesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");

    @ParameterizedTest
    @CsvSource({
        "07:30, 07:30",
        "at 7.05, 07:05",
        "6:45 pm, 18:45",
        "12 am, 00:00",
        "12pm, 12:00",
        "7 Uhr, 07:00",
        "18h, 18:00"
    })
    void understandsTimesOfDay(String typed, LocalTime time) {
        assertThat(TypedTimes.time(typed)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"25:10", "24:00", "7:60", "13 pm", "0 am", "noon", ""})
    void understandsNoTimeThatThereIsNot(String typed) {
        assertThat(TypedTimes.time(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 2026-11-27",
        "7d, 2026-11-27",
        "for 2 weeks, 2026-12-04",
        "a month, 2026-12-20",
        "until 3 December, 2026-12-03",
        "till dec 3, 2026-12-03",
        "until 1 March, 2027-03-01",
        "2027-01-04, 2027-01-04",
        "20 november, 2027-11-20"
    })
    void understandsWhenAPauseEnds(String typed, LocalDate end) {
        assertThat(TypedTimes.pause(typed, TODAY)).contains(end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0d", "2026-11-20", "2020-01-01", "999 days", "13 months", "31 february", "a while"})
    void understandsNoPauseWithoutAnEndToCome(String typed) {
        assertThat(TypedTimes.pause(typed, TODAY)).isEmpty();
    }
}
