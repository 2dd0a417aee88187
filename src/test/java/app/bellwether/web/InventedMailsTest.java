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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A sample of mails of days that never were, of all roles, languages and sizes, as everybody can read them. */
class InventedMailsTest {

    private static final int EVERY = 17;

    @Test
    void areReadableByEverybody() {
        List<Document> all = InventedDays.documents(200, 6);
        List<String> problems = new ArrayList<>();
        try (Browser browser = Browser.open();
                Page page = browser.page(1280, 900, ColorScheme.LIGHT)) {
            IntStream.range(0, all.size())
                    .filter(at -> at % EVERY == 0)
                    .forEach(at -> look(page, at, all.get(at), problems));
        }

        assertThat(problems).isEmpty();
    }

    private static void look(Page page, int number, Document document, List<String> problems) {
        page.setContent(Rendering.standard().html(document, new SomeLinks(true)));
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : List.of(320, 1280)) {
                page.setViewportSize(width, 900);
                Axe.violations(page, false)
                        .forEach(violation -> problems.add(number + " " + scheme + " " + width + ": " + violation));
                if (!Boolean.TRUE.equals(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))) {
                    problems.add(number + " is wider than a window of " + width);
                }
            }
        }
    }
}
