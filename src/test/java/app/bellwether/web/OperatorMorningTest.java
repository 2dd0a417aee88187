package app.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.SampleMorning;
import app.bellwether.TestDatabase;
import app.bellwether.delivery.LocalOutbox;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole application, in which something went wrong, and its operator on a phone. */
class OperatorMorningTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    /** What a finger hits (WCAG 2.2 wants 24 at least, phones 44). */
    private static final int FINGER = 44;

    private final TestDatabase database = SampleMorning.database();

    @Test
    void triesAgainAndHoldsByClicking() throws IOException {
        try (Browser browser = Browser.open();
                ConfigurableApplicationContext application = SampleMorning.start(database);
                Page page = browser.page(375, 800, ColorScheme.LIGHT)) {
            String url = "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
            LocalOutbox.Kept brief = SampleMorning.firstBrief(application, "ada@example.org");
            String letter = brief.delivery().value();
            page.navigate(url + application.getBean(LocalDoor.class).link());

            refuse(letter);
            open(page, url + "/operator", "refused");
            assertThat(page.locator("[aria-labelledby=failed]").innerText())
                    .contains("refused: RCPT 550 5.2.2 mailbox full");
            press(page, "Send again now");
            assertThat(status(page)).startsWith("It is sent with the next round");
            await(letter, "ACCEPTED");
            open(page, url + "/operator", "sent");
            assertThat(buttons(page, "Send again now").count())
                    .as("of what was accepted")
                    .isZero();

            String source = fail();
            open(page, url + "/operator", "failing");
            press(page, "Ask now");
            assertThat(status(page)).startsWith("It is asked now");
            awaitValue("select state from sources.source where id = '" + source + "'", "READ");
            fail();
            open(page, url + "/operator/sources", "sources");
            buttons(page, "Hold").first().click();
            page.waitForLoadState();
            assertThat(status(page)).startsWith("It is held: it is not asked");
            fits(page);
            press(page, "Resume");
            assertThat(status(page)).startsWith("It goes on");

            explainAndHold(page, url, letter);
        }
    }

    /** From the list of readers to a reader's day, where their letters are held and resumed. */
    private void explainAndHold(Page page, String url, String letter) {
        String reader = value("select subscriber from delivery.delivery where id = '" + letter + "'");
        open(page, url + "/operator", "readers");
        page.locator("[aria-labelledby=readers] a.row")
                .filter(new Locator.FilterOptions().setHasText(reader))
                .click();
        page.waitForLoadState();
        fits(page);
        assertThat(page.locator("[aria-labelledby=explained]").innerText())
                .contains("explained", "Taken", "Score", "it is never sent again", "accepted");
        keep(page, "reader");

        press(page, "Hold their letters");
        assertThat(status(page)).startsWith("All letters to that reader are held");
        set(letter, "state = 'WAITING', created = created - interval '20 minutes'");
        open(page, url + "/operator", "held");
        assertThat(page.locator("[aria-labelledby=late]").innerText()).contains("Held by an operator since");
        page.waitForTimeout(3000);
        assertThat(value("select state from delivery.delivery where id = '" + letter + "'"))
                .isEqualTo("WAITING");

        press(page, "Resume");
        assertThat(status(page)).startsWith("It goes on");
        await(letter, "ACCEPTED");
        open(page, url + "/operator", "resumed");
        assertThat(page.locator("[aria-labelledby=held]").innerText()).contains("Nothing is held back.");
    }

    private void refuse(String letter) {
        set(letter, "state = 'REFUSED'");
        database.jdbc()
                .sql("delete from delivery.attempt where delivery = :id")
                .param("id", letter)
                .update();
        database.jdbc().sql("""
            insert into delivery.attempt
            select id, subscriber, fence, created, 'refused: RCPT 550 5.2.2 mailbox full'
            from delivery.delivery where id = :id
            """).param("id", letter).update();
    }

    private void set(String letter, String what) {
        database.jdbc()
                .sql("update delivery.delivery set " + what + " where id = :id")
                .param("id", letter)
                .update();
    }

    /** One that answers, as if it had not. */
    private String fail() {
        return database.jdbc().sql("""
            update sources.source set state = 'FAILING', failures = 3, problem = 'did not answer within 20 s',
                next_due = next_due + interval '10 hours'
            where id = (select min(id) from sources.source where listed) returning id
            """).query(String.class).single();
    }

    private void await(String letter, String state) {
        awaitValue("select state from delivery.delivery where id = '" + letter + "'", state);
    }

    private void awaitValue(String sql, String wanted) {
        SampleMorning.await(SOON, () -> Optional.of(value(sql)).filter(wanted::equals));
    }

    private String value(String sql) {
        return database.jdbc().sql(sql).query(String.class).single();
    }

    private static void open(Page page, String address, String name) {
        page.navigate(address);
        fits(page);
        keep(page, name);
    }

    private static void fits(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("no scrolling sideways on %s", page.url())
                .isEqualTo(true);
        for (Locator one : page.locator(".acts button, .acts a, .ways a, a.row").all()) {
            assertThat(one.boundingBox().height).as(one.innerText()).isGreaterThanOrEqualTo(FINGER);
        }
    }

    private static Locator buttons(Page page, String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + words + ":.*")));
    }

    private static void press(Page page, String words) {
        buttons(page, words).first().click();
        page.waitForLoadState();
        fits(page);
    }

    private static String status(Page page) {
        return page.locator("[role=status]").innerText();
    }

    /** {@code -Dpictures=all} leaves pictures in {@code target/pictures}, to be looked at. */
    private static void keep(Page page, String name) {
        if ("all".equals(System.getProperty("pictures"))) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target/pictures", "operator-morning-" + name + ".png")));
        }
    }
}
