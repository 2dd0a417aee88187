package app.bellwether.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** What the page about signals draws is what the engines make of the chronicle now. {@code src/trial/strength} draws it anew. */
class StrengthChartsTest {

    @Test
    void drawsWhatTheEnginesGive() throws IOException {
        StrengthReplay replay = StrengthReplay.of(StrengthCharts.CHRONICLE);

        String page = Files.readString(StrengthCharts.PAGE);

        assertThat(StrengthCharts.page(replay, page)).isEqualTo(page);
        assertThat(StrengthCharts.sheet(replay)).isEqualTo(Files.readString(StrengthCharts.SHEET));
    }
}
