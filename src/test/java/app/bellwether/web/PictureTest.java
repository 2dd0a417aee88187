package app.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.SampleMorning;
import app.bellwether.delivery.LocalOutbox;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.Sessions;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.Subscribers;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The brief that the README shows is the one that Ada gets from the samples, and the preferences are hers; the message in Discord is
 * drawn from the request that would create it. The operator's page is that of {@link Town}. {@code
 * -Dpictures=update} takes the pictures anew, with what each says beside it.
 */
class PictureTest {

    private static final Path PICTURES = Path.of("docs/images");
    private static final String ADA = "ada@example.org";

    /** Each installation has its own. */
    private static final String OWN_ADDRESS = "http://localhost:\\d+/\\S+";

    @Test
    void showsWhatASampleReaderGetsAndChooses() throws IOException {
        try (Browser browser = Browser.open();
                ConfigurableApplicationContext application = SampleMorning.start();
                Page page = browser.page(760, 1180, ColorScheme.LIGHT)) {
            String url = "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
            LocalOutbox.Kept brief = SampleMorning.firstBrief(application, ADA);
            page.navigate(url + application.getBean(LocalDoor.class).link());
            page.navigate(url + "/outbox/" + brief.delivery() + "/html");
            isAsKept(page, "brief", "body");
            page.navigate(url + "/outbox/" + brief.delivery() + "/text");
            saysWhatIsKept(page, "brief-as-text", "body");

            LocalOutbox.Kept channel = SampleMorning.firstBrief(application, "900000000000000001");
            page.navigate(url + "/outbox/" + channel.delivery());
            page.evaluate("document.querySelector('.discord').scrollIntoView()");
            isAsKept(page, "discord", ".discord");

            page.context().addCookies(List.of(new Cookie("bellwether-session", session(application)).setUrl(url)));
            page.navigate(url + "/preferences");
            isAsKept(page, "preferences", "main");
        }
    }

    /** The same brief in a model's words, by the answers that come along. */
    @Test
    void showsWhatTheSameReaderGetsWithAModel() throws IOException {
        try (Browser browser = Browser.open();
                ConfigurableApplicationContext application =
                        SampleMorning.start(SampleMorning.database(), "--bellwether.model.url=recorded");
                Page page = browser.page(760, 1180, ColorScheme.LIGHT)) {
            String url = "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
            LocalOutbox.Kept brief = SampleMorning.firstBrief(application, ADA);
            page.navigate(url + application.getBean(LocalDoor.class).link());
            page.navigate(url + "/outbox/" + brief.delivery() + "/html");
            isAsKept(page, "brief-worded", "body");
            page.navigate(url + "/signals");
            page.locator("main a[href^='/signals/']").first().click();
            isAsKept(page, "signal-worded", "[aria-labelledby=told]");
        }
    }

    /** In front of neighbours with some trouble each. */
    @Test
    void showsAnOperatorWhatIsLateAndWhatFailed() throws IOException {
        try (Browser browser = Browser.open();
                Town.Open town = Town.open()) {
            for (boolean phone : List.of(false, true)) {
                try (Page page = browser.page(phone ? 390 : 1000, 1400, ColorScheme.LIGHT)) {
                    page.navigate(town.link());
                    page.navigate(town.url() + "/operator");
                    isAsKept(page, phone ? "operator-phone" : "operator", "[aria-labelledby=late]");
                }
            }
        }
    }

    private static void isAsKept(Page page, String name, String shown) throws IOException {
        Path picture = PICTURES.resolve(name + ".png");
        saysWhatIsKept(page, name, shown);
        if ("update".equals(System.getProperty("pictures"))) {
            page.screenshot(new Page.ScreenshotOptions().setPath(picture));
        }
        assertThat(picture).exists();
    }

    private static void saysWhatIsKept(Page page, String name, String shown) throws IOException {
        Path kept = PICTURES.resolve(name + ".txt");
        String words = page.innerText(shown)
                        .strip()
                        .replaceAll("[ \\t]+\\n", "\n")
                        .replaceAll(OWN_ADDRESS, "http://localhost:8080/…")
                + "\n";
        if ("update".equals(System.getProperty("pictures"))) {
            Files.createDirectories(PICTURES);
            Files.writeString(kept, words);
        }
        assertThat(words).isEqualTo(Files.readString(kept));
    }

    private static String session(ConfigurableApplicationContext application) {
        Subscriber ada = application
                .getBean(Subscribers.class)
                .byDestination(new Destination(Destination.Channel.EMAIL, ADA))
                .orElseThrow();
        return application.getBean(Sessions.class).begin(ada.id());
    }
}
