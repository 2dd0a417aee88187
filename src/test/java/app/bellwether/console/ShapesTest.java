package app.bellwether.console;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.Shapes;
import app.bellwether.language.Linguist;
import app.bellwether.replies.asking.Asked;
import app.bellwether.replies.asking.Finder;
import app.bellwether.sources.Article;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Articles of one thing over and over, as a whole and in sentences just short enough to be read, keep no command busy. The time is a net
 * for what hangs: all of them together take a fraction of it, where one alone took minutes.
 */
@Timeout(600)
class ShapesTest {

    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private static final Level BEFORE = ROOT.getLevel();
    private static final String AT = "2026-06-18T07:00:00Z";
    private static final String BEGIN = "The port of Merrow in Kenya reopened on Monday after ";
    private static final int SAID = 1_800;
    private static final int SENTENCES = 15;

    @TempDir
    Path folder = Path.of("");

    @AfterAll
    static void givesTheLogLevelBack() {
        ROOT.setLevel(BEFORE);
    }

    @Test
    void areTagged() {
        assertThat(run(articles(), "tag").lines()).hasSize(44);
    }

    @Test
    void getTheirStories() {
        assertThat(run(articles(), "stories").lines()).hasSize(44);
    }

    @Test
    void areNoSignals() {
        assertThat(run(articles(), "signals")).isEmpty();
    }

    @Test
    void keepNoFactsFromBeingFound() {
        run(articles(), "hits", "--at", AT);
    }

    @Test
    void keepNobodyFromTheirBrief() throws IOException {
        Path reader = Files.writeString(
                folder.resolve("reader.json"), "{\"regions\":[\"KE\"],\"topics\":[\"trade\"],\"zone\":\"UTC\"}");

        run(articles(), "brief", "--for", reader.toString(), "--at", AT);
    }

    @Test
    void areNoAnswerAndNoWayToKeepOneBack() {
        Linguist linguist = Pipeline.linguist();
        List<Article> read = new Lines(
                        new ByteArrayInputStream(articles().getBytes(StandardCharsets.UTF_8)),
                        OutputStream.nullOutputStream(),
                        OutputStream.nullOutputStream())
                .read(new ArticleLines(linguist)::readOnce);

        for (String question : List.of("When did the port of Merrow reopen?", "How many ships wait?", "Who said so?")) {
            assertThat(new Finder(linguist).find(Asked.read(question), read).articles())
                    .isEqualTo(44);
        }
    }

    @Test
    void bearNothingOutThatTheyDoNotSay() {
        StringBuilder claims = new StringBuilder();
        Shapes.of(Shapes.LENGTH).forEach((name, text) -> {
            claims.append(claim(name, "Ministers met in Merrow on 3 May.", text))
                    .append('\n');
            claims.append(claim(name + ", all of it", text, text)).append('\n');
        });

        assertThat(run(claims.toString(), "ground").lines())
                .hasSize(44)
                .allSatisfy(line -> assertThat(line).contains("\"grounded\":false"));
    }

    private static ObjectNode claim(String id, String text, String evidence) {
        ObjectNode claim = Lines.JSON.createObjectNode().put("id", id).put("text", text);
        claim.putArray("evidence").add(evidence);
        return claim;
    }

    private static String articles() {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, String> shape : Shapes.of(Shapes.LENGTH).entrySet()) {
            String sentence = BEGIN + shape.getValue().substring(0, SAID).strip() + " and so on. ";
            lines.add(article(shape.getKey(), shape.getValue()));
            lines.add(article(shape.getKey() + ", in sentences", sentence.repeat(SENTENCES)));
        }
        return String.join("\n", lines);
    }

    private static String article(String id, String text) {
        return Lines.JSON
                .createObjectNode()
                .put("id", id)
                .put("publisher", "Merrow Times")
                .put("title", "Ministers meet in Merrow about trade")
                .put("text", text)
                .put("published", "2026-06-17T09:00:00Z")
                .toString();
    }

    private static String run(String in, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Console.run(
                arguments, new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)), out, err, new ClosedDoors());
        assertThat(status).describedAs(err.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }
}
