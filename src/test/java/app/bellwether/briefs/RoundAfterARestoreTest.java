package app.bellwether.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.subscribers.Subscriber;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoundAfterARestoreTest {

    private final Mornings mornings = new Mornings();

    @Test
    void r7MakesNothingAfterARestoreBeforeItGoesOnAndThenNotWhatAnotherMayHaveSent() {
        Subscriber ada = mornings.ada();
        mornings.at("2026-03-05T06:00:02Z");
        Samples.addHit(mornings.newsstand, "next", "2026-03-06T03:00:00Z");
        mornings.before.held = true;
        mornings.at("2026-03-06T06:00:02Z");
        assertThat(mornings.slots(ada)).containsExactly("2026-03-05 first");
        assertThat(mornings.silences(ada)).isEmpty();

        mornings.before.held = false;
        mornings.before.until = Optional.of(Instant.parse("2026-03-06T06:30:00Z"));
        mornings.at("2026-03-06T06:30:02Z");
        assertThat(mornings.slots(ada)).containsExactly("2026-03-05 first");
        assertThat(mornings.silences(ada)).singleElement().satisfies(silence -> {
            assertThat(silence.kind()).isEqualTo(Silence.Kind.MISSED);
            assertThat(silence.reason()).contains("is not sent twice");
        });

        mornings.at("2026-03-07T06:00:02Z");
        assertThat(mornings.slots(ada)).contains("2026-03-07 morning").doesNotContain("2026-03-06 morning");
    }

    @Test
    void sendsTheFirstBriefToWhoeverConfirmedWhileAllWasHeld() {
        mornings.before.held = true;
        mornings.before.since = Optional.of(Samples.NOW.minusSeconds(60));
        Subscriber ada = mornings.ada();
        mornings.at("2026-03-05T06:00:02Z");
        assertThat(mornings.slots(ada)).isEmpty();

        mornings.before.held = false;
        mornings.before.until = Optional.of(Instant.parse("2026-03-05T06:30:00Z"));
        mornings.at("2026-03-05T06:30:02Z");

        assertThat(mornings.slots(ada)).hasSize(1);
        assertThat(mornings.silences(ada)).noneMatch(silence -> silence.reason().contains("is not sent twice"));
    }

    @Test
    void sendsAfterARestoreWhatWasDueWhenTheOtherHadEnded() {
        Subscriber ada = mornings.ada();
        mornings.at("2026-03-05T06:00:02Z");
        Samples.addHit(mornings.newsstand, "next", "2026-03-06T03:00:00Z");

        mornings.before.until = Optional.of(Instant.parse("2026-03-06T05:59:00Z"));
        mornings.at("2026-03-06T06:30:02Z");

        assertThat(mornings.slots(ada)).contains("2026-03-06 morning");
    }
}
