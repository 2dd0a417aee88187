package app.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.rendering.Documents;
import app.bellwether.rendering.Links;
import app.bellwether.rendering.NastyDocument;
import app.bellwether.rendering.Rendering;
import app.bellwether.rendering.SomeLinks;
import app.bellwether.writing.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails and pages as a browser shows them: light and dark, on a small screen and a large one, with nothing out of place. */
class BrowserTest {

    private static final String CHECK = read("accessibility.js");
    /** Colours move nothing. */
    private static final Map<ColorScheme, List<Integer>> WIDTHS =
            Map.of(ColorScheme.LIGHT, List.of(320, 800, 1280), ColorScheme.DARK, List.of(320));

    /** The width at which it is looked at by axe in that scheme. */
    private static final Map<ColorScheme, Integer> AXE_WIDTHS = Map.of(ColorScheme.LIGHT, 1280, ColorScheme.DARK, 320);

    /** Of so many pages one is looked at by axe; with {@code -Daxe=true}, all are. */
    private static final int THIRD = 3;

    @SuppressWarnings("NullAway.Init")
    private static Browser browser;

    @SuppressWarnings("NullAway.Init")
    private static Town.Open town;

    @BeforeAll
    static void open() {
        browser = Browser.open();
        town = Town.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
            town.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"brief", "answer", "confirmation", "nasty"})
    void mailsAreReadableByEverybody(String name) {
        var document = switch (name) {
            case "brief" -> Documents.brief();
            case "answer" -> Documents.answer();
            case "confirmation" -> new Notices(Frame.of("en"), LocalDate.of(2026, 11, 20)).confirmation();
            default -> NastyDocument.document();
        };
        Links links = name.equals("confirmation") ? stepping() : new SomeLinks(true);
        String html = Rendering.standard().html(document, links);

        everywhere(name, page -> page.setContent(html));
    }

    private static Links stepping() {
        Links.Step step =
                new Links.Step("See what you would get", "http://localhost:8080/confirm/" + "k3v7".repeat(11));
        return Neighbour.at(Links.class)
                .when("step", asked -> step)
                .when("archive", asked -> null)
                .when("reply", asked -> null)
                .when("fewer", asked -> null)
                .when("preferences", asked -> null)
                .when("unsubscribe", asked -> null)
                .there();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/outbox/d1",
                "/outbox/d2",
                "/outbox/d1?answers=0",
                "/articles/a1?start=19&end=53",
                "/articles/episode",
                "/signals",
                "/signals/g1",
                "/signals/g3",
                "/signals?topic=ai&region=EU&state=closed",
                "/b/good",
                "/b/shared",
                "/b/good/as/investor",
                "/unsubscribe/good",
                "/notes/good",
                "/operator",
                "/operator?done=sent",
                "/operator/readers/s1",
                "/preferences/address",
                "/move/good",
                "/move/late",
                "/link/good",
                "/link/late",
                "/operator/roster",
                "/operator/templates?brief=b1",
                "/operator/begin/good",
                "/operator/operators",
                "/operator/places",
                "/operator/publishers",
                "/operator/suppressions",
                "/operator/objections",
                "/operator/sources",
                "/operator/packs",
                "/operator/models",
                "/articles/none",
                "/welcome",
                "/subscribe",
                "/sign-in",
                "/sign-in/good",
                "/sign-in/elsewhere",
                "/confirm/good",
                "/confirm/late",
                "/confirm/spent",
                "/manage/good",
                "/change/good",
                "/change/late",
                "/preferences",
                "/preferences?done=saved",
                "/preferences/briefs",
                "/preferences/export",
                "/preferences/erase"
            })
    void pagesAreReadableByEverybody(String path) {
        everywhere("page" + path.replaceAll("\\W+", "-"), page -> {
            page.navigate(town.url() + path);
            assertThat(page.title().contains("no such page")).isEqualTo(path.equals("/articles/none"));
            boolean typed = path.matches("/preferences(\\?.*)?|/operator/roster"); // where it is said how to type one
            assertThat(page.innerText("body"))
                    .as("days and moments as people write them")
                    .doesNotContainPattern(typed ? "\\d-\\d\\dT\\d" : "\\d{4}-\\d\\d-\\d\\d");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/subscribe|Sign up",
                "/subscribe|First see what it would have given me",
                "/sign-in|Mail me a link",
                "/manage/good|Mail me a link",
                "/unsubscribe/good|Unsubscribe",
                "/notes/good|No more notes",
                "/confirm/good|Yes, send it to me",
                "/preferences|Only look what it would give",
                "/operator/roster|Only look",
                "/operator/suppressions|Suppress it",
                "/operator/suppressions|Look",
                "/operator/suppressions|Take back what keeps letters from mailbox 5f5f5f5f: letters came back",
                "/operator/publishers|Keep what is written of The Merrow Ledger",
                "/operator/sources|Find its feed",
                "/operator/sources|Only look",
                "/operator/packs|Take the pack Artificial intelligence",
                "/operator|Find",
                "/operator|Ask now: Harbour Gazette"
            })
    void pagesAreReadableAfterAButtonWasPressed(String pathAndButton) {
        String[] parts = pathAndButton.split("\\|", 2);
        everywhere("pressed" + pathAndButton.replaceAll("\\W+", "-"), page -> {
            page.navigate(town.url() + parts[0]);
            if (parts[1].equals("Find")) {
                page.getByLabel("Find a reader").fill("s1");
            }
            if (parts[1].equals("Look")) {
                page.getByLabel("The address to look for").fill("ada@example.org");
            }
            if (parts[1].startsWith("First")) {
                page.getByLabel("Topics").fill("AI in India, the price of zorbing balls");
            }
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName(parts[1]).setExact(true))
                    .click();
        });
    }

    @Test
    void aCommandInAMailLeadsToTheReplyBox() {
        try (Page page = browser.page(1280, 900, ColorScheme.LIGHT)) {
            page.navigate(town.link());
            page.navigate(town.url() + "/outbox/d1");
            page.frameLocator("iframe").locator("a[href*='say=']").first().click();

            page.waitForURL("**/outbox/d1?say=*");
            assertThat(page.locator("textarea").inputValue()).isNotBlank();
        }
    }

    @Test
    void aKeyboardReachesTheContentFirst() {
        try (Page page = browser.page(800, 900, ColorScheme.LIGHT)) {
            page.navigate(town.url() + "/signals");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Skip to the content");
            assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                    .isEqualTo("solid");
            page.keyboard().press("Enter");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
        }
    }

    private static void everywhere(String name, Consumer<Page> visit) {
        List<String> problems = new ArrayList<>();
        // axe takes longer than all else: it looks at every third page, in one of both ways, always the same
        int chosen = Math.floorMod(name.hashCode(), 2 * THIRD);
        boolean looked = Boolean.getBoolean("axe") || chosen < 2;
        ColorScheme axe = chosen % 2 == 0 ? ColorScheme.LIGHT : ColorScheme.DARK;
        try (Page page = browser.page(1280, 900, ColorScheme.LIGHT)) {
            page.context()
                    .addCookies(List.of(
                            new Cookie("bellwether-session", "ada").setUrl(town.url()),
                            new Cookie("bellwether-local", town.key()).setUrl(town.url())));
            page.onConsoleMessage(message -> problems.add(message.text()));
            visit.accept(page);
            page.waitForLoadState(); // a click only waits until the next page begins to come
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                for (int width : Objects.requireNonNull(WIDTHS.get(scheme))) {
                    page.setViewportSize(width, 900);
                    for (Object problem : (List<?>) page.evaluate(CHECK)) {
                        problems.add(scheme + " " + width + ": " + problem);
                    }
                    if (looked && scheme == axe && Objects.equals(AXE_WIDTHS.get(scheme), width)) {
                        for (String violation : Axe.violations(page, page.url().startsWith("http"))) {
                            problems.add(scheme + " " + width + ": " + violation);
                        }
                    }
                    keep(page, name + "-" + width + "-" + scheme);
                }
            }
        }
        assertThat(problems)
                .filteredOn(problem -> !problem.contains("status of 404"))
                .isEmpty();
    }

    /** {@code -Dpictures=all} leaves pictures in {@code target/pictures}, to be looked at. */
    private static void keep(Page page, String name) {
        if ("all".equals(System.getProperty("pictures"))) {
            page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/pictures", name + ".png")));
        }
    }

    private static String read(String name) {
        try (InputStream in = BrowserTest.class.getResourceAsStream(name)) {
            return new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
