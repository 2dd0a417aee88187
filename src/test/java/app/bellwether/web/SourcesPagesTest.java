package app.bellwether.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.bellwether.sources.FeedFinder;
import app.bellwether.sources.FeedFinder.Alternative;
import app.bellwether.sources.FeedFinder.Candidate;
import app.bellwether.sources.FeedFinder.Found;
import app.bellwether.sources.FeedFinder.Tried;
import app.bellwether.sources.SourceHealth;
import app.bellwether.sources.SourceList;
import app.bellwether.sources.SourceList.Fault;
import app.bellwether.sources.SourceList.Listed;
import app.bellwether.sources.SourceList.Report;
import app.bellwether.sources.Sources;
import app.bellwether.sources.TestSite;
import app.bellwether.sources.fetching.SafeFetch;
import app.bellwether.sources.finding.NetworkFeedFinder;
import app.bellwether.sources.polling.ConfiguredSources.Configured;
import app.bellwether.sources.polling.SourcesOnPostgres;
import app.bellwether.taxonomy.Taxonomy;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

class SourcesPagesTest {

    private static final String ALL = "/operator/sources";
    private static final String POSTS = """
        <rss><channel><title>Harbour &amp;lt; Gazette</title>
        <item><title>One</title><pubDate>Thu, 19 Nov 2026 07:00:00 GMT</pubDate></item></channel></rss>\
        """;

    private final JoiningHouse house = new JoiningHouse();
    private final TestSite site = new TestSite();
    private final SafeFetch fetch = new SafeFetch(Duration.ofSeconds(2), Set.of(site.host()), house.clock);
    private final SourcesOnPostgres kept = SourcesOnPostgres.with(
            house.database, house.clock, new Configured("c1", "Configured", "https://configured.example/feed"));
    private final Cookie ola = house.operator("ola@example.org");
    private final MockMvc pages = Visit.to(new SourcesPages(
            kept.list(),
            new SourceIndex(
                    kept.list(),
                    new SourceTrends(kept.sources(), kept.desk(), house.clock),
                    new Folders(Taxonomy.standard())),
            new NetworkFeedFinder(fetch, house.clock),
            new Folders(Taxonomy.standard()),
            house.door(),
            new Press(Visit.world())));

    /** For the pages in a browser. */
    static SourceList list() {
        return Neighbour.at(SourceList.class)
                .when(
                        "all",
                        _ -> List.of(
                                new Listed(
                                        "a",
                                        "Meridian Wire",
                                        "https://meridian-wire.example/feed",
                                        List.of("News/Künstliche Intelligenz", "Deutschland"),
                                        true),
                                new Listed("b", "", "https://harbour-gazette.example/feed", List.of(), false)))
                .when("known", _ -> List.of())
                .when("add", asked -> ((List<?>) asked[0]).size())
                .when("take", asked -> ((List<?>) asked[1]).size())
                .when("packs", _ -> Map.of())
                .when(
                        "bringIn",
                        _ -> new Report(
                                998, 1, List.of("Tech", "Deutschland"), List.of(new Fault(17, "Lost", "no address"))))
                .there();
    }

    static Sources sources() {
        return Neighbour.at(Sources.class)
                .when(
                        "health",
                        asked -> List.of(
                                new SourceHealth(
                                        "a",
                                        "Meridian Wire",
                                        "https://meridian-wire.example/feed",
                                        SourceHealth.State.READ,
                                        Town.NOW,
                                        Town.NOW,
                                        null,
                                        0),
                                new SourceHealth(
                                        "b",
                                        "Harbour Gazette",
                                        "https://harbour-gazette.example/feed",
                                        SourceHealth.State.FAILING,
                                        Town.NOW,
                                        null,
                                        "Its server did not answer within 20 seconds.",
                                        3)))
                .when("articles", _ -> 62)
                .there();
    }

    static FeedFinder finder() {
        var feed = new Candidate(
                "https://harbour-gazette.example/feed?format=" + "x".repeat(80),
                "Harbour Gazette",
                20,
                Instant.parse("2026-11-19T07:00:00Z"),
                "named by the page");
        return Neighbour.at(FeedFinder.class)
                .when(
                        "find",
                        asked -> asked[0].equals("")
                                ? new Found.Nothing("No.", List.of(new Tried("https://a.example/", "is gone for good")))
                                : new Found.Feed(
                                        feed, List.of(new Alternative("https://b.example/comments", "Comments"))))
                .there();
    }

    @AfterEach
    void close() {
        fetch.close();
        site.close();
    }

    @Test
    void findsAFeedShowsItAndAddsIt() throws Exception {
        site.text("/", "text/html", """
            <html><link rel=alternate type=application/rss+xml href=/feed title=News>
            <link rel=alternate type=application/rss+xml href=/comments title="<b>Comments"></html>\
            """);
        site.text("/feed", "text/xml", POSTS);

        Document found = page(act("/find", "address", site.host(), "folder", "Tech"));

        assertThat(found.select("[aria-labelledby=found]").text())
                .contains("Found: Harbour < Gazette", "1 entry, the newest of 19 November 2026", "named by the page")
                .contains("<b>Comments");
        assertThat(kept.list().all()).hasSize(1);
        assertThat(found.select("[aria-labelledby=found] input[name=address]").eachAttr("value"))
                .containsExactly(site.url("/feed"), site.url("/comments"));

        Document done = page(act("/add", "address", site.url("/feed"), "folder", "Tech"));

        assertThat(done.select("[role=status]").text()).isEqualTo("Harbour < Gazette is added, and asked now.");
        assertThat(done.select("[aria-labelledby=all] tbody tr").eachText().getLast())
                .contains("Harbour < Gazette", "Tech (Technology)", "new", "Take off");
        assertThat(page(act("/add", "address", site.url("/feed")))
                        .select("[role=status]")
                        .text())
                .isEqualTo("Harbour < Gazette is read already.");
        assertThat(page(act("/find", "address", site.host())).text()).contains("It is read already.");
    }

    @Test
    void saysWhatWasTriedAndKeepsWhatWasTyped() throws Exception {
        Document nothing = page(act("/find", "address", site.url("/<script>"), "folder", "Tech & <b>"));

        assertThat(nothing.select("[role=alert] a").attr("href")).isEqualTo("#address");
        assertThat(nothing.select("#address").attr("value")).isEqualTo(site.url("/<script>"));
        assertThat(nothing.select("#folder").attr("value")).isEqualTo("Tech & <b>");
        assertThat(nothing.select("script, main b")).isEmpty();
        assertThat(page(act("/add", "address", site.url("/nothing")))
                        .select("[aria-labelledby=tried] li")
                        .eachText())
                .contains(site.url("/nothing") + " answers with status 404: there is nothing at this address");
        assertThat(kept.list().all()).hasSize(1);
    }

    @Test
    void takesOffWhatWasAddedAndNothingElse() throws Exception {
        site.text("/feed", "text/xml", POSTS);
        act("/add", "address", site.url("/feed"));
        Document before = page(answer(get(ALL).cookie(ola)));
        Elements takenOff = before.select("form[action$=/off] input[name=id]");
        String id = takenOff.attr("value");
        assertThat(takenOff).hasSize(1);

        assertThat(page(act("/off", "id", "c1")).text()).contains("Nothing was changed");
        assertThat(page(act("/off", "id", id)).select("[role=status]").text()).contains("not read any more");
        assertThat(kept.list().all()).extracting(Listed::id).containsExactly("c1");
    }

    @Test
    void bringsAListInAndGivesItOut() throws Exception {
        String list = "<opml version='2.0'><body><outline text='Deutschland'><outline text='A'"
                + " xmlUrl='https://a.example/feed'/></outline>\n"
                + "<outline type='rss' text='&lt;b&gt;Lost'/></body></opml>";

        assertThat(page(bring(list, "look")).select("[role=status]").text())
                .isEqualTo("Only a look: 1 would be added, 0 read already, 1 not taken.");
        assertThat(kept.list().all()).hasSize(1);
        Document brought = page(bring(list, "keep"));

        assertThat(brought.select("[role=status]").text()).isEqualTo("1 added, 0 read already, 1 not taken.");
        assertThat(brought.select("[aria-labelledby=report] tbody tr").eachText())
                .containsExactly("2 <b>Lost it has no address (xmlUrl)");
        assertThat(brought.text()).contains("Deutschland (Germany)");

        MockHttpServletResponse out = answer(get(ALL + ".opml").cookie(ola));

        assertThat(out.getHeader("Content-Disposition")).contains("bellwether-sources.opml");
        assertThat(out.getContentAsString(UTF_8))
                .contains("<outline text=\"Deutschland\">", "xmlUrl=\"https://a.example/feed\"");
    }

    @Test
    void isThereForOperatorsAndTheirOwnFormsOnly() throws Exception {
        assertThat(answer(get(ALL)).getHeader("Location")).isEqualTo("/sign-in");
        assertThat(answer(get(ALL + ".opml")).getHeader("Location")).isEqualTo("/sign-in");
        Cookie reader = house.signedIn(house.confirmed("ada@example.org", "EU"));
        assertThat(answer(get(ALL + ".opml").cookie(reader)).getStatus()).isEqualTo(404);
        for (String path : List.of("/find", "/add", "/off", "/list")) {
            assertThat(answer(post(ALL + path).cookie(ola).param("address", site.url("/feed")))
                            .getStatus())
                    .isEqualTo(403);
        }
        assertThat(site.asked()).isEmpty();
    }

    private MockHttpServletResponse bring(String list, String how) throws Exception {
        return answer(multipart(ALL + "/list")
                .file(new MockMultipartFile("opml", "feeds.opml", "text/xml", list.getBytes(UTF_8)))
                .param(how, "yes")
                .param("form", house.form(ola))
                .cookie(ola));
    }

    private MockHttpServletResponse act(String path, String... fields) throws Exception {
        var request = post(ALL + path).cookie(ola).param("form", house.form(ola));
        for (int field = 0; field < fields.length; field += 2) {
            request.param(fields[field], fields[field + 1]);
        }
        return answer(request);
    }

    private static Document page(MockHttpServletResponse response) throws Exception {
        assertThat(response.getStatus()).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString());
    }

    private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return pages.perform(request.header("Sec-Fetch-Site", "same-origin"))
                .andReturn()
                .getResponse();
    }
}
