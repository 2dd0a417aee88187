package app.bellwether.console;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The samples that the program starts with, as lines of articles: their days are counted from a first start. */
final class StrengthSamples {

    private static final Path SAMPLES = Path.of("src/main/resources/samples");
    private static final LocalDate FIRST_START = LocalDate.parse("2026-11-01");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private StrengthSamples() {}

    static InputStream lines() throws IOException {
        Map<String, String> names = new HashMap<>();
        JSON.readTree(SAMPLES.resolve("outlets.json").toFile())
                .forEach(outlet -> names.put(
                        outlet.path("slug").asString(), outlet.path("name").asString()));
        List<String> samples = Files.readAllLines(SAMPLES.resolve("articles.jsonl"));
        String lines = samples.stream()
                .map(JSON::readTree)
                .filter(sample -> !sample.has("kind")) // what is spoken or discussed opens no signal
                .map(sample -> line(sample, names))
                .collect(Collectors.joining("\n"));
        return new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
    }

    private static String line(JsonNode sample, Map<String, String> names) {
        LocalDate day = FIRST_START.plusDays(sample.path("day").asInt());
        ObjectNode line = JSON.createObjectNode();
        line.put("id", sample.path("slug").asString());
        line.put("publisher", names.get(sample.path("outlet").asString()));
        line.put("title", sample.path("title").asString());
        line.put("text", sample.path("text").asString());
        line.put("language", sample.path("language").asString("en"));
        line.put("published", day + "T" + sample.path("time").asString() + ":00Z");
        return line.toString();
    }
}
