package app.bellwether;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.meters.Meters;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What whoever watches gets to see, from where, and what not; on a whole Bellwether that made its morning. */
class WatchTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final TestDatabase DATABASE = SampleMorning.database();

    private static final Timestamp NEVER = Timestamp.from(Instant.parse("2040-01-01T00:00:00Z"));

    private static ConfigurableApplicationContext application;

    @BeforeAll
    static void start() throws IOException {
        application = SampleMorning.start(DATABASE, "--management.server.port=0", "--bellwether.model.url=recorded");
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
            strings = {
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/beans",
                "/actuator/loggers",
                "/readyz",
                "/sign-up"
            })
    void showsWhoeverWatchesNothingElse(String path) throws Exception {
        assertThat(get("local.management.port", path).statusCode()).isEqualTo(404);
    }

    @Test
    void saysHowItIsAsItsPageDoes() throws Exception {
        assertThat(get("local.management.port", "/actuator/health").body())
                .contains("\"status\":\"UP\"")
                .contains("\"says\":\""
                        + get("local.server.port", "/readyz").body().strip() + "\"");
    }

    @Test
    void isAScrapeThatPrometheusReads() throws Exception {
        HttpResponse<String> response = get("local.management.port", "/actuator/prometheus");

        assertThat(response.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/plain")
                .contains("version=0.0.4");
        Scrape scrape = Scrape.of(response.body());
        assertThat(scrape.samples()).hasSizeGreaterThan(100);
        assertThat(scrape.families()).contains("jvm_memory_used_bytes", "hikaricp_connections_active");
        assertThat(scrape.value("bellwether_database_up")).isOne();
        assertThat(scrape.value("bellwether_briefs_total{result=\"sealed\"}")).isPositive();
        assertThat(scrape.value("bellwether_smtp_replies_total{class=\"2xx\",enhanced=\"none\",step=\"end\"}"))
                .as("said by a mail server, which there is not")
                .isZero();
    }

    /** What begins at 1 has not increased. */
    @Test
    void showsOfEveryTaskThatItDidNotFail() {
        Scrape scrape = scrape();

        assertThat(application.getBeansOfType(RecurringTask.class).values())
                .extracting(task -> task.getName())
                .contains("keeping", "briefs-round")
                .allSatisfy(task -> assertThat(scrape.samples())
                        .containsKey("dbscheduler_task_completions_total{result=\"failed\",task=\"" + task + "\"}"));
    }

    @Test
    void callsEverythingAsPrometheusWantsIt() throws Exception {
        assertThat(scrape().ours().complaints(Meters.LABELS)).isEmpty();
    }

    @Test
    void showsNoReaderAndNoSource() throws Exception {
        Set<String> secret =
                new TreeSet<>(DATABASE.jdbc().sql("""
                    select id from subscribers.subscriber union select address from subscribers.subscriber
                    union select name from subscribers.subscriber where name <> '' union select typed from subscribers.interest
                    union select url from sources.source union select id from sources.source
                    union select id from briefs.brief union select id from delivery.delivery
                    """).query(String.class).list());

        String labels = scrape().samples().keySet().stream().collect(Collectors.joining("\n"));

        assertThat(secret).hasSizeGreaterThan(20).noneMatch(labels::contains);
        assertThat(labels).doesNotContain("@", "://");
    }

    @Test
    void hasAsManySeriesForManyAsForOne() throws Exception {
        Set<String> before = scrape().ours().samples().keySet();
        DATABASE.jdbc().sql("""
            insert into sources.source (id, name, url, host, next_due)
            select 'many' || n, 'Paper ' || n, 'https://paper' || n || '.example/feed', 'paper' || n, :never
            from generate_series(1, 2000) as n
            """).param("never", NEVER).update();
        DATABASE.jdbc().sql("""
            insert into subscribers.subscriber
            select (jsonb_populate_record(subscriber, jsonb_build_object('id', 'many' || n, 'state', 'UNSUBSCRIBED',
                'address', 'reader' || n || '@example.org', 'same_address', 'reader' || n || '@example.org'))).*
            from subscribers.subscriber, generate_series(1, 2000) as n where address = 'ada@example.org'
            """).update();
        DATABASE.jdbc().sql("""
            insert into delivery.delivery
            select (jsonb_populate_record(null::delivery.delivery, to_jsonb(one) || jsonb_build_object(
                'id', 'many' || n, 'state', 'WAITING', 'place', 'place' || n, 'subscriber', 'many' || n,
                'next_try', :never::text))).*
            from (select * from delivery.delivery where channel = 'EMAIL' limit 1) as one,
                generate_series(1, 2000) as n
            """).param("never", NEVER.toString()).update();
        DATABASE.jdbc().sql("""
            insert into delivery.hold (name, since, until, times, probing, why)
            select 'EMAIL place' || n, :never, :never, 1, false, 'said no' from generate_series(1, 2000) as n
            """).param("never", NEVER).update();

        Scrape many = SampleMorning.await(
                Duration.ofSeconds(40),
                () -> Optional.of(scrape())
                        .filter(scrape -> scrape.value("bellwether_sources{state=\"new\"}") >= 2000
                                && scrape.value("bellwether_outbox_rows{channel=\"email\",state=\"waiting\"}") >= 2000
                                && scrape.value("bellwether_outbox_places_held") >= 2000));

        assertThat(many.ours().samples().keySet()).isEqualTo(before);
    }

    @Test
    void asksInAlarmsAndPicturesOnlyForWhatThereIs() throws Exception {
        Scrape scrape = scrape();
        for (String expression :
                Stream.concat(alarms().values().stream(), pictures().stream()).toList()) {
            assertThat(new PromQl(expression).metrics()).as(expression).isNotEmpty();
            assertThat(new PromQl(expression).missing(scrape)).as(expression).isEmpty();
        }
        assertThat(new PromQl("sum by (place) (rate(bellwether_feeds_total{url=\"x\"}[5m]))").missing(scrape))
                .containsExactly("bellwether_feeds_total", "bellwether_feeds_total{url}", "by place");
        assertThat(new PromQl("max(bellwether_sources{state=~\"failing|broken\"}) +"
                                + " max(bellwether_sources{state=\"mute\"})")
                        .missing(scrape))
                .containsExactly("bellwether_sources{state=broken}", "bellwether_sources{state=mute}");
    }

    @Test
    void saysOfEveryAlarmWhatToDoAndOfNothingElse() throws IOException {
        Map<String, String> sections = new TreeMap<>();
        for (String section : Files.readString(Path.of("docs/alarms.md")).split("(?m)^## ", -1)) {
            sections.put(section.lines().findFirst().orElse(""), section);
        }
        sections.remove("# Alarms");

        assertThat(sections.keySet()).isEqualTo(alarms().keySet()).hasSizeGreaterThan(15);
        assertThat(sections.values())
                .allSatisfy(section -> assertThat(section)
                        .contains("- **Means.** ", "- **Why.** ", "- **Do.** ")
                        .containsPattern("`(page|look)`"));
    }

    /** Expressions by the names of alarms. */
    private static Map<String, String> alarms() throws IOException {
        Map<String, String> alarms = new TreeMap<>();
        JsonNode rules = JsonMapper.shared()
                .valueToTree(new Yaml().load(Files.readString(Path.of("docker/prometheus/rules.yaml"))));
        rules.at("/groups/0/rules").forEach(rule -> {
            String name = rule.path("alert").asString();
            assertThat(alarms.put(name, rule.path("expr").asString())).as(name).isNull();
            assertThat(rule.at("/annotations/runbook").asString())
                    .isEqualTo("docs/alarms.md#" + name.toLowerCase(Locale.ROOT));
        });
        return alarms;
    }

    private static List<String> pictures() throws IOException {
        return JsonMapper.shared()
                .readTree(Files.readString(Path.of("docker/grafana/bellwether.json")))
                .findValues("expr")
                .stream()
                .map(JsonNode::asString)
                .toList();
    }

    private static Scrape scrape() {
        try {
            return Scrape.of(
                    get("local.management.port", "/actuator/prometheus").body());
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private static HttpResponse<String> get(String port, String path) throws IOException, InterruptedException {
        String to = "http://127.0.0.1:" + application.getEnvironment().getProperty(port) + path;
        return HTTP.send(HttpRequest.newBuilder(URI.create(to)).build(), BodyHandlers.ofString());
    }
}
