package app.bellwether.console;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.briefs.WordingEndpoint;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class HitsCommandTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String[]> EPISODE = List.of(
            new String[] {"Jon Frey", "Welcome back, everybody. So, you know, what did you find?"},
            new String[] {
                "Mira Holt",
                "Small container ports in Denmark cut their waiting times by 40 percent because they share one booking"
                        + " system. It was a lot of work."
            },
            new String[] {"Jon Frey", "And that, I mean, is kind of amazing."});
    private static final List<String[]> THREAD = List.of(
            new String[] {"ada", "The bridge toll in Lindhaven should be paid by lorries and not by commuters."},
            new String[] {"ben", "A second railway to Norrland would take 400 lorries off the coast road every day."},
            new String[] {"cleo", "Freight companies would pass any toll for lorries on to every shop in Lindhaven."},
            new String[] {"dan", "The bridge toll in Lindhaven should be paid by all lorries, but by no commuters."},
            new String[] {"eve", "Does anybody in Lindhaven know how much the second railway would cost?"});

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void tellsWhatWasSaidInAModelsWordsWithWhatTheyRestOn() {
        try (WordingEndpoint endpoint = new WordingEndpoint()) {
            JsonNode insight = line("insight", "--model-url", endpoint.url(), "--model-name", "double");
            JsonNode digest = line("digest", "--model-url", endpoint.url(), "--model-name", "double");

            assertThat(insight.path("text").asString()).endsWith("share one booking system, says Mira Holt.");
            assertThat(insight.path("evidence").path(0).path("quote").asString())
                    .isEqualTo(EPISODE.get(1)[1].replace(" It was a lot of work.", ""));
            JsonNode held = digest.path("sentences").path(0);
            assertThat(held.path("text").asString()).isEqualTo(THREAD.getFirst()[1]);
            assertThat(held.path("people").asInt()).isEqualTo(2);
            assertThat(held.path("evidence").size()).isEqualTo(2);
            assertThat(digest.path("sentences")
                            .path(1)
                            .path("evidence")
                            .path(0)
                            .path("stance")
                            .asString())
                    .isEqualTo("contradicts");
            assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("Atlantis");
        }
    }

    @Test
    void quotesWithoutAModel() {
        assertThat(line("insight").path("text"))
                .isEqualTo(line("insight").path("evidence").path(0).path("quote"));
        assertThat(line("digest").has("sentences")).isFalse();
    }

    private JsonNode line(String kind, String... model) {
        String[] arguments = new String[3 + model.length];
        System.arraycopy(new String[] {"hits", "--at", "2026-03-10T20:00:00Z"}, 0, arguments, 0, 3);
        System.arraycopy(model, 0, arguments, 3, model.length);
        String in = talk("episode", EPISODE) + "\n" + talk("discussion", THREAD) + "\n";
        out.reset();
        int status = Console.run(
                arguments,
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                out,
                new ByteArrayOutputStream(),
                new ClosedDoors(Map.of()));
        assertThat(status).isZero();
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(JSON::readTree)
                .filter(line -> line.path("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static String talk(String kind, List<String[]> said) {
        ObjectNode article = JSON.createObjectNode()
                .put("id", kind)
                .put("publisher", "Dock Talk")
                .put("title", "What ports do")
                .put("published", "2026-03-10T05:00:00Z")
                .put("language", "en")
                .put("kind", kind);
        ArrayNode segments = article.putArray("segments");
        StringBuilder text = new StringBuilder();
        for (String[] one : said) {
            int start = text.isEmpty() ? 0 : text.append("\n\n").length();
            text.append(one[1]);
            segments.addObject()
                    .put("start", start)
                    .put("end", text.length())
                    .put("speaker", one[0])
                    .put("at", start)
                    .put("depth", 0);
        }
        return article.put("text", text.toString()).toString();
    }
}
