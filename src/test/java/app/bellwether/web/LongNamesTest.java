package app.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.rendering.Links;
import app.bellwether.rendering.Rendering;
import app.bellwether.rendering.SomeLinks;
import app.bellwether.writing.Block;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Document;
import app.bellwether.writing.Figure;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names as long as German has them stay within figures and charts, on a telephone, too. */
class LongNamesTest {

    private static final String NAME = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetze";
    private static final Path STYLE = Path.of("src/main/resources/static/bellwether.css");

    private static final Links LINKS = new SomeLinks(true);

    /** What is wider than its window or its cell. */
    private static final String WIDER = """
        [...document.querySelectorAll('td, th, caption, li, .figure')]
            .filter(one => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display != 'inline'
                || one.getBoundingClientRect().right > innerWidth)
            .map(one => one.tagName + ' ' + one.textContent)
        """;

    /** How wide each bar is as a part of the cell that it is drawn in. */
    private static final String BARS = """
        [...document.querySelectorAll('td.bar, .bars rect')].map(one => Math.round(100
            * one.getBoundingClientRect().width
            / one.closest('.bars td, table.sans > tbody > tr > td').getBoundingClientRect().width))
        """;

    @ParameterizedTest
    @ValueSource(ints = {320, 390, 760})
    void fitAndLeaveBarsAsLongAsTheyAre(int width) throws IOException {
        Rendering rendering = Rendering.standard();
        String fragment = "<style>" + Files.readString(STYLE) + "</style><main>" + rendering.fragment(document(), LINKS)
                + "</main>";
        try (Browser browser = Browser.open();
                Page page = browser.page(width, 900, ColorScheme.LIGHT)) {
            for (String html : List.of(rendering.html(document(), LINKS), fragment)) {
                page.setContent("<!doctype html><meta charset=utf-8>" + html.replaceFirst("(?i)<!doctype html>", ""));

                assertThat(page.evaluate(WIDER))
                        .asInstanceOf(InstanceOfAssertFactories.LIST)
                        .isEmpty();
                assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .isEqualTo(true);
                List<?> bars = (List<?>) page.evaluate(BARS);
                assertThat(bars).hasSize(3);
                assertThat(bars)
                        .last()
                        .asInstanceOf(InstanceOfAssertFactories.INTEGER)
                        .isLessThan(5);
            }
        }
    }

    private static Document document() {
        Citation citation = new Citation(
                "a1",
                1,
                Citation.Part.TEXT,
                0,
                30,
                "Es gibt 1.311 Gesetze und mehr.",
                null,
                "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
                NAME,
                "https://amtsblatt.example/gesetze",
                Instant.parse("2026-11-19T09:12:00Z"),
                null,
                null,
                "de");
        List<Figure> figures = List.of(
                figure("am 3. November", "1.311 " + NAME, 1311, citation),
                figure(NAME, "97 " + NAME, 97, citation),
                figure("am 5. November", "3 Gesetze", 3, citation));
        Block.Item item = new Block.Item(1, NAME, null, null, List.of(Passage.reported(citation)), figures, List.of());
        return new Document(
                "Kurz",
                "",
                "Heute",
                LocalDate.of(2026, 11, 20),
                "de",
                List.of(new Section(Section.Kind.HITS, "Kurz", List.of(item, new Block.Bars(NAME, figures)))));
    }

    private static Figure figure(String label, String written, int value, Citation citation) {
        return new Figure(label, written, new BigDecimal(value), "Gesetze", citation);
    }
}
