package app.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The pages over HTTP, as a server answers. */
@ExtendWith(OutputCaptureExtension.class)
class SiteTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @SuppressWarnings("NullAway.Init")
    private static Town.Open town;

    @BeforeAll
    static void open() {
        town = Town.open();
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/bellwether.css",
                "/bellwether.svg",
                "/signals",
                "/operator",
                "/operator/models",
                "/outbox/d1",
                "/outbox/d1.eml",
                "/nowhere",
                "/error",
                "/articles/a1?start=x",
                "/outbox/d1?look=notanumber",
                "/templates/web/home.ftlh",
                "/actuator"
            })
    void answersWithTheHeadersThatKeepBrowsersSafe(String path) throws Exception {
        var response = send(local(path).build());

        assertThat(response.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).startsWith("default-src 'none'").contains("frame-ancestors 'none'"));
        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(response.body()).doesNotContain("Exception", "\tat ", "Whitelabel", "Tomcat");
        if (response.statusCode() >= 400) {
            assertThat(response.body()).contains("<h1>");
        }
    }

    @Test
    void saysInWordsWhatIsNotThere() throws Exception {
        var response = get("/nowhere");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(response.body()).select("h1").text()).isEqualTo("There is no such page");
        assertThat(get("/error").statusCode()).isEqualTo(404);
    }

    @Test
    void tellsTheOperatorWhichArticlesAreSetAsideAndWhy() throws Exception {
        var page = Jsoup.parse(send(local("/operator").build()).body());

        assertThat(page.select("[aria-labelledby=aside] tbody tr").text())
                .contains("1 < 2 & counting a9", "Harbour Gazette", "signals", "it is longer than an article may be");
    }

    @Test
    void showsTheOperatorMailThatIsHeldAndLinksNowhereFromIt() throws Exception {
        var page = Jsoup.parse(send(local("/operator").build()).body());

        assertThat(page.select("[aria-labelledby=mail] tbody tr").text())
                .contains("Please <b>confirm</b>", "news@tide.example", "asks whether the subscription is wanted")
                .contains("at mailer.example: https://mailer.example/confirm/8f3e?c=44");
        assertThat(page.select("a[href*=mailer.example]")).isEmpty();
    }

    @Test
    void tellsTheOperatorThatAModelDoesNotAnswer() throws Exception {
        var page = Jsoup.parse(send(local("/operator").build()).body());

        assertThat(page.select("[role=alert] li").eachText())
                .contains("The language model gives no answer that can be used: too slow. See /operator/models.");
        assertThat(page.select(".ways a").eachAttr("href")).contains("/operator/models");
    }

    @Test
    void climbsOutOfNothing() throws Exception {
        for (String path : List.of("/%2e%2e/etc/passwd", "/..;/etc/passwd", "//etc/passwd")) {
            assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                    .matches("(?s)HTTP/1.1 4.*")
                    .doesNotContain("root:", "Tomcat");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00c3\u00a4", "a b", "=;x"})
    void takesNoCookieForItsOwnThatItNeverGave(String value) throws Exception {
        String answer = raw("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 23\r\n"
                + "Cookie: bellwether-browser=" + value + "\r\n\r\naddress=ada@example.org");

        assertThat(answer)
                .matches("(?s)HTTP/1.1 200.*")
                .contains("Look into the local outbox")
                .doesNotContain(value);
    }

    @Test
    void keepsToItselfWhatWentWrongInside() throws Exception {
        var response = send(local("/outbox/d1/reply")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("say=more+1"))
                .build());

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).contains("Something went wrong here").doesNotContain("secret", "IllegalState");
    }

    @Test
    void refusesWhatItsPagesDoNotSend() throws Exception {
        var foreign = send(HttpRequest.newBuilder(URI.create(town.url() + "/next-morning"))
                .header("Origin", "https://evil.example")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());

        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(foreign.body()).contains("That was refused");
        assertThat(send(post("/signals", "")).statusCode()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/subscribe",
                "/subscribe/look",
                "/sign-in",
                "/manage/good",
                "/unsubscribe/good",
                "/preferences",
                "/preferences/address",
                "/operator/find",
                "/operator/begin/good",
                "/nowhere"
            })
    void refusesInEveryFormWhatNoKeyboardWritesAndNoDatabaseKeeps(String path) throws Exception {
        for (String form : List.of("address=ada%00@example.org", "interest=EU&interest=%00", "a%00b=1", "zone=a%00")) {
            assertThat(send(post(path, form)).statusCode()).as(form).isEqualTo(400);
        }
        String parts = "--b\r\nContent-Disposition: form-data; name=\"topics\"\r\n\r\nE\0U\r\n--b--\r\n";
        var refused = send(HttpRequest.newBuilder(URI.create(town.url() + path))
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofString(parts))
                .build());
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("<h1>That was not understood</h1>");
        assertThat(get(path + "?topic=%00").statusCode()).isEqualTo(400);
    }

    @Test
    void refusesMoreFieldsThanAnyFormHasWithoutAWordInTheLog(CapturedOutput output) throws Exception {
        int before = output.getAll().length();
        for (String path : List.of("/subscribe", "/sign-in", "/nowhere")) {
            var refused = send(post(path, "a=1&".repeat(20_000) + "address=ada@example.org"));

            assertThat(refused.statusCode()).as(path).isEqualTo(400);
            assertThat(refused.body()).contains("<h1>That was not understood</h1>");
        }
        assertThat(send(post("/sign-in", "a=%zz")).statusCode()).isEqualTo(400);
        assertThat(get("/signals?" + "a=1&".repeat(1_100)).statusCode()).isEqualTo(400);
        assertThat(output.getAll().substring(before)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/livez", "/operator/roster", "/operator/sources/list", "/nowhere"})
    void readsNoFileOfAStrangerNorSaysAWordOfIt(String path, CapturedOutput output) throws Exception {
        int before = output.getAll().length();
        String part =
                "--b\r\nContent-Disposition: form-data; name=\"a\"; filename*=UTF-8''a%00%0ax\r\n\r\nv\r\n--b--\r\n";
        for (String type :
                List.of("multipart/form-data; boundary=b", "multipart/form-data", "Multipart/mixed; boundary=")) {
            var refused = send(HttpRequest.newBuilder(URI.create(town.url() + path))
                    .header("Content-Type", type)
                    .POST(HttpRequest.BodyPublishers.ofString(part))
                    .build());
            assertThat(refused.statusCode()).as(type).isEqualTo(400);
            assertThat(refused.body()).contains("<h1>That was not understood</h1>");
        }
        assertThat(output.getAll().substring(before)).isEmpty();
    }

    @Test
    void saysNothingInTheLogOfFormsThatAreBrokenOff(CapturedOutput output) throws Exception {
        int before = output.getAll().length();
        for (String path : List.of("/subscribe", "/sign-in", "/nowhere")) {
            try (var socket = new Socket("localhost", URI.create(town.url()).getPort())) {
                socket.setSoLinger(true, 0);
                socket.getOutputStream()
                        .write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n"
                                        + "Content-Type: application/x-www-form-urlencoded\r\n\r\naddress=ada")
                                .getBytes(StandardCharsets.US_ASCII));
            }
        }
        assertThat(get("/nowhere").statusCode()).isEqualTo(404);
        Thread.sleep(300);
        assertThat(output.getAll().substring(before)).isEmpty();
    }

    @Test
    void showsNobodysAddressOnWhatEverybodyMaySee() throws Exception {
        for (String path : List.of("/signals", "/signals/g1", "/articles/a1", "/b/good", "/welcome")) {
            var response = send(HttpRequest.newBuilder(URI.create(town.url() + path))
                    .header("Cookie", "bellwether-session=ada")
                    .build());

            assertThat(response.statusCode()).as(path).isEqualTo(200);
            assertThat(response.body()).as(path).doesNotContain("@");
        }
    }

    @Test
    void showsTheOutboxOnlyToWhoeverNamesThisMachine() throws Exception {
        for (String host : List.of("evil.example", "localhost.evil.example")) {
            assertThat(raw("GET /operator HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 404 ")
                    .contains("There is no such page");
            assertThat(raw("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                    .doesNotContain("Ada");
        }
        assertThat(send(local("/").build()).body()).contains("Ada");
    }

    @Test
    void opensByTheLinkInItsLogWhichNothingElseDoes(CapturedOutput output) throws Exception {
        try (Town.Open trial = Town.open()) {
            assertThat(output).contains("The local outbox opens by " + trial.link() + " ");
            var entered = CLIENT.send(
                    HttpRequest.newBuilder(URI.create(trial.link())).build(), HttpResponse.BodyHandlers.ofString());

            assertThat(entered.statusCode()).isEqualTo(303);
            assertThat(entered.headers().firstValue("Set-Cookie"))
                    .contains("bellwether-local=" + town.key() + "; Path=/; HttpOnly; SameSite=Strict");
        }
        assertThat(get("/operator").statusCode()).isEqualTo(403);
        assertThat(get("/").body()).contains("by the link in its log").doesNotContain("Ada");
        assertThat(send(local("/operator").build()).statusCode()).isEqualTo(200);
        for (String header : List.of("X-Forwarded-For", "Forwarded", "Via", "X-Forwarded-Host")) {
            assertThat(send(local("/operator").header(header, "192.0.2.7").build())
                            .statusCode())
                    .as(header)
                    .isEqualTo(404);
        }
    }

    /** From a browser that came by the link. */
    private static HttpRequest.Builder local(String path) {
        return HttpRequest.newBuilder(URI.create(town.url() + path)).header("Cookie", "bellwether-local=" + town.key());
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(town.url() + path)).build());
    }

    private static HttpRequest post(String path, String form) {
        return HttpRequest.newBuilder(URI.create(town.url() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String raw(String request) throws IOException {
        try (var socket = new Socket("localhost", URI.create(town.url()).getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
