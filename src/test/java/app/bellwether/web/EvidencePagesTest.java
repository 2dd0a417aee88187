package app.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import app.bellwether.signals.Reports;
import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleId;
import app.bellwether.sources.Articles;
import app.bellwether.sources.Kind;
import app.bellwether.sources.Recording;
import app.bellwether.sources.Segment;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;

class EvidencePagesTest {

    private static final String TEXT = "One plant is full. <b>Another</b> rations its output.\n\nPrices rose 👍 again.";
    private static final String REPORT =
            "Memory is short.\n\nOne plant is full. Another rations its output. Prices rose again. Nobody knows why.";
    private static final Instant DAY = Instant.parse("2026-11-19T09:12:00Z");

    private final MockMvc visit = Visit.to(new EvidencePages(articles(), new Press(Visit.home())));

    @Test
    void marksTheQuote() throws Exception {
        Document page = page("/articles/a1?revision=1&of=text&start=19&end=53");

        assertThat(page.select("mark#quote").text()).isEqualTo("<b>Another</b> rations its output.");
        assertThat(page.select("main p").eachText()).contains("Prices rose 👍 again.");
        assertThat(page.select("h1").text()).isEqualTo("Memory is rationed");
        assertThat(page.text()).contains("Meridian Wire, Ada Sommer · 19 November 2026");
        assertThat(page.select("a[href^=https]").attr("href")).isEqualTo("https://meridian-wire.example/a1");
    }

    @Test
    void marksAcrossParagraphsWithOneAnchor() throws Exception {
        Document page = page("/articles/a1?revision=1&of=text&start=0&end=" + TEXT.length());

        assertThat(page.select("mark")).hasSize(2);
        assertThat(page.select("#quote")).hasSize(1);
    }

    @Test
    void marksTheTitle() throws Exception {
        assertThat(page("/articles/a1?of=title&start=0&end=18")
                        .select("h1 mark")
                        .text())
                .isEqualTo("Memory is rationed");
    }

    @Test
    void saysSoWhenThePlaceIsNotThere() throws Exception {
        for (String place : List.of(
                "start=-1&end=3", "start=5&end=5", "start=0&end=4000", "start=x&end=y", "start=0", "start=67&end=68")) {
            Document page = page("/articles/a1?revision=1&of=text&" + place);
            assertThat(page.select("mark")).isEmpty();
            assertThat(page.select(".note").text()).contains("nothing is marked");
        }
        assertThat(page("/articles/a1").select(".note")).isEmpty();
    }

    @Test
    void showsWhoSaysWhatAndWhen() throws Exception {
        Document page = page("/articles/episode?start=7&end=20");

        assertThat(page.select(".speaker").eachText()).containsExactly("Ines 00:01", "Tomas 1:00:02");
        assertThat(page.select(".turn").get(1).select("mark").text()).isEqualTo("No, it is not");
    }

    @Test
    void leadsToTheMomentsAtWhichItIsSaid() throws Exception {
        Document page = page("/articles/heard?start=7&end=20");

        assertThat(page.select(".speaker a").eachAttr("href"))
                .containsExactly(
                        "https://row.example/1.mp3?from=feed&x=1#t=1",
                        "https://row.example/1.mp3?from=feed&x=1#t=3602");
        assertThat(page.select("p.fixed a[rel]").attr("href"))
                .isEqualTo("https://row.example/1.mp3?from=feed&x=1#t=3602");
    }

    @Test
    void r9LinksOnlyToWebAddresses() throws Exception {
        Document page = page("/articles/episode");

        assertThat(page.select("main a")).isEmpty();
        assertThat(page.text()).contains("javascript:alert(1)");
    }

    @Test
    void knowsWhatItDoesNotKnow() throws Exception {
        for (String path : List.of("/articles/none", "/articles/a1?revision=9", "/articles/a1?revision=x")) {
            var response = visit.perform(get(path)).andReturn().getResponse();
            assertThat(response.getStatus()).isEqualTo(404);
            assertThat(Jsoup.parse(response.getContentAsString()).select("h1").text())
                    .isEqualTo("There is no such page");
        }
    }

    private Document page(String path) throws Exception {
        var response = visit.perform(get(path)).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getHeader("Content-Security-Policy")).contains("default-src 'none'");
        return Jsoup.parse(response.getContentAsString());
    }

    static Articles articles() {
        var plain = article("a1", Kind.ARTICLE, "https://meridian-wire.example/a1", "Ada Sommer", TEXT, List.of());
        var episode = article(
                "episode",
                Kind.EPISODE,
                "javascript:alert(1)",
                null,
                "Is it? No, it is not.",
                List.of(new Segment(0, 6, "Ines", 1, 0), new Segment(7, 21, "Tomas", 3602, 0)));
        var heard = Reports.heardFrom(
                article("heard", Kind.EPISODE, "https://row.example/1", null, episode.text(), episode.segments()),
                new Recording("https://row.example/1.mp3?from=feed&x=1", null, "", List.of(), false));
        var report = article("a3", Kind.ARTICLE, "https://meridian-wire.example/a3", null, REPORT, List.of());
        return Neighbour.at(Articles.class)
                .when("byIds", asked -> Map.of(plain.id(), plain, report.id(), report))
                .when("byId", asked -> {
                    var id = (ArticleId) asked[0];
                    boolean newest = asked.length == 1 || asked[1].equals(1);
                    return List.of(plain, episode, heard, report).stream()
                            .filter(one -> newest && one.id().equals(id))
                            .findFirst();
                })
                .there();
    }

    private static Article article(
            String id,
            Kind kind,
            String url,
            @org.jspecify.annotations.Nullable String author,
            String text,
            List<Segment> segments) {
        return new Article(
                new ArticleId(id),
                1,
                "s",
                kind,
                url,
                "Meridian Wire",
                author,
                "Memory is rationed",
                text,
                DAY,
                DAY,
                false,
                "en",
                segments);
    }
}
