package app.bellwether.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page about signals draws is what the engines make of the chronicle and of the samples now. {@code src/trial/strength} draws it anew. */
class StrengthChartsTest {

    @ParameterizedTest
    @ValueSource(strings = {"strength", "strength-samples"})
    void drawsWhatTheEnginesGive(String name) throws IOException {
        StrengthReplay replay = StrengthCharts.replay(name);

        String page = Files.readString(StrengthCharts.PAGE);

        assertThat(StrengthCharts.page(name, replay, page)).isEqualTo(page);
        assertThat(StrengthCharts.sheet(replay)).isEqualTo(Files.readString(StrengthCharts.image(name)));
    }
}
