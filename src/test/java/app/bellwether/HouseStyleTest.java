package app.bellwether;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class HouseStyleTest {

    /** All of them take more than a minute of two processors: of four days, each sees a quarter. */
    private static final int DAYS = 4;

    @Test
    void isFormatted() throws IOException {
        long today = LocalDate.now(ZoneOffset.UTC).toEpochDay();

        assertThat(Formatting.unformatted(
                        Path.of("src"), file -> Math.floorMod(file.toString().hashCode() + today, DAYS) == 0))
                .as("`mvn -q test-compile exec:exec@format` mends these")
                .isEmpty();
    }
}
