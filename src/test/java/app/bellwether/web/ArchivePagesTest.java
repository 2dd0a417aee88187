package app.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import app.bellwether.briefs.Amendments;
import app.bellwether.briefs.Brief;
import app.bellwether.briefs.BriefId;
import app.bellwether.briefs.Briefs;
import app.bellwether.language.Linguist;
import app.bellwether.matching.Decision;
import app.bellwether.rendering.Documents;
import app.bellwether.rendering.Rendering;
import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleId;
import app.bellwether.sources.Articles;
import app.bellwether.sources.Kind;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.subscribers.Tokens;
import app.bellwether.taxonomy.Role;
import app.bellwether.taxonomy.Taxonomy;
import app.bellwether.writing.Block;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Document;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

class ArchivePagesTest {

    private static final String TOLD = "At least 40 companies in Norrland use the components, the office said.";
    private static final Article CORRECTED = new Article(
            new ArticleId("a1"),
            2,
            "ledger",
            Kind.ARTICLE,
            "https://ledger.example/a1",
            "The Ledger",
            null,
            "Companies use components",
            TOLD.replace("40", "48"),
            Instant.EPOCH,
            Instant.EPOCH,
            false,
            "en",
            List.of());

    private static final Citation QUOTED = new Citation(
            "a1",
            1,
            Citation.Part.TEXT,
            0,
            TOLD.length(),
            TOLD,
            null,
            "The Ledger",
            "Companies use components",
            "https://ledger.example/a1",
            Instant.EPOCH,
            null,
            null,
            null);

    private final MockMvc visit = Visit.to(pages(Articles.inMemory(List.of(CORRECTED))));

    private static ArchivePages pages(Articles articles) {
        return new ArchivePages(
                briefs(),
                tokens(),
                new ArchiveSheet(
                        Rendering.standard(),
                        new Amendments(articles, Linguist.standard(Taxonomy.standard())),
                        new Around(briefs(), tokens(), JoiningTown.subscribers()),
                        new WebSettings("http://localhost:8080", Path.of("target/operator-link"))),
                new Press(Visit.world()));
    }

    @Test
    void showsABriefToWhoeverHasItsAddress() throws Exception {
        var response = answer("/b/good");

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getHeader("X-Robots-Tag")).isEqualTo("noindex, nofollow");
        var page = Jsoup.parse(response.getContentAsString());
        assertThat(page.select("h1").text()).isEqualTo("Memory is rationed");
        assertThat(page.select("h2").eachText()).startsWith("In short");
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(page.select(".document").attr("lang")).isEqualTo("en");
    }

    @Test
    void appendsWhatPublishersCorrectedAndLeavesTheBriefAsItWas() throws Exception {
        var page = Jsoup.parse(answer("/b/good").getContentAsString());

        assertThat(page.select("section.lede").text()).contains(TOLD);
        assertThat(page.select("section.corrections h2").text()).isEqualTo("Corrected since");
        assertThat(page.select("section.corrections").text())
                .contains("You were told: " + TOLD)
                .contains("Its publisher has changed that to: " + TOLD.replace("40", "48"));
    }

    @Test
    void leadsToTheSameDayAsOtherRolesReadIt() throws Exception {
        var page = Jsoup.parse(answer("/b/good").getContentAsString());

        assertThat(page.select(".as").text()).isEqualTo("Also read this day as: leader · investor");
        assertThat(page.select(".as a").eachAttr("href")).containsExactly("/b/good/as/leader", "/b/good/as/investor");
        for (var path : page.select(".as a").eachAttr("href")) {
            assertThat(answer(path).getStatus()).isEqualTo(200);
        }
    }

    @Test
    void showsAnotherRoleTheSameFactsWithWhatConcernsItFirst() throws Exception {
        var sent = Jsoup.parse(answer("/b/good").getContentAsString());
        var response = answer("/b/good/as/investor");
        var read = Jsoup.parse(response.getContentAsString());

        assertThat(response.getHeader("X-Robots-Tag")).isEqualTo("noindex, nofollow");
        assertThat(sent.select(".map .number, .hits .number").eachText()).containsExactly("1", "2", "3", "4");
        assertThat(read.select(".map .number, .hits .number").eachText()).containsExactly("2", "1", "3", "4");
        assertThat(read.select("article").eachText())
                .containsExactlyInAnyOrderElementsOf(sent.select("article").eachText());
        assertThat(read.select("cite a").eachAttr("href"))
                .containsExactlyInAnyOrderElementsOf(
                        sent.select("section:not(.corrections) cite a").eachAttr("href"));
        assertThat(read.select(".map h2").text()).isEqualTo("Intelligence map for investors");
        assertThat(read.select(".note").text()).contains("the same brief in another order", "investors");
        assertThat(read.select(".note a").attr("href")).isEqualTo("/b/good");
        assertThat(read.select(".as a").eachAttr("href")).containsExactly("/b/good/as/leader");
    }

    @Test
    void r10ShowsAnotherRoleTheSameBytesWhateverWasCorrectedSince() throws Exception {
        var before = Visit.to(pages(Articles.inMemory(List.of())));

        assertThat(answer("/b/good/as/investor").getContentAsString())
                .isEqualTo(before.perform(get("/b/good/as/investor"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
        assertThat(answer("/b/good").getContentAsString()).contains("Corrected since");
    }

    @Test
    void isNotThereAsARoleThatWouldReadNothingElsewhereOrThatThereIsNot() throws Exception {
        for (var path : List.of(
                "/b/good/as/engineer",
                "/b/good/as/security",
                "/b/good/as/INVESTOR",
                "/b/good/as/astrologer",
                "/b/good/as/",
                "/b/forged/as/investor",
                "/b/other/as/investor",
                "/b/gone/as/investor")) {
            assertThat(answer(path).getStatus()).as(path).isEqualTo(404);
        }
    }

    @Test
    void isNotThereForForgedTokensNorForOtherReadersBriefs() throws Exception {
        assertThat(answer("/b/forged").getStatus()).isEqualTo(404);
        assertThat(answer("/b/other").getStatus()).isEqualTo(404);
        assertThat(answer("/b/gone").getContentAsString())
                .isEqualTo(answer("/b/forged").getContentAsString());
    }

    private MockHttpServletResponse answer(String path) throws Exception {
        return visit.perform(get(path)).andReturn().getResponse();
    }

    private static Briefs briefs() {
        return briefs(new Document(
                "Memory is rationed",
                "",
                "",
                LocalDate.of(2026, 11, 20),
                "en",
                List.of(
                        new Section(
                                Section.Kind.LEDE,
                                "In short",
                                List.of(new Block.Paragraph(
                                        null, List.of(Passage.fixed("Words."), Passage.reported(QUOTED))))),
                        new Section(
                                Section.Kind.MAP,
                                "Intelligence map for security teams",
                                List.of(
                                        item(1, "Hackers breached a registry."),
                                        item(2, "Investors bought a stake in the ferries."))),
                        new Section(
                                Section.Kind.HITS,
                                "Quick hits",
                                List.of(
                                        item(3, "A fund invested in the lighthouse."),
                                        item(4, "Parliament passed the law on the harbour."))))));
    }

    /** The same for engineers, with hits that investors read in another order. */
    static Document orderedByRoles(Document brief) {
        Section hits = new Section(
                Section.Kind.HITS,
                "Quick hits",
                List.of(
                        item(21, "Parliament passed the law on the harbour."),
                        item(22, "A fund invested in the lighthouse.")));
        Document longer = brief.with(
                Stream.concat(brief.sections().stream(), Stream.of(hits)).toList());
        return Documents.madeFor(Role.ENGINEER, longer);
    }

    private static Block.Item item(int number, String words) {
        var quoted = new Citation(
                "a" + number,
                1,
                Citation.Part.TEXT,
                0,
                words.length(),
                words,
                null,
                "The Tern",
                "Of Tarn",
                "https://tern.example/a" + number,
                Instant.EPOCH,
                null,
                null,
                null);
        return new Block.Item(number, words, null, null, List.of(Passage.reported(quoted)), List.of(), List.of());
    }

    static Briefs briefs(Document document) {
        return briefs(document, List.of());
    }

    static Briefs briefs(Document document, List<Decision> decisions) {
        var brief = brief(2, document);
        return Neighbour.at(Briefs.class)
                .when("of", asked -> List.of(brief))
                .when("after", asked -> List.of(brief(3, document)))
                .when("upTo", asked -> List.of(brief, brief(1, document)))
                .when("silences", asked -> List.of())
                .when("decisions", asked -> decisions)
                .when("byId", asked -> Optional.of(brief).filter(one -> one.id().equals(asked[0])))
                .there();
    }

    private static Brief brief(int edition, Document document) {
        return new Brief(
                new BriefId("b" + (edition - 1)),
                new SubscriberId("s1"),
                LocalDate.of(2026, 11, 18 + edition),
                "morning",
                edition,
                Instant.EPOCH,
                Instant.EPOCH,
                document,
                List.of(),
                "5eaf");
    }

    static Tokens tokens() {
        return Neighbour.at(Tokens.class)
                .when("read", asked -> switch (asked[0] == Tokens.Purpose.ARCHIVE ? (String) asked[1] : "") {
                    case "good" -> Optional.of(new Tokens.Holder(new SubscriberId("s1"), "b1"));
                    case "other" -> Optional.of(new Tokens.Holder(new SubscriberId("s2"), "b1"));
                    case "gone" -> Optional.of(new Tokens.Holder(new SubscriberId("s1"), "b0"));
                    default -> Optional.empty();
                })
                .there();
    }
}
