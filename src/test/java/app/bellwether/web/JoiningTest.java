package app.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.SampleMorning;
import app.bellwether.delivery.LocalOutbox;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.Subscribers;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole way of a reader through a real browser and the whole application: she signs up, confirms, changes what she gets,
 * pauses, takes along what is kept, leaves by one click, and comes back. A scanner opens every link of every letter first.
 */
class JoiningTest {

    private static final String ADDRESS = "newcomer@example.org";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern COUNT = Pattern.compile("(\\d+) briefs?(?:, (\\d+) items?)?");
    private static final HttpClient SCANNER = HttpClient.newHttpClient();

    @SuppressWarnings("NullAway.Init")
    private static Browser browser;

    @SuppressWarnings("NullAway.Init")
    private static ConfigurableApplicationContext application;

    private final List<String> read = new ArrayList<>();

    @BeforeAll
    static void open() throws Exception {
        browser = Browser.open();
        application = SampleMorning.start(SampleMorning.databaseAfterTheFirstBriefs());
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        if (application != null) {
            application.close();
        }
    }

    @Test
    void aReaderComesAndChangesThingsAndLeavesAndComesBack() throws Exception {
        try (Page page = browser.page(1000, 1100, ColorScheme.LIGHT)) {
            signUp(page);
            String confirmation = letter("Do you want a morning brief");
            assertThat(reader().state()).isEqualTo(Subscriber.State.PENDING);
            confirm(page, confirmation);

            enter(page);
            changeInterests(page);
            undo(page);
            pause(page);
            takeAlong(page);
            leaveByOneClick(letterWithUnsubscribing());
            comeBack(page);
        }
    }

    private void signUp(Page page) {
        page.navigate(url() + "/welcome");
        assertThat(page.locator(".sample .headline").innerText()).isNotBlank();
        page.getByText("Get a brief").first().click();
        page.getByLabel("Topics").fill("semiconductors, the price of zorbing balls");
        page.getByLabel("Places").fill("Deutschland");
        page.getByLabel("Time zone").fill("kathmandu");
        press(page, "First see what it would have given me");
        assertThat(page.locator(".said").innerText()).contains("Germany", "We have no topic for", "zorbing");
        counts(page);

        page.waitForTimeout(1100); // a form that comes back within a second is taken for a robot's
        press(page, "Sign up");
        assertThat(page.locator("[role=alert]").innerText()).contains("That is no email address");
        page.getByLabel("Your email address").fill(ADDRESS);
        page.waitForTimeout(1100);
        press(page, "Sign up");
        assertThat(page.locator("h1").innerText()).isEqualTo("Look into the local outbox");
    }

    private void confirm(Page page, String letter) throws Exception {
        String link = link(letter, "/confirm/");
        assertThat(letter).doesNotContain("zorbing", "Germany");
        scan(letter);
        assertThat(reader().state()).isEqualTo(Subscriber.State.PENDING);

        page.navigate(link);
        assertThat(page.locator("main").innerText()).contains("every day at 07:00 (Kathmandu)", "Germany");
        assertThat(reader().state()).isEqualTo(Subscriber.State.PENDING);
        press(page, "Yes, send it to me");
        assertThat(page.locator("h1").innerText()).isEqualTo("You get the brief");
        assertThat(reader().active()).isTrue();
        page.navigate(link);
        assertThat(page.locator("h1").innerText()).isEqualTo("You get the brief");
    }

    private void enter(Page page) throws Exception {
        page.navigate(url() + "/preferences");
        page.getByLabel("Your email address").fill(ADDRESS);
        press(page, "Mail me a link");
        String letter = letter("Your way into Bellwether");
        scan(letter);
        try (Page stranger = browser.page(800, 800, ColorScheme.LIGHT)) {
            stranger.navigate(link(letter, "/sign-in/"));
            assertThat(stranger.locator("h1").innerText()).isEqualTo("This link does not work here");
        }
        page.navigate(link(letter, "/sign-in/"));
        press(page, "Sign in");
        assertThat(page.locator("h1").innerText()).isEqualTo("Your preferences");
        assertThat(page.locator(".now").innerText())
                .contains("at 07:00 (Kathmandu)")
                .doesNotContain(ADDRESS);
    }

    private void changeInterests(Page page) {
        List<Integer> before = counts(page);
        String given = given(page);
        page.getByLabel("Interest 1", exact()).fill("");
        page.getByLabel("Interest 3", exact()).fill("zorbing");
        page.getByLabel("Interest 2", exact()).fill("zorbing balls");
        press(page, "Only look what it would give");
        assertThat(page.locator(".status").innerText()).contains("nothing is saved yet");
        assertThat(counts(page)).isNotEqualTo(before).containsExactly(0, 0);
        assertThat(reader().interests()).extracting(one -> one.typed()).contains("semiconductors");

        page.getByLabel("Interest 3", exact()).fill("AI in China");
        page.getByLabel("How much of interest 3").selectOption("more");
        press(page, "Save");
        assertThat(page.locator(".status").innerText()).startsWith("Saved");
        assertThat(given(page)).isNotEqualTo(given).contains("Moyu");
        assertThat(reader().interests()).extracting(one -> one.typed()).doesNotContain("semiconductors");
    }

    private void undo(Page page) {
        page.locator(".history li").first().getByText("Take it back").click();
        assertThat(page.locator(".status").innerText()).isEqualTo("Taken back.");
        assertThat(reader().interests())
                .extracting(one -> one.typed())
                .containsExactly("semiconductors", "the price of zorbing balls", "Deutschland");
        press(page, "Fewer briefs");
        assertThat(reader().threshold()).isEqualTo(3);
    }

    private void pause(Page page) {
        page.getByLabel("No brief for").selectOption("14");
        press(page, "Pause");
        assertThat(page.locator(".now").innerText()).contains("nothing comes before");
        press(page, "Go on now");
        assertThat(reader().schedule().pausedUntil()).isNull();
    }

    private void takeAlong(Page page) {
        page.getByText("Read it").click();
        assertThat(page.locator("main").innerText()).contains(ADDRESS, "sign-up form, version 1", "confirmed");
        page.navigate(url() + "/preferences");
        var download =
                page.waitForDownload(() -> page.getByText("Download it (JSON)").click());
        assertThat(download.path()).content().contains("\"address\" : \"" + ADDRESS + "\"", "\"threshold\" : 3.0");
    }

    private void leaveByOneClick(String letter) throws Exception {
        scan(letter);
        assertThat(reader().active()).isTrue();
        String link = link(letter, "/unsubscribe/");
        var answer = SCANNER.send(
                HttpRequest.newBuilder(URI.create(link))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(reader().state()).isEqualTo(Subscriber.State.UNSUBSCRIBED);
    }

    private void comeBack(Page page) throws Exception {
        page.navigate(url() + "/preferences");
        assertThat(page.locator(".now").innerText()).contains("You get no briefs");
        press(page, "Get them again");
        assertThat(page.locator("h1").innerText()).isEqualTo("Look into the local outbox");
        assertThat(reader().active()).isFalse();
    }

    /** What a mail scanner does: it opens every link there is, several times, and once with HEAD. */
    private static void scan(String letter) throws Exception {
        for (var link : Jsoup.parse(letter).select("a[href^=http]")) {
            for (String method : List.of("GET", "HEAD", "GET")) {
                SCANNER.send(
                        HttpRequest.newBuilder(URI.create(link.attr("href")))
                                .method(method, HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
            }
        }
    }

    private String letter(String subject) {
        return SampleMorning.await(
                PATIENCE,
                () -> outbox().newest(200).stream()
                        .filter(kept ->
                                kept.to().contains(ADDRESS) && kept.subject().startsWith(subject))
                        .filter(kept -> !read.contains(kept.delivery().value()))
                        .findFirst()
                        .map(kept -> {
                            read.add(kept.delivery().value());
                            return new KeptMail(kept.wire()).html();
                        }));
    }

    private String letterWithUnsubscribing() {
        return SampleMorning.await(
                PATIENCE,
                () -> outbox().newest(200).stream()
                        .filter(kept -> kept.to().contains(ADDRESS))
                        .map(kept -> new KeptMail(kept.wire()).html())
                        .filter(html -> html.contains("/unsubscribe/"))
                        .findFirst());
    }

    private static LocalOutbox outbox() {
        return application.getBean(LocalOutbox.class);
    }

    private static String link(String letter, String path) {
        return Optional.ofNullable(Jsoup.parse(letter).selectFirst("a[href*=" + path + "]"))
                .orElseThrow()
                .attr("href");
    }

    private static Subscriber reader() {
        return application
                .getBean(Subscribers.class)
                .byDestination(new Destination(Destination.Channel.EMAIL, ADDRESS))
                .orElseThrow();
    }

    private static List<Integer> counts(Page page) {
        var counts = COUNT.matcher(page.locator(".verdict").innerText());
        assertThat(counts.find()).isTrue();
        return List.of(
                Integer.parseInt(counts.group(1)), counts.group(2) == null ? 0 : Integer.parseInt(counts.group(2)));
    }

    /** The mornings of the preview, and what would have headed each. */
    private static String given(Page page) {
        return page.locator("section[aria-labelledby=preview]").innerText();
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static void press(Page page, String button) {
        Locator found = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true));
        found.first().click();
    }

    private static String url() {
        return "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
    }
}
