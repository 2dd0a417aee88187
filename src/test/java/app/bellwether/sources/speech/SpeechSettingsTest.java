package app.bellwether.sources.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class SpeechSettingsTest {

    private static SpeechSettings settings(@Nullable String url, @Nullable String name, int minutes) {
        return new SpeechSettings(url, name, "k-secret", minutes, DataSize.ofMegabytes(1), Duration.ofMinutes(1));
    }

    @Test
    void addThePathToTheAddressAndShowNoKey() {
        SpeechSettings settings = settings("http://localhost:8000/v1/", "whisper-1", 120);

        assertThat(settings.endpoint()).isEqualTo("http://localhost:8000/v1/audio/transcriptions");
        assertThat(settings.toString()).doesNotContain("k-secret");
        assertThat(settings.secondsADay()).isEqualTo(7200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:8000",
                "ftp://localhost/v1",
                "http://me:key@localhost/v1",
                "http:///v1",
                "http://localhost/v1/audio/transcriptions",
                " "
            })
    void refuseWhatIsNoAddressOfAnEndpoint(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(url, "whisper-1", 120))
                .withMessageStartingWith("bellwether.speech.url");
    }

    @Test
    void refuseWhatIsHalfSaid() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(null, "whisper-1", 120))
                .withMessageStartingWith("bellwether.speech.url");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings("http://localhost/v1", null, 120))
                .withMessageStartingWith("bellwether.speech.name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings("http://localhost/v1", "whisper-1", 0))
                .withMessageContaining("minutes-a-day");
    }
}
