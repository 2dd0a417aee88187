package app.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import app.bellwether.briefs.Amendments;
import app.bellwether.briefs.InventedDays;
import app.bellwether.language.Linguist;
import app.bellwether.rendering.Rendering;
import app.bellwether.sources.Articles;
import app.bellwether.taxonomy.Taxonomy;
import app.bellwether.writing.Document;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

/** A brief's page in the archive and its mail, of days that never were. */
class PageAndMailTest {

    private static final Rendering RENDERING = Rendering.standard();
    private static final Linguist LINGUIST = Linguist.standard(Taxonomy.standard());
    private static final WebSettings SETTINGS =
            new WebSettings("http://localhost:8080", Path.of("target/operator-link"));

    @Test
    void haveTheSameWordsInTheSameOrderWithTheSameLinks() throws Exception {
        List<Document> said = InventedDays.documents(InventedDays.SAMPLE);
        assertThat(said).extracting(Document::language).contains("en", "de", "fr", "es", "it", "pt");

        for (Document document : said) {
            Elements page = page(document);
            Element mail = mail(document);

            assertThat(words(page)).isEqualTo(words(new Elements(mail)));
            assertThat(page.select("a[href]").eachAttr("href"))
                    .isNotEmpty()
                    .isEqualTo(mail.select("a[href]").eachAttr("href"));
        }
    }

    /** Blanks and lines are the look's. */
    private static String words(Elements shown) {
        return shown.stream().map(Element::text).collect(Collectors.joining()).replaceAll("[\\s\\u00a0]+", "");
    }

    /** The page without what is said about the brief: what its marks mean, when it was sealed, where else it is. */
    private static Elements page(Document document) throws Exception {
        var briefs = ArchivePagesTest.briefs(document);
        var tokens = ArchivePagesTest.tokens();
        var pages = new ArchivePages(
                briefs,
                tokens,
                new ArchiveSheet(
                        RENDERING,
                        new Amendments(Articles.inMemory(List.of()), LINGUIST),
                        new Around(briefs, tokens, JoiningTown.subscribers()),
                        SETTINGS),
                new Press(Visit.world()));
        String html = Visit.to(pages)
                .perform(get("/b/good"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        return Jsoup.parse(html).select(".document > h1, .document > .edition, .document > section");
    }

    /** The mail's HTML without its masthead, its foot and what a mailbox shows beside the subject. */
    private static Element mail(Document document) {
        Element mail = Jsoup.parse(RENDERING.html(document, new WebLinks(SETTINGS.url())))
                .body();
        mail.select("p.rule, div.rule, [style*=display:none]").remove();
        return mail;
    }
}
