package app.bellwether;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class KeepSettingsTest {

    private static final Duration LONG = Duration.ofDays(100);

    private static final Duration SHORT = Duration.ofDays(30);

    @Test
    void refusesToForgetWhatIsStillNeeded() {
        assertThatThrownBy(() -> new KeepSettings(Duration.ofDays(60), LONG, LONG, LONG, LONG))
                .hasMessage(
                        "bellwether.keep.articles must be at least 90d, since signals grow out of two months of them");
        assertThatThrownBy(() -> new KeepSettings(LONG, SHORT, LONG, LONG, LONG))
                .hasMessageContaining("at least 31d");
        assertThatThrownBy(() -> new KeepSettings(LONG, LONG, SHORT, LONG, LONG))
                .hasMessageContaining("at least 31d");
        assertThatThrownBy(() -> new KeepSettings(LONG, LONG, LONG, SHORT, LONG))
                .hasMessageContaining("at least 31d");
    }
}
