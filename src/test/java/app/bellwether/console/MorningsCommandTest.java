package app.bellwether.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What readers would have got, morning after morning. */
class MorningsCommandTest {

    private static final String ARTICLES = article(
                    1,
                    "Harbour Times",
                    "2026-03-02T08:00:00Z",
                    "rose 12 percent last week, the broker Halden Freight said")
            + article(
                    2, "Trade Ledger", "2026-03-09T09:00:00Z", "rose by 9 percent in a week as ships avoided the canal")
            + article(
                    3, "Coast Daily", "2026-03-16T07:30:00Z", "rose again, by 7 percent, for the third week in a row");

    @TempDir
    private Path directory;

    @Test
    void tellsEachReaderOnEachMorningWhatIsNewSinceTheirLast() throws IOException {
        Path one = file("one.json", "{\n \"topics\": [\"freight\"],\n \"zone\": \"UTC\"\n}");
        Path two = file(
                "two.json",
                "{\"id\":\"ada\",\"regions\":[\"Asia\"]}\n{\"id\":\"bo\",\"topics\":[\"chess\"],\"time\":\"06:30\"}\n");

        List<JsonNode> mornings =
                run(0, "--for", one.toString(), two.toString(), "--from", "2026-03-16", "--to", "2026-03-18");

        assertThat(mornings)
                .extracting(line -> line.path("subscriber").asString() + " "
                        + line.path("at").asString())
                .startsWith("bo 2026-03-16T06:30:00Z")
                .contains("subscriber1 2026-03-17T07:00:00Z", "ada 2026-03-18T07:00:00Z")
                .hasSize(9);
        assertThat(of("subscriber1", mornings)
                        .map(line -> line.path("interests").path(0).asString()))
                .containsOnly("freight");
        JsonNode told = of("subscriber1", mornings).toList().get(1);
        assertThat(told.path("brief").toString()).contains("\"article\":\"f3\"");
        assertThat(told.has("silence")).isFalse();
        JsonNode after = of("subscriber1", mornings).toList().get(2);
        assertThat(after.path("brief").isNull()).isTrue();
        assertThat(after.path("silence").asString()).isNotBlank();
        assertThat(of("bo", mornings)).allMatch(line -> line.path("brief").isNull());
    }

    @Test
    void readsNothingThatWasSeenAfterTheMorning() throws IOException {
        Path one = file("one.json", "{\"topics\":[\"freight\"],\"zone\":\"UTC\"}");

        List<JsonNode> mornings = run(0, "--for", one.toString(), "--from", "2026-03-16", "--to", "2026-03-16");

        assertThat(mornings).hasSize(1);
        assertThat(mornings.getFirst().toString()).doesNotContain("\"f3\"");
    }

    @Test
    void saysWhatIsWrongWithAFileOrTheDates() throws IOException {
        Path empty = file("empty.json", " ");
        Path list = file("list.json", "[1]");
        Path good = file("good.json", "{\"topics\":[\"freight\"]}");

        assertThat(failure("--for", empty.toString(), "--from", "2026-03-16", "--to", "2026-03-17"))
                .contains(empty + " cannot be read: it is empty");
        assertThat(failure("--for", list.toString(), "--from", "2026-03-16", "--to", "2026-03-17"))
                .contains(list + " cannot be read: that is no JSON object");
        assertThat(failure("--for", good.toString(), "--from", "2026-03-16", "--to", "2026-03-15"))
                .contains("--to 2026-03-15 is before --from 2026-03-16");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"role\":\"chief\"}|its role is \"chief\" and ought to be leader, engineer, security, product,",
                "{\"zone\":\"Stockholm\"}|its zone is \"Stockholm\" and ought to be a time zone such as",
                "{\"time\":\"seven\"}|its time is \"seven\" and ought to be a time such as 07:00",
                "{\"minutes\":\"ten\"}|its minutes is \"ten\" and ought to be a whole number",
            })
    void saysWhichPartOfASubscriberIsWrong(String wrong, String said) throws IOException {
        Path file = file("wrong.json", wrong);

        assertThat(failure("--for", file.toString(), "--from", "2026-03-16", "--to", "2026-03-17"))
                .contains(file + " cannot be read: " + said);
    }

    @Test
    void takesWhatIsLeftEmptyAsUsual() throws IOException {
        Path file = file("some.json", "{\"topics\":[\"freight\"],\"role\":\"\",\"minutes\":10.0}");

        assertThat(run(0, "--for", file.toString(), "--from", "2026-03-16", "--to", "2026-03-16"))
                .hasSize(1);
    }

    private static Stream<JsonNode> of(String subscriber, List<JsonNode> mornings) {
        return mornings.stream()
                .filter(line -> line.path("subscriber").asString().equals(subscriber));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private static List<JsonNode> run(int status, String... options) {
        var out = new ByteArrayOutputStream();
        assertThat(run(out, new ByteArrayOutputStream(), options)).isEqualTo(status);
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(Lines.JSON::readTree)
                .toList();
    }

    private static String failure(String... options) {
        var err = new ByteArrayOutputStream();
        assertThat(run(new ByteArrayOutputStream(), err, options)).isEqualTo(1);
        return err.toString(StandardCharsets.UTF_8);
    }

    private static int run(ByteArrayOutputStream out, ByteArrayOutputStream err, String... options) {
        List<String> arguments = new ArrayList<>(List.of("mornings"));
        arguments.addAll(List.of(options));
        var in = new ByteArrayInputStream(ARTICLES.getBytes(StandardCharsets.UTF_8));
        return Console.run(arguments.toArray(String[]::new), in, out, err, new ClosedDoors());
    }

    private static String article(int number, String publisher, String published, String told) {
        return Lines.JSON
                        .createObjectNode()
                        .put("id", "f" + number)
                        .put("publisher", publisher)
                        .put("title", "Freight rates from Asia to Europe rise")
                        .put("text", "Freight rates from Asia to northern Europe " + told + ".")
                        .put("published", published)
                + "\n";
    }
}
