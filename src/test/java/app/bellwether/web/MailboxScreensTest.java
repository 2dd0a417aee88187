package app.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.briefs.InventedDays;
import app.bellwether.rendering.Documents;
import app.bellwether.rendering.NastyDocument;
import app.bellwether.rendering.Rendering;
import app.bellwether.rendering.SomeLinks;
import app.bellwether.writing.Document;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Mails on the screens on which they are read: turned dark by Outlook, and touched by fingers. */
class MailboxScreensTest {

    /** What Outlook puts upon what it has turned dark: "ogsc" where it changed a text, "ogsb" where a background. */
    private static final String DARK_OUTLOOK = """
        () => {
          document.documentElement.setAttribute("data-ogsc", "");
          document.documentElement.setAttribute("data-ogsb", "");
        }
        """;

    /** All links but those that say whose words stand before them: these are words of a line, as WCAG 2.5.8 has it. */
    private static final String TOO_SMALL_FOR_A_FINGER = """
        () => [...document.querySelectorAll("a[href]")]
          .filter((link) => !/articles|example/.test(link.href))
          .map((link) => [link, link.getBoundingClientRect()])
          .filter(([link, box]) => box.height < 44 || box.width < 44)
          .map(([link, box]) => link.textContent + ": " + box.width + " x " + box.height)
        """;

    private static final Rendering RENDERING = Rendering.standard();

    @SuppressWarnings("NullAway.Init")
    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void areReadWhereOutlookTurnsMailsDark() {
        List<String> problems = new ArrayList<>();
        try (Page page = browser.page(800, 900, ColorScheme.LIGHT)) {
            mails().forEach(html -> {
                page.setContent(html);
                page.evaluate(DARK_OUTLOOK);
                problems.addAll(Axe.violations(page, false));
            });

            assertThat(page.evaluate("getComputedStyle(document.querySelector('.paper')).backgroundColor"))
                    .isEqualTo("rgb(20, 22, 26)");
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void haveLinksAsLargeAsAFinger() {
        try (Page page = browser.page(375, 900, ColorScheme.LIGHT)) {
            mails().forEach(html -> {
                page.setContent(html);

                assertThat((List<?>) page.evaluate(TOO_SMALL_FOR_A_FINGER)).isEmpty();
            });
        }
    }

    private static Stream<String> mails() {
        List<Document> invented = InventedDays.documents(30);
        return Stream.concat(
                        Stream.of(Documents.brief(), Documents.answer(), NastyDocument.document()),
                        Stream.of(invented.get(3), invented.get(14), invented.get(29)))
                .map(document -> RENDERING.html(document, new SomeLinks(true)));
    }
}
