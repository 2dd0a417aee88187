package app.bellwether.mail;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.mail.ImapMailbox.Position;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DetourTest {

    private static final Position BROKEN = new Position(7, 20);
    private static final Position BEHIND = new Position(7, 21);

    private final Detour detour = new Detour();
    private Instant now = Instant.parse("2026-11-20T06:00:00Z");

    private boolean isGivenUp() {
        boolean givenUp = detour.brokeOff(BROKEN, now);
        now = now.plus(Duration.ofMinutes(6));
        return givenUp;
    }

    @Test
    void r7GivesUpNothingInAnOutageHoweverLong() {
        for (int tries = 0; tries < 1_000; tries++) {
            assertThat(isGivenUp()).isFalse();
        }
    }

    @Test
    void readsWhatLiesBehindAfterThreeTriesAndTriesItAgainBetween() {
        detour.brokeOff(BROKEN, now);
        detour.brokeOff(BROKEN, now);
        assertThat(detour.isOn(now)).isFalse();

        detour.brokeOff(BROKEN, now);
        assertThat(detour.isOn(now)).isTrue();
        assertThat(detour.ahead()).isEqualTo(BROKEN);
        detour.passed(BEHIND);
        assertThat(detour.ahead()).isEqualTo(BEHIND);
        assertThat(detour.isOn(now.plus(Detour.BETWEEN_TRIES))).isFalse();
    }

    @Test
    void givesUpAfterADayWhatIsItsOwnFault() {
        Instant begun = now;
        while (now.isBefore(begun.plus(Duration.ofDays(1)))) {
            assertThat(isGivenUp()).isFalse();
            detour.passed(BEHIND);
        }
        assertThat(isGivenUp()).isTrue();
        assertThat(detour.isOn(now)).isFalse();
    }

    @Test
    void passesOverMoreThatCannotBeReadWithoutGivingItUp() {
        Position another = new Position(7, 25);
        detour.brokeOff(BROKEN, now);
        detour.brokeOff(BROKEN, now);
        detour.brokeOff(BROKEN, now);

        assertThat(detour.brokeOff(another, now)).isFalse();
        assertThat(detour.ahead()).isEqualTo(another);
    }

    @Test
    void beginsAnewWithAnotherMessage() {
        Instant begun = now;
        while (now.isBefore(begun.plus(Duration.ofHours(23)))) {
            isGivenUp();
            detour.passed(BEHIND);
        }
        detour.ended();
        now = now.plus(Duration.ofHours(2));

        assertThat(detour.brokeOff(new Position(7, 30), now)).isFalse();
        assertThat(detour.isOn(now)).isFalse();
    }
}
