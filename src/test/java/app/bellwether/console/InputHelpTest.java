package app.bellwether.console;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.sources.Kind;
import app.bellwether.taxonomy.Role;
import app.bellwether.taxonomy.Taxonomy;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What each command's help says of its input is what the command reads. */
class InputHelpTest {

    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private static final Pattern QUOTED = Pattern.compile("\"(\\w+)\"");

    private final Level before = ROOT.getLevel();
    private final Set<String> asked = new TreeSet<>();

    /** The command line silences the log of its own process, which is that of all tests here. */
    @AfterEach
    void givesTheLogLevelBack() {
        ROOT.setLevel(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tag", "stories", "signals", "hits", "brief", "mornings", "ask", "read"})
    void saysWhatAnArticleHas(String command) {
        assertThat(help(command)).contains("one JSON object a line", plain(ArticleLines.FIELDS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"brief", "mornings"})
    void saysWhatASubscriberHas(String command) {
        assertThat(help(command)).contains(plain(SubscriberFile.FIELDS));
    }

    @Test
    void saysWhatClaimsPairsAndDraftsHave() {
        assertThat(help("ground")).contains("a claim needs \"id\", \"text\" and a list \"evidence\".");
        assertThat(help("compare")).contains("a pair needs \"id\", \"a\" and \"b\", which is a text or a list of");
        assertThat(help("draft")).contains(plain(DraftLines.FIELDS));
    }

    @Test
    void namesEveryFieldOfAnArticleAndNoOther() {
        Watched segment = watched("{\"start\":0,\"end\":2}");
        Watched article =
                watched("{\"id\":\"1\",\"title\":\"Quay\",\"text\":\"It closes.\",\"seen\":\"2026-03-02T08:00:00Z\"}");
        article.putArray("segments").add(segment);

        new ArticleLines(Pipeline.linguist()).read(article);

        assertThat(named(ArticleLines.FIELDS)).isEqualTo(asked);
        assertThat(ArticleLines.FIELDS).contains(words(Kind.values()));
    }

    @Test
    void namesEveryFieldOfASubscriberAndNoOther() {
        SubscriberFile.read(watched("{}"), 1, Taxonomy.standard());

        assertThat(named(SubscriberFile.FIELDS)).isEqualTo(asked);
        assertThat(SubscriberFile.FIELDS).contains(words(Role.values()));
    }

    @Test
    void namesEveryFieldOfADraftAndNoOther() {
        for (String task : List.of("signal", "item", "edition", "insights", "digest", "answer")) {
            Watched line = watched("{\"id\":\"1\"}");
            line.putArray("spans").add(watched("{\"text\":\"It closes.\"}"));
            new DraftLines(task).asked(line);
        }

        assertThat(named(DraftLines.FIELDS)).isEqualTo(asked);
    }

    private static Set<String> named(String fields) {
        return QUOTED.matcher(fields)
                .results()
                .map(field -> field.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String[] words(Enum<?>[] values) {
        return Stream.of(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
    }

    private static String help(String command) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int status = Console.run(
                new String[] {command, "--help"},
                new ByteArrayInputStream(new byte[0]),
                out,
                new ByteArrayOutputStream(),
                new ClosedDoors());
        assertThat(status).isZero();
        return plain(out.toString(StandardCharsets.UTF_8));
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private Watched watched(String json) {
        Watched node = new Watched();
        node.setAll((ObjectNode) Lines.JSON.readTree(json));
        return node;
    }

    /** Keeps in mind which fields it was asked for. */
    private final class Watched extends ObjectNode {

        Watched() {
            super(JsonNodeFactory.instance);
        }

        @Override
        public JsonNode path(String field) {
            asked.add(field);
            return super.path(field);
        }
    }
}
