package app.bellwether;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.meters.Meters;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/** What whoever watches gets to see, from where, and what not; on a whole Bellwether that made its morning. */
class WatchTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final TestDatabase DATABASE = SampleMorning.database();

    private static ConfigurableApplicationContext application;

    @BeforeAll
    static void start() throws IOException {
        application = SampleMorning.start(
                DATABASE, "--management.server.port=0", "--bellwether.model.url=recorded");
        SampleMorning.firstBrief(application, "ada@example.org");
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/health", "/actuator/prometheus", "/actuator/info", "/actuator/env"})
    void isNotSeenFromWhereReadersCome(String path) throws Exception {
        assertThat(get("local.server.port", path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/actuator/env", "/actuator/heapdump", "/actuator/beans", "/actuator/loggers", "/readyz", "/sign-up"
            })
    void showsWhoeverWatchesNothingElse(String path) throws Exception {
        assertThat(get("local.management.port", path).statusCode()).isEqualTo(404);
    }

    @Test
    void saysHowItIsAsItsPageDoes() throws Exception {
        assertThat(get("local.management.port", "/actuator/health").body())
                .contains("\"status\":\"UP\"")
                .contains("\"says\":\"" + get("local.server.port", "/readyz").body().strip() + "\"");
    }

    @Test
    void isAScrapeThatPrometheusReads() throws Exception {
        HttpResponse<String> response = get("local.management.port", "/actuator/prometheus");
        Files.writeString(Path.of("target/scrape.txt"), response.body());

        assertThat(response.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/plain")
                .contains("version=0.0.4");
        Scrape scrape = Scrape.of(response.body());
        assertThat(scrape.samples()).hasSizeGreaterThan(100);
        assertThat(scrape.families()).contains("jvm_memory_used_bytes", "hikaricp_connections_active");
        assertThat(scrape.value("bellwether_database_up")).isOne();
        assertThat(scrape.value("bellwether_briefs_total{result=\"sealed\"}")).isPositive();
    }

    @Test
    void callsEverythingAsPrometheusWantsIt() throws Exception {
        assertThat(scrape().ours().complaints(Meters.LABELS)).isEmpty();
    }

    @Test
    void showsNoReaderAndNoSource() throws Exception {
        Set<String> secret = new TreeSet<>(DATABASE.jdbc().sql("""
                select id from subscribers.subscriber union select address from subscribers.subscriber
                union select name from subscribers.subscriber where name <> '' union select typed from subscribers.interest
                union select url from sources.source union select id from sources.source
                union select id from briefs.brief union select id from delivery.delivery
                """).query(String.class).list());

        String labels = scrape().samples().keySet().stream().collect(Collectors.joining("\n"));

        assertThat(secret).hasSizeGreaterThan(20).noneMatch(labels::contains);
        assertThat(labels).doesNotContain("@", "://");
    }

    private static Scrape scrape() throws Exception {
        return Scrape.of(get("local.management.port", "/actuator/prometheus").body());
    }

    private static HttpResponse<String> get(String port, String path) throws Exception {
        String to = "http://127.0.0.1:" + application.getEnvironment().getProperty(port) + path;
        return HTTP.send(HttpRequest.newBuilder(URI.create(to)).build(), BodyHandlers.ofString());
    }
}
