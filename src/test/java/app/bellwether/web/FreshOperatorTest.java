package app.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.SampleMorning;
import app.bellwether.TestDatabase;
import app.bellwether.sources.TestSite;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** An operator who begins with nothing, on a phone: a pack of ten feeds, one that is found, and a list. */
class FreshOperatorTest {

    /** Too old to be kept, so that nothing is made of it when the test is over. */
    private static final String POSTS =
            "<rss><channel><title>%s</title><item><guid>1</guid><pubDate>Mon, 06 Jan 2020 07:00:00"
                + " GMT</pubDate><title>%s sails at dawn</title><description>The ship left the harbour at six in the"
                + " morning, the port authority said.</description></item></channel></rss>";

    private final TestDatabase database = TestDatabase.fresh();

    @Test
    void getsFromNothingToSourcesThatAreRead() throws IOException {
        try (TestSite site = site();
                Browser browser = Browser.open();
                // without the scheduler, whose rounds would ask the world
                ConfigurableApplicationContext application = SampleMorning.start(
                        database,
                        "--bellwether.samples=false",
                        "--bellwether.sources.allow=" + site.host(),
                        "--db-scheduler.enabled=false");
                Page page = browser.page(375, 800, ColorScheme.LIGHT)) {
            String url = "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
            page.navigate(url + application.getBean(LocalDoor.class).link());
            page.navigate(url + "/operator");
            page.getByText("Packs of well-known feeds").click();
            press(page, "Take the pack Cloud computing");
            assertThat(status(page)).startsWith("Cloud computing: 10 sources are added and asked now");

            page.getByText("How they do").click();
            page.getByLabel("The address of a page").fill(site.url("/harbour"));
            page.getByLabel("Folder, if you like").fill("Deutschland");
            press(page, "Find its feed");
            assertThat(page.getByRole(AriaRole.HEADING, heading("Found: Harbour Gazette"))
                            .isVisible())
                    .isTrue();
            keep(page, "found");
            press(page, "Add it");
            assertThat(status(page)).isEqualTo("Harbour Gazette is added, and asked now.");

            page.getByLabel("The file").setInputFiles(list(site));
            press(page, "Bring it in");
            assertThat(status(page)).isEqualTo("2 added, 0 read already, 1 not taken.");
            keep(page, "list");

            readWhatIsHere(application, site);
            page.navigate(url + "/operator/sources");
            assertThat(page.locator("[aria-labelledby=all] tbody tr").count()).isEqualTo(13);
            assertThat(row(page, "Harbour Gazette")).contains("Deutschland (Germany)", "read", "none");
            assertThat(row(page, "Quay Times")).contains("Shipping", "read");
            assertThat(row(page, "Silent Bay")).contains("failing", "status 404");
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            keep(page, "sources");
        }
    }

    private static TestSite site() {
        TestSite site = new TestSite();
        site.text(
                "/harbour",
                "text/html",
                "<html><head><link rel=alternate type=application/rss+xml href=/harbour.xml></head></html>");
        site.text("/harbour.xml", "text/xml", POSTS.formatted("Harbour Gazette", "A ferry"));
        return site.text("/quay.xml", "text/xml", POSTS.formatted("Quay Times", "A tanker"));
    }

    private static FilePayload list(TestSite site) {
        String list = """
            <opml version="2.0"><body><outline text="Shipping">
            <outline text="Quay Times" xmlUrl="%1$s"/><outline text="Lost" type="rss"/>
            <outline text="Silent Bay" xmlUrl="%2$s"/></outline></body></opml>\
            """.formatted(site.url("/quay.xml"), site.url("/silent.xml"));
        return new FilePayload("feeds.opml", "text/x-opml", list.getBytes(StandardCharsets.UTF_8));
    }

    /** Asks those of this machine, as a round does; the others are not due. */
    private void readWhatIsHere(ConfigurableApplicationContext application, TestSite site) {
        database.jdbc()
                .sql("update sources.source set next_due = 'infinity' where url not like '%' || :host || '%'")
                .param("host", site.host())
                .update();
        RecurringTask<?> round = application.getBean("sourcesRound", RecurringTask.class);
        round.execute(null, null);
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
        page.waitForLoadState();
    }

    private static Page.GetByRoleOptions heading(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static String status(Page page) {
        return page.locator("[role=status]")
                .first()
                .innerText()
                .replace(" How they do", "")
                .strip();
    }

    private static String row(Page page, String name) {
        Locator rows = page.locator("[aria-labelledby=all] tbody tr");
        return rows.filter(new Locator.FilterOptions().setHasText(name)).innerText();
    }

    /** {@code -Dpictures=all} leaves pictures in {@code target/pictures}, to be looked at. */
    private static void keep(Page page, String name) {
        if ("all".equals(System.getProperty("pictures"))) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target/pictures", "fresh-operator-" + name + ".png")));
        }
    }
}
