package app.bellwether.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.bellwether.taxonomy.Taxonomy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NaughtyStringsTest {

    private static final Path STRINGS = Path.of("../shared/data/hostile/naughty-strings.json");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private final Linguist linguist = Linguist.standard(Taxonomy.standard());

    @Test
    void readsStringsThatBreakSoftware() {
        assumeThat(STRINGS).as("the strings in ../shared are there").exists();
        for (JsonNode string : JsonMapper.shared().readTree(STRINGS.toFile())) {
            String text = string.asString();
            Reading reading = linguist.read(text, text, DAY);
            assertThat(reading.sentences())
                    .allSatisfy(sentence -> assertThat(sentence.in(text)).isNotBlank());
            linguist.stems(text);
            linguist.fingerprint(text);
        }
        assertThat(Files.isReadable(STRINGS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                ".",
                "A. ",
                "1,",
                "1 ",
                "U.S. ",
                "Mr. ",
                "New York, ",
                "two ",
                "December 9, ",
                "“",
                "\n",
                "$1 million to ",
                "A-",
                "said “Who?” "
            })
    void takesTimeInProportionToTheText(String piece) {
        String text = piece.repeat(200_000 / piece.length());
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> linguist.read(piece, text, DAY));
    }
}
