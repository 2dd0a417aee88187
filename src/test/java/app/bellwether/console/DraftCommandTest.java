package app.bellwether.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DraftCommandTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String ASKED =
            "{\"id\":\"1\",\"question\":\"Who is hiring?\",\"spans\":[{\"article\":\"x\",\"text\":\"Norvik Steel said"
                    + " on Monday it would hire 400 people in Brannes.\",\"published\":\"2026-03-03T06:00:00Z\"}]}\n";

    private final Map<String, String> settings = new HashMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void writesTheRequestWithoutAModel() {
        int status = run(ASKED, "draft", "answer", "--model-url", "");

        JsonNode line = line();
        assertThat(status).isZero();
        assertThat(line.path("request").path("messages").path(1).path("content").asString())
                .contains("[a1.1] Norvik Steel said", "[question] Who is hiring?");
        assertThat(line.path("passed").isEmpty()).isTrue();
    }

    @Test
    void takesWhatWasSaidWithItsSpeakersAndWhomTheyAnswer() {
        String said = "{\"id\":\"1\",\"spans\":[{\"text\":\"What did the ports do?\",\"speaker\":\"Jon"
                + " Frey\"},{\"text\":\"They share one booking system.\",\"speaker\":\"Mira"
                + " Holt\",\"remark\":true,\"answers\":\"Jon Frey\"}]}\n";

        assertThat(run(said, "draft", "insights", "--model-url", "")).isZero();
        assertThat(asked()).contains("[a1.1] Jon Frey: What did", "[a1.2] (remark) Mira Holt: They share");
        out.reset();
        assertThat(run(said, "draft", "digest", "--model-url", "")).isZero();
        assertThat(asked()).contains("[a1.1] (author 1) What did", "[a1.2] (author 2 to author 1) They share");
        assertThat(asked()).doesNotContain("Mira Holt");
    }

    private String asked() {
        return line().path("request").path("messages").path(1).path("content").asString();
    }

    @Test
    void writesWhatTheGateRefusedAndWhy() throws IOException {
        String answer = JSON.writeValueAsString("{\"found\":\"yes\",\"sentences\":["
                + "{\"text\":\"Norvik Steel would hire 400 people in Brannes.\",\"spans\":[\"a1.1\"]},"
                + "{\"text\":\"Norvik Steel would hire 900 people in Brannes.\",\"spans\":[\"a1.1\"]}]}");
        byte[] body = ("{\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":" + answer
                        + "},\"finish_reason\":\"stop\"}]}")
                .getBytes(StandardCharsets.UTF_8);
        HttpServer endpoint = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        endpoint.createContext("/v1/chat/completions", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        endpoint.start();
        try {
            String url = "http://127.0.0.1:" + endpoint.getAddress().getPort();
            run(ASKED, "draft", "answer", "--model-url", url, "--model-name", "m");
        } finally {
            endpoint.stop(0);
        }

        assertThat(line().path("passed").path(0).path("text").asString()).contains("400 people");
        assertThat(line().path("refused").path(0).path("check").asString()).isEqualTo("numbers");
        assertThat(line().path("refused").path(0).path("why").asString()).contains("900");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:1/v1", "http://nowhere.invalid/v1"})
    void saysAtOnceThatNobodyListens(String url) {
        String place = url.substring(0, url.length() - "/v1".length());
        assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> assertThat(run(ASKED, "draft", "answer", "--model-url", url, "--model-name", "m"))
                        .isOne());
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("1: no answer: cannot be reached at " + place, "check that it runs", "bellwether.model.url");
    }

    @Test
    void waitsForAnEndpointThatIsBusy() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer endpoint = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        endpoint.createContext("/", exchange -> {
            exchange.sendResponseHeaders(asked.incrementAndGet() == 1 ? 503 : 400, -1);
            exchange.close();
        });
        endpoint.start();
        try {
            String url = "http://127.0.0.1:" + endpoint.getAddress().getPort();
            run(ASKED, "draft", "answer", "--model-url", url, "--model-name", "m");
        } finally {
            endpoint.stop(0);
        }
        assertThat(asked).hasValueGreaterThan(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("answers 400");
    }

    @Test
    void asksAsTheServerWould() {
        settings.putAll(Map.of(
                "bellwether.model.url", "http://127.0.0.1:1/v1",
                "bellwether.model.name", "m",
                "bellwether.model.tokens-a-day", "1",
                "bellwether.model.off", "answer"));

        assertThat(run(ASKED, "draft", "answer")).isZero();
        assertThat(line().path("request").path("model").asString()).isEqualTo("m");
        out.reset();
        assertThat(run(ASKED, "draft", "answer", "--model-name", "other", "--bellwether.model.off="))
                .isOne(); // the day's tokens do not suffice, so that nothing is sent, or waited for
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("1: no answer: ");
        assertThat(line().path("request").path("model").asString()).isEqualTo("other");
        assertThat(line().path("passed").isEmpty()).isTrue();
    }

    @Test
    void doesNotTakeATypoForASetting() {
        assertThat(run(ASKED, "draft", "answer", "--model-nam", "m")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--model-nam");
        settings.put("bellwether.model.tokens-a-day", "lots");
        assertThat(run(ASKED, "draft", "answer")).isOne();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("bellwether.model.tokens-a-day");
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(run(ASKED, "draft", "poem", "--model-url", "")).isOne();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("there is no task poem");
        assertThat(run(ASKED, "draft", "answer", "--model-url", "models.example", "--model-name", "m"))
                .isOne();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("bellwether.model.url begins with http");
    }

    private int run(String in, String... arguments) {
        return Console.run(
                arguments,
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                out,
                err,
                new ClosedDoors(settings));
    }

    private JsonNode line() {
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        return JSON.readTree(lines.getFirst());
    }
}
