package app.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.briefs.InventedDays;
import app.bellwether.rendering.Rendering;
import app.bellwether.rendering.SomeLinks;
import app.bellwether.writing.Document;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mails of days that never were, of all roles, languages and sizes, as everybody can read them. */
class InventedMailsTest {

    /** Each is looked at in one of the ways of light and width, and one in so many in all of them. */
    private static final int EVERY = 20;

    /** To be looked at takes long; every role and language is among them. */
    private static final int STEP = 5;

    private static final List<Integer> WIDTHS = List.of(320, 1280);
    private static final List<ColorScheme> SCHEMES = List.of(ColorScheme.LIGHT, ColorScheme.DARK);
    private static final int WAYS = 4;

    @Test
    void areReadableByEverybody() {
        List<Document> all = InventedDays.documents(InventedDays.SAMPLE);
        List<String> problems = new ArrayList<>();
        try (Browser browser = Browser.open();
                Page page = browser.page(1280, 900, ColorScheme.LIGHT)) {
            for (int at = 0; at < all.size(); at += STEP) {
                page.setContent(Rendering.standard().html(all.get(at), new SomeLinks(true)));
                for (int way = 0; way < WAYS; way++) {
                    if (at % EVERY == 0 || at % WAYS == way) {
                        look(page, at, SCHEMES.get(way % 2), WIDTHS.get(way / 2), problems);
                    }
                }
            }
        }

        assertThat(problems).isEmpty();
    }

    private static void look(Page page, int number, ColorScheme scheme, int width, List<String> problems) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, 900);
        Axe.violations(page, false)
                .forEach(violation -> problems.add(number + " " + scheme + " " + width + ": " + violation));
        if (!Boolean.TRUE.equals(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))) {
            problems.add(number + " is wider than a window of " + width);
        }
    }
}
