package app.bellwether.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Readers of five other languages, and what news in their languages gives them; an English reader, and what it does not. */
class MorningsInOtherLanguagesTest {

    private static final Path SAMPLES = Path.of("src/main/resources/samples/languages.jsonl");

    private static final String READERS = """
        {"id":"de","topics":["Streik","Hochwasser"],"regions":["Deutschland"],"language":"de","zone":"UTC"}
        {"id":"fr","topics":["énergie nucléaire","élections"],"regions":["France"],"language":"fr","zone":"UTC"}
        {"id":"es","topics":["tipos de interés","huelga"],"regions":["España"],"language":"es","zone":"UTC"}
        {"id":"it","topics":["banche","scuola"],"regions":["Italia"],"language":"it","zone":"UTC"}
        {"id":"pt","topics":["saúde","energia"],"regions":["Portugal"],"language":"pt","zone":"UTC"}
        {"id":"en","regions":["Germany","France","Spain","Italy","Portugal"],"language":"en","zone":"UTC"}
        """;

    private static Map<String, JsonNode> articles = Map.of();
    private static List<JsonNode> mornings = List.of();

    @BeforeAll
    static void readsTheNewsOfTwoWeeks(@TempDir Path directory) throws IOException {
        String news = Files.readString(SAMPLES);
        articles = news.lines()
                .map(Lines.JSON::readTree)
                .collect(Collectors.toMap(line -> line.path("id").asString(), Function.identity()));
        Path readers = Files.writeString(directory.resolve("readers.json"), READERS);
        var out = new ByteArrayOutputStream();
        int status = Console.run(
                new String[] {"mornings", "--for", readers.toString(), "--from", "2026-06-08", "--to", "2026-06-20"},
                new ByteArrayInputStream(news.getBytes(StandardCharsets.UTF_8)),
                out,
                new ByteArrayOutputStream(),
                new ClosedDoors());
        assertThat(status).isZero();
        mornings = out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(Lines.JSON::readTree)
                .toList();
    }

    private static List<JsonNode> briefs(String reader) {
        return mornings.stream()
                .filter(line -> line.path("subscriber").asString().equals(reader))
                .map(line -> line.path("brief"))
                .filter(JsonNode::isObject)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "es", "it", "pt"})
    void r1GetsBriefsThatQuoteTheNewsOfTheirLanguageWordForWord(String language) {
        List<JsonNode> quoted = briefs(language).stream()
                .flatMap(brief -> brief.findValues("citations").stream())
                .flatMap(JsonNode::valueStream)
                .toList();

        assertThat(briefs(language)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(quoted).isNotEmpty().allSatisfy(citation -> {
            JsonNode article =
                    Objects.requireNonNull(articles.get(citation.path("article").asString()));
            assertThat(article.path("language").asString()).isEqualTo(language);
            assertThat(article.path(citation.path("of").asString())
                            .asString()
                            .substring(
                                    citation.path("start").asInt(),
                                    citation.path("end").asInt()))
                    .isEqualTo(citation.path("quote").asString());
        });
    }

    @Test
    void tellsAnEnglishReaderNothingInALanguageThatTheyDidNotAskFor() {
        assertThat(briefs("en")).isEmpty();
    }
}
