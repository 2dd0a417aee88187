package app.bellwether.trial;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.briefs.Silence;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An outage, a failure and what was missed are no silence (R6), unless that day had a reason for it. */
class MonthAccountTest {

    @ParameterizedTest
    @EnumSource(names = {"QUIET", "SKIPPED"})
    void takesForGoodWhatWasDecided(Silence.Kind kind) {
        assertThat(MonthAccount.isExplained(kind, day(Disturbance.MAIL_HANGS))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"MISSED", "OUTAGE", "FAILED"})
    void takesNothingElseForGoodOnAnOrdinaryDay(Silence.Kind kind) {
        assertThat(MonthAccount.isExplained(kind, day(Disturbance.DOWN, Disturbance.DATABASE_KILLED)))
                .isFalse();
    }

    @Test
    void takesForGoodWhatTheDayExplains() {
        assertThat(MonthAccount.isExplained(Silence.Kind.OUTAGE, day(Disturbance.ALL_FEEDS_FAIL)))
                .isTrue();
        assertThat(MonthAccount.isExplained(Silence.Kind.MISSED, day(Disturbance.ALL_FEEDS_FAIL)))
                .isFalse();
        assertThat(MonthAccount.isExplained(Silence.Kind.MISSED, null)).isTrue();
        assertThat(MonthAccount.isExplained(Silence.Kind.FAILED, null)).isFalse();
    }

    private static MonthAccount.Day day(Disturbance... disturbances) {
        return new MonthAccount.Day(
                LocalDate.of(2026, 3, 16), List.of(disturbances), 12, 1, new Watched.Seen(List.of(), List.of(), -1));
    }
}
