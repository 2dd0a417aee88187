package app.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signing up and changing what one gets with a keyboard alone: everything is reached, in order, and seen when it is reached. */
class KeyboardTest {

    /** More steps than any page has. */
    private static final int ENOUGH = 200;

    /** What has the focus: its place in the page, whether it is seen, and whether something lies over it. */
    private static final String FOCUSED = """
        () => {
            const one = document.activeElement;
            const all = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, summary, [tabindex="0"]')]
                .filter(each => each.tabIndex >= 0);
            const style = getComputedStyle(one);
            const box = one.getBoundingClientRect();
            const x = box.x + box.width / 2, y = box.y + box.height / 2;
            const over = document.elementFromPoint(x, y);
            return {
                place: all.indexOf(one), of: all.length,
                name: (one.id || one.innerText || one.ariaLabel || one.value || '').trim(),
                outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
                within: x >= 0 && y >= 0 && x <= innerWidth && y <= innerHeight,
                covered: !(over && (one.contains(over) || over.contains(one)))
            };
        }\
        """;

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
    @CsvSource({
        "/subscribe, 1280",
        "/subscribe, 320",
        "/preferences, 1280",
        "/preferences, 320",
        "/preferences/address, 320",
        "/sign-in, 320",
        "/operator/roster, 320",
        "/operator/publishers, 1280",
        "/operator/suppressions, 1280",
        "/operator/suppressions, 320"
    })
    void reachesEverythingInOrderAndShowsWhereOneIs(String path, int width) {
        try (Page page = page(width, path)) {
            List<Integer> places = new ArrayList<>();
            int all = 0;
            for (int step = 0; step < ENOUGH; step++) {
                page.keyboard().press("Tab");
                Map<?, ?> focused = (Map<?, ?>) page.evaluate(FOCUSED);
                int place = number(focused, "place");
                if (!places.isEmpty() && place < places.getLast()) {
                    break; // back at the browser's own, or at the beginning
                }
                all = number(focused, "of");
                assertThat(focused.get("outlined")).as("outline of %s", focused).isEqualTo(true);
                assertThat(focused.get("within")).as("sight of %s", focused).isEqualTo(true);
                assertThat(focused.get("covered")).as("cover of %s", focused).isEqualTo(false);
                if (places.isEmpty() || places.getLast() != place) { // a time of day has several parts
                    places.add(place);
                }
            }
            assertThat(places).isSorted().doesNotHaveDuplicates().hasSize(all);
        }
    }

    /** As Ada, who is signed in. */
    private static Page page(int width, String path) {
        Page page = browser.page(width, 700, ColorScheme.LIGHT);
        page.context().addCookies(List.of(new Cookie("bellwether-session", "ada").setUrl(town.url())));
        page.navigate(town.link());
        page.navigate(town.url() + path);
        return page;
    }

    private static int number(Map<?, ?> focused, String what) {
        return ((Number) Objects.requireNonNull(focused.get(what))).intValue();
    }

    @Test
    void signsUpByKeysAlone() {
        try (Page page = page(1000, "/subscribe")) {
            page.keyboard().press("Tab");
            page.keyboard().press("Enter"); // past the links of every page
            to(page, "topics");
            page.keyboard().type("AI chips");
            to(page, "regions");
            page.keyboard().type("Deutschland");
            String sundays = "input[name=day][value=sunday]";
            assertThat(page.locator(sundays).isChecked()).isTrue();
            page.locator(sundays).focus();
            page.keyboard().press("Space");
            assertThat(page.locator(sundays).isChecked()).isFalse();
            page.keyboard().press("Shift+Tab");
            assertThat(focus(page)).isEqualTo("saturday");

            to(page, "address");
            page.keyboard().type("ada@example.org");
            page.keyboard().press("Enter");

            page.locator("h1:has-text(\"Look into the local outbox\")").waitFor();
        }
    }

    @Test
    void looksBeforeSavingByKeysAlone() {
        try (Page page = page(1000, "/preferences")) {
            page.locator("#notes").focus();
            page.keyboard().press("ArrowDown");
            assertThat(page.locator("#notes").inputValue()).isEqualTo("off");
            to(page, "Only look what it would give");
            page.keyboard().press("Space");

            page.waitForURL("**/preferences/look");
            assertThat(page.locator("[role=status]").first().innerText()).contains("This is only a look");
            assertThat(page.locator("#notes").inputValue()).isEqualTo("off");
            page.locator("summary").first().focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("details").first().getAttribute("open")).isNotNull();
        }
    }

    /** Presses Tab until that has the focus. */
    private static void to(Page page, String name) {
        for (int step = 0; step < ENOUGH && !focus(page).equals(name); step++) {
            page.keyboard().press("Tab");
        }
        assertThat(focus(page)).isEqualTo(name);
    }

    private static String focus(Page page) {
        return (String) page.evaluate(
                "() => { const one = document.activeElement; return one.id || one.innerText || one.value || ''; }");
    }
}
