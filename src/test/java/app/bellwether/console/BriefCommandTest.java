package app.bellwether.console;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.briefs.WordingEndpoint;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BriefCommandTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void writesABriefBothWaysWithWhatWasRefused(@TempDir Path directory) throws IOException {
        Path reader =
                Files.writeString(directory.resolve("reader.json"), "{\"topics\":[\"freight\"],\"zone\":\"UTC\"}");
        try (WordingEndpoint endpoint = new WordingEndpoint()) {
            JsonNode both = JSON.readTree(run(
                            ConsoleTest.FREIGHT,
                            "brief",
                            "--for",
                            reader.toString(),
                            "--at",
                            "2026-03-17T09:00:00Z",
                            "--compare",
                            "--model-url",
                            endpoint.url(),
                            "--model-name",
                            "double")
                    .lines()
                    .findFirst()
                    .orElseThrow());

            assertThat(both.path("extracts").toString()).doesNotContain("WORDED");
            assertThat(both.path("worded").toString()).contains("WORDED").doesNotContain("Atlantis");
            assertThat(both.path("refusals").toString()).contains("Atlantis");
            assertThat(both.path("sentences").asInt())
                    .isGreaterThan(both.path("refusals").size());
        }
    }

    private static String run(String in, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayInputStream articles = new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8));
        Console.run(arguments, articles, out, new ByteArrayOutputStream(), new ClosedDoors());
        return out.toString(StandardCharsets.UTF_8);
    }
}
