package app.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.delivery.LetterDesk;
import app.bellwether.email.Inbox;
import app.bellwether.sources.SourceDesk;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The operator's page, and what is done by its buttons, in front of neighbours with some trouble each. */
class DeskPagesTest {

    @SuppressWarnings("NullAway.Init")
    private static Town.Open town;

    private final HttpClient browser = HttpClient.newHttpClient();

    @BeforeAll
    static void open() {
        town = Town.open();
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @Test
    void saysWhatIsLateAndWhy() throws Exception {
        Document page = page("/operator");

        assertThat(page.select("[aria-labelledby=late] li").eachText())
                .contains("3 articles wait to be put into stories.")
                .anyMatch(words -> words.equals(
                        "Brief of 20 November 2026 for reader s1 It was due at 20 November 2026, 05:40 UTC: no"
                                + " source could be read. It is given up at 20 November 2026, 17:40 UTC. Explain"
                                + " that day"))
                .anyMatch(words -> words.contains("20 November 2026, 05:50 UTC: deferred: RCPT 451 4.7.1 greylisted")
                        && words.contains("It is tried until 20 November 2026, 16:10 UTC."))
                .anyMatch(words -> words.contains("Held by an operator since 20 November 2026, 06:00 UTC."));
        assertThat(page.select("[aria-labelledby=held] li").eachText())
                .anyMatch(words -> words.startsWith("Everything by email is held back since"))
                .anyMatch(words -> words.startsWith("Everything by Discord is held back by an operator since"))
                .anyMatch(words -> words.startsWith("One letter to reader s1 is held back by an operator since"));
    }

    @Test
    void saysWhatFailedInTheServersWords() throws Exception {
        Document page = page("/operator");

        assertThat(page.select("[aria-labelledby=failed] li").eachText())
                .anyMatch(words -> words.contains("refused: RCPT 550 5.2.2 mailbox full, see <help.example>")
                        && words.contains("It may be sent until 20 November 2026, 16:10 UTC."))
                .anyMatch(words -> words.contains("too late to be sent")
                        && words.contains("Its time has passed, so that it is not sent any more.")
                        && !words.contains("Send again now"))
                .anyMatch(words -> words.contains("Harbour Gazette failing")
                        && words.contains("did not answer within 20 seconds. (3 times in a row)")
                        && words.contains("0 articles and 3 failures in 14 days"))
                .anyMatch(words -> words.contains(
                        "it could not be acted on, the log says why; it is not tried again by" + " itself."));
        assertThat(page.select("[aria-labelledby=failed] .spark title").eachText())
                .contains("Failures by day, from 7 November 2026 to 20 November 2026; most on 20 November 2026: 3");
        assertThat(page.select("[aria-labelledby=sources] .chart title").eachText())
                .contains("Articles by day, from 7 November 2026 to 20 November 2026; most on 19 November 2026: 30");
        assertThat(page.select("[aria-labelledby=failed] .said *"))
                .as("markup of a server")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/letters/send, d6, It is sent with the next round",
        "/letters/send, d1, nothing is sent twice",
        "/letters/hold, d4, It is held",
        "/letters/resume, d5, It goes on",
        "/letters/resume, d4, it was not held any more",
        "/readers/hold, s1, All letters to that reader are held",
        "/channels/hold, EMAIL, All letters of that channel are held",
        "/channels/hold, PIGEON, there is nothing of that number",
        "/channels/try, EMAIL, One letter finds out now",
        "/sources/ask, b, It is asked now",
        "/sources/hold, b, It is held: it is not asked",
        "/sources/resume, b, It goes on",
        "/replies/again, 7, It is acted on again",
        "/replies/again, seven, there is nothing of that number"
    })
    void doesOneThingByOneClickAndSaysWhatCameOfIt(String path, String id, String said) throws Exception {
        HttpResponse<String> done = post(path, "id=" + id, town.key());

        assertThat(done.statusCode()).isEqualTo(303);
        String next = done.headers().firstValue("Location").orElseThrow();
        assertThat(next).startsWith("/operator?done=");
        assertThat(page(next).select("[role=status]").text()).contains(said);
    }

    @Test
    void leadsBackToWhereItWasPressedAndNowhereElse() throws Exception {
        for (String back :
                List.of("/sources", "/sources?state=failing", "/readers/s1", "/readers/s1?date=2026-11-20")) {
            assertThat(location(back)).startsWith("/operator" + back).contains("done=sent");
            assertThat(page(location(back)).select("[role=status]").text()).contains("sent with the next round");
        }
        for (String back : List.of("//evil.example", "https://evil.example", "/../x", "/readers/s1?date=2026-11-20x")) {
            assertThat(location(back)).isEqualTo("/operator?done=sent");
        }
    }

    private String location(String back) throws Exception {
        return post("/letters/send", "id=d6&back=" + back.replace("?", "%3F").replace("=", "%3D"), town.key())
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    @Test
    void saysNothingThatAnAddressMakesUp() throws Exception {
        assertThat(page("/operator?done=made-up").select("[role=status]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/letters/send",
                "/letters/hold",
                "/letters/resume",
                "/readers/hold",
                "/channels/hold",
                "/channels/try",
                "/sources/ask",
                "/sources/hold",
                "/sources/resume",
                "/replies/again"
            })
    void doesNothingForAStrangerNorForAnotherSite(String path) throws Exception {
        assertThat(post(path, "id=d6", "guessed").statusCode()).isEqualTo(403);
        HttpRequest foreign = request(path, "id=d6", town.key())
                .header("Sec-Fetch-Site", "cross-site")
                .build();
        assertThat(browser.send(foreign, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    }

    @Test
    void leadsFromABriefToTheDayThatItIsOf() throws Exception {
        assertThat(page("/operator").select("[aria-labelledby=late] a.way").eachAttr("href"))
                .contains("/operator/readers/s1?date=2026-11-20", "/operator/briefs/b1");
        HttpRequest asked = HttpRequest.newBuilder(URI.create(town.url() + "/operator/briefs/b1"))
                .header("Cookie", "bellwether-local=" + town.key())
                .build();
        assertThat(browser.send(asked, BodyHandlers.discarding()).headers().firstValue("Location"))
                .contains("/operator/readers/s1?date=2026-11-20");
    }

    @Test
    void doesNothingWithoutAFormOfAnOperatorsOwnSession() throws Exception {
        JoiningHouse house = new JoiningHouse();
        Cookie ola = house.operator("ola@example.org");
        Cookie ada = house.signedIn(house.confirmed("ada@example.org", "EU"));
        MockMvc pages = Visit.byAStranger(new DeskPages(
                town.context().getBean(LetterDesk.class),
                town.context().getBean(SourceDesk.class),
                town.context().getBean(Inbox.class),
                house.subscribers,
                house.door()));

        assertThat(status(pages, ola, house.form(ola))).isEqualTo(303);
        assertThat(status(pages, ola, house.form(ada))).isEqualTo(403);
        assertThat(status(pages, ola, "")).isEqualTo(403);
        assertThat(status(pages, ada, house.form(ada))).isEqualTo(404);
    }

    private static int status(MockMvc pages, Cookie session, String form) throws Exception {
        return pages.perform(MockMvcRequestBuilders.post("/operator/letters/send")
                        .cookie(session)
                        .param("id", "d6")
                        .param("form", form)
                        .header("Sec-Fetch-Site", "same-origin"))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    void r8ExplainsAReadersDay() throws Exception {
        Document page = page("/operator/readers/s1");

        assertThat(page.select("[aria-labelledby=explained]").text())
                .contains("20 November 2026, explained", "Edition 2,")
                .contains("Taken Memory is the new bottleneck It matches AI chips. Interests that speak for it: AI"
                        + " chips.")
                .contains("Score 6.8, needed 3.0.")
                .contains("Its letter", "accepted: 250 queued", "it is never sent again");
        assertThat(page.select(".note").text()).contains("no source could be read");
        assertThat(page.text()).doesNotContain("example.org");
        assertThat(page("/operator/readers/s1?date=2026-11-01")
                        .select("[aria-labelledby=explained]")
                        .text())
                .contains("Nothing is recorded of that day.");
    }

    private Document page(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(town.url() + path))
                .header("Cookie", "bellwether-local=" + town.key())
                .build();
        HttpResponse<String> response = browser.send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
        return Jsoup.parse(response.body());
    }

    private HttpResponse<String> post(String path, String body, String key) throws IOException, InterruptedException {
        return browser.send(
                request(path, body, key).header("Origin", town.url()).build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path, String body, String key) {
        return HttpRequest.newBuilder(URI.create(town.url() + "/operator" + path))
                .header("Cookie", "bellwether-local=" + key)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }
}
