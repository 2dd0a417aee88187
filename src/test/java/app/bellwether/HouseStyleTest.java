package app.bellwether;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class HouseStyleTest {

    @Test
    void isFormatted() throws IOException {
        assertThat(Formatting.unformatted(Path.of("src")))
                .as("`mvn -q test-compile exec:exec@format` mends these")
                .isEmpty();
    }
}
