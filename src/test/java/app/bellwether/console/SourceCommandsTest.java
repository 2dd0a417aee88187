package app.bellwether.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.SettableClock;
import app.bellwether.TestDatabase;
import app.bellwether.sources.SourceList;
import app.bellwether.sources.SourceList.Listed;
import app.bellwether.sources.TestSite;
import app.bellwether.sources.fetching.SafeFetch;
import app.bellwether.sources.finding.NetworkFeedFinder;
import app.bellwether.sources.polling.SourcesOnPostgres;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Binder;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** The commands that find, bring in and give out what is read, with a server's list behind the door. */
class SourceCommandsTest {

    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private static final String LIST = """
        <opml version="2.0"><body><outline text="Shipping">
        <outline text="Quay Times" xmlUrl="https://quay.example/feed"/>
        <outline text="Lost" type="rss"/></outline></body></opml>\
        """;

    private final Level before = ROOT.getLevel();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final SettableClock clock = new SettableClock(Instant.parse("2025-08-05T08:00:00Z"));
    private final SourceList list =
            SourcesOnPostgres.with(TestDatabase.fresh(), clock).list();
    private final List<String> given = new ArrayList<>();
    private final TestSite site = new TestSite();
    private final SafeFetch fetch = new SafeFetch(Duration.ofSeconds(2), Set.of(site.host()), clock);

    /** The command line silences the log of its own process, which is that of all tests here. */
    @AfterEach
    void close() {
        ROOT.setLevel(before);
        fetch.close();
        site.close();
    }

    @Test
    void findsFeedsAndAddsThem() {
        site.text("/", "text/html", "<link rel=alternate type=application/rss+xml href=/feed title=News>");
        site.text(
                "/feed",
                "text/xml",
                "<rss><channel><title>Gazette</title><item><title>One</title></item></channel></rss>");

        find("--add", "--folder=Shipping", site.url("/"), "nonsense", "--bellwether.data=elsewhere");

        List<JsonNode> lines = lines();
        assertThat(lines.getFirst().path("feed").path("url").asString()).isEqualTo(site.url("/feed"));
        assertThat(lines.getFirst().path("feed").path("entries").asInt()).isEqualTo(1);
        assertThat(lines.getFirst().path("alternatives").isEmpty()).isTrue();
        assertThat(lines.getLast().path("feed").isNull()).isTrue();
        assertThat(lines.getLast().path("why").asString()).contains("no address");
        assertThat(err.toString(UTF_8)).contains("bellwether: nonsense: That is no address", "1 added, 0 read already");
        assertThat(list.all())
                .singleElement()
                .extracting(Listed::name, Listed::folders)
                .containsExactly("Gazette", List.of("Shipping"));
        assertThat(given).containsExactly("--bellwether.data=elsewhere");
    }

    @Test
    void saysWhereItLookedAndAddsNothingUnasked() {
        find(site.url("/"));

        assertThat(lines().getFirst().path("tried").get(0).path("problem").asString())
                .contains("status 404");
        site.text("/", "text/xml", "<rss><channel><item><title>One</title></item></channel></rss>");
        find(site.url("/"));
        assertThat(list.all()).isEmpty();
    }

    @Test
    void bringsAListInAndGivesItOut() {
        assertThat(run(LIST, "import", "--look")).isEqualTo(1);
        assertThat(list.all()).isEmpty();
        assertThat(run(LIST, "import", "--bellwether.data=elsewhere")).isEqualTo(1);

        JsonNode report = lines().getLast();
        assertThat(report.path("added").asInt()).isEqualTo(1);
        assertThat(report.path("folders").get(0).asString()).isEqualTo("Shipping");
        assertThat(report.path("faults").get(0).path("line").asInt()).isEqualTo(3);
        assertThat(err.toString(UTF_8)).contains("bellwether: line 3 is not taken, Lost: it has no address (xmlUrl)");
        out.reset();
        assertThat(run("", "export")).isZero();
        String exported = out.toString(UTF_8);
        assertThat(exported).contains("<outline text=\"Shipping\">", "https://quay.example/feed");
        out.reset();
        assertThat(run(exported, "import")).isZero();
        assertThat(lines().getLast().path("known").asInt()).isEqualTo(1);
    }

    @Test
    void sayInOneLineThatNoServerRuns() {
        assertThat(Console.run(
                        new String[] {"export"}, new ByteArrayInputStream(new byte[0]), out, err, new ClosedDoors()))
                .isEqualTo(1);
        assertThat(err.toString(UTF_8)).isEqualTo("bellwether: no server runs here\n");
    }

    private void find(String... arguments) {
        out.reset();
        Lines lines = new Lines(new ByteArrayInputStream(new byte[0]), out, err);
        new CommandLine(new FindCommand(lines, new OpenDoors(), () -> new NetworkFeedFinder(fetch, clock)))
                .execute(arguments);
        lines.flush();
    }

    private int run(String in, String... arguments) {
        return Console.run(arguments, new ByteArrayInputStream(in.getBytes(UTF_8)), out, err, new OpenDoors());
    }

    private List<JsonNode> lines() {
        return out.toString(UTF_8).lines().map(Lines.JSON::readTree).toList();
    }

    private final class OpenDoors implements Doors {

        @Override
        public String operatorLink(String address, List<String> settings) {
            throw new IllegalStateException("not asked for");
        }

        @Override
        public <T> T sources(List<String> settings, Function<SourceList, T> use) {
            given.addAll(settings);
            return use.apply(list);
        }

        @Override
        public Keeping keeping(List<String> settings) {
            throw new IllegalStateException("not asked for");
        }

        @Override
        public Binder settings(List<String> settings) {
            return new Binder();
        }
    }
}
