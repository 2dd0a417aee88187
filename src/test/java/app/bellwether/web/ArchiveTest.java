package app.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import app.bellwether.briefs.Amendments;
import app.bellwether.briefs.Brief;
import app.bellwether.briefs.BriefId;
import app.bellwether.briefs.InventedDays;
import app.bellwether.delivery.LetterLinks;
import app.bellwether.delivery.RememberedBriefs;
import app.bellwether.language.Linguist;
import app.bellwether.rendering.Clean;
import app.bellwether.rendering.Rendering;
import app.bellwether.sources.Articles;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.Keys;
import app.bellwether.subscribers.ShortId;
import app.bellwether.subscribers.Stamps;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.subscribers.Subscribers;
import app.bellwether.subscribers.Tokens;
import app.bellwether.subscribers.TokensForTests;
import app.bellwether.taxonomy.Taxonomy;
import app.bellwether.writing.Document;
import app.bellwether.writing.DocumentJson;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The briefs of a reader and of a channel in the archive, at addresses with real tokens. */
class ArchiveTest {

    private static final List<Document> SAID = InventedDays.documents(14);
    private static final Instant FIRST = Instant.parse("2026-03-05T06:00:00Z");
    private static final WebSettings SETTINGS =
            new WebSettings("http://localhost:8080", Path.of("target/operator-link"));

    private final Subscriber ada = at("ada", Destination.email("ada@example.org"));
    private final Subscriber channel = at("team", new Destination(Destination.Channel.DISCORD, "900000000000000001"));

    private final Tokens tokens = TokensForTests.tokens();
    private final RememberedBriefs briefs = new RememberedBriefs();
    private final Subscribers readers = Neighbour.at(Subscribers.class)
            .when("byId", asked -> Optional.of(asked[0].equals(ada.id()) ? ada : channel))
            .there();
    private final Press press = new Press(Visit.world());
    private final MockMvc visit = Visit.to(
            new ArchivePages(
                    briefs,
                    tokens,
                    new ArchiveSheet(
                            Rendering.standard(),
                            new Amendments(Articles.inMemory(List.of()), Linguist.standard(Taxonomy.standard())),
                            new Around(briefs, tokens, readers),
                            SETTINGS),
                    press),
            new OwnBriefsPages(
                    briefs,
                    new OwnFeeds(tokens, readers),
                    Rendering.standard(),
                    new Visitors(
                            new Site(
                                    SETTINGS,
                                    Neighbour.at(Keys.class).there(),
                                    Neighbour.at(Stamps.class).there()),
                            Neighbour.at(app.bellwether.subscribers.Sessions.class)
                                    .when("whose", asked -> Optional.of(ada.id()))
                                    .when("formSecret", asked -> "form")
                                    .there(),
                            readers,
                            press),
                    press,
                    SETTINGS));

    private static Subscriber at(String name, Destination destination) {
        Subscriber model = JoiningTown.ADA;
        return new Subscriber(
                new SubscriberId(ShortId.of("reader", name).substring(0, 13).replaceAll(".$", "a")),
                name,
                model.state(),
                model.role(),
                model.schedule(),
                model.minutes(),
                model.language(),
                model.threshold(),
                model.interests(),
                destination,
                model.confirmed());
    }

    @BeforeEach
    void seal() {
        for (Subscriber reader : List.of(ada, channel)) {
            IntStream.range(0, SAID.size()).forEach(day -> briefs.keep(brief(reader, day)));
        }
    }

    private static BriefId id(Subscriber reader, int day) {
        return new BriefId(ShortId.of("brief", reader.id().value(), "" + day));
    }

    private static Brief brief(Subscriber reader, int day) {
        Document document = SAID.get(day);
        return new Brief(
                id(reader, day),
                reader.id(),
                LocalDate.of(2026, 3, 5).plusDays(day),
                "morning",
                day + 1,
                FIRST.plus(Duration.ofDays(day)),
                FIRST.plus(Duration.ofDays(day + 1)),
                document,
                List.of(),
                sha256(DocumentJson.write(document).getBytes(StandardCharsets.UTF_8)));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void offersTheSealedDocumentWhoseHashThePageGives() throws Exception {
        for (int day = 0; day < SAID.size(); day++) {
            Element page = page(own(ada, day));
            MockHttpServletResponse offered =
                    answer(page.select("a[type=application/json]").attr("href"));

            assertThat(offered.getContentType()).startsWith("application/json");
            assertThat(offered.getHeader("X-Robots-Tag")).isEqualTo("noindex, nofollow");
            assertThat(sha256(offered.getContentAsByteArray()))
                    .isEqualTo(page.select(".hash").text());
            assertThat(DocumentJson.read(offered.getContentAsString(StandardCharsets.UTF_8)))
                    .isEqualTo(SAID.get(day));
        }
        assertThat(answer("/b/forged.json").getStatus()).isEqualTo(404);
    }

    @Test
    void listsAReadersBriefsWithDateAndWholeHeadlineAndOpensEach() throws Exception {
        Element list =
                Jsoup.parse(visit.perform(get("/preferences/briefs").cookie(new Cookie("bellwether-session", "s")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString());

        List<Element> lines = list.select(".briefs li");
        assertThat(lines).hasSize(SAID.size());
        for (int at = 0; at < lines.size(); at++) {
            int day = SAID.size() - 1 - at;
            Element link = Objects.requireNonNull(lines.get(at).selectFirst("a"));
            String headline = Clean.line(SAID.get(day).headline());
            assertThat(link.wholeText()).isEqualTo(headline);
            assertThat(lines.get(at).attr("value")).isEqualTo("" + (day + 1));
            assertThat(lines.get(at).text()).contains("%d March 2026".formatted(5 + day));
            assertThat(Objects.requireNonNull(page(link.attr("href")).selectFirst("h1"))
                            .wholeText())
                    .isEqualTo(headline);
        }
    }

    @Test
    void showsAForwardedMailsPageNoOtherBriefButTheWayInForItsReader() throws Exception {
        Element page = page(own(ada, 7));

        assertThat(page.select("a[href^=/b/]").eachAttr("href")).allMatch(path -> path.startsWith(own(ada, 7)));
        assertThat(page.select(".around")).isEmpty();
        assertThat(page.select("a[href=/preferences/briefs]").eachText()).hasSize(1);
        assertThat(visit.perform(get("/preferences/briefs"))
                        .andReturn()
                        .getResponse()
                        .getHeader("Location"))
                .isEqualTo("/sign-in");
    }

    @Test
    void leadsFromAChannelsBriefToThoseAroundIt() throws Exception {
        Element page = page(shared(7));

        List<Element> lines = page.select(".around li");
        assertThat(lines).hasSize(11);
        for (int at = 0; at < lines.size(); at++) {
            int day = 12 - at;
            String headline = Clean.line(SAID.get(day).headline());
            Element told = Objects.requireNonNull(lines.get(at).selectFirst("a, b"));
            assertThat(told.wholeText()).isEqualTo(headline);
            assertThat(lines.get(at).attr("value")).isEqualTo("" + (day + 1));
            assertThat(lines.get(at).select(".fixed").text()).contains("" + (5 + day), "2026");
            assertThat(told.tagName()).isEqualTo(day == 7 ? "b" : "a");
            if (day != 7) {
                assertThat(page(told.attr("href")).select("h1").text().replaceAll("\\s+", " "))
                        .isEqualTo(headline.replaceAll("\\s+", " ").strip());
            }
        }
        assertThat(page.select("a[href^=/preferences/]")).isEmpty();
    }

    @Test
    void endsTheWayThereSinceOneMessageIsNotTheWholeArchive() throws Exception {
        Element next = page(page(shared(7)).select(".around a").getFirst().attr("href"));

        assertThat(next.select(".around, a[href=/preferences/briefs]")).isEmpty();
    }

    private String own(Subscriber reader, int day) {
        return path(links(reader, day).archive());
    }

    private String shared(int day) {
        return path(links(channel, day).sharedArchive());
    }

    private LetterLinks links(Subscriber reader, int day) {
        return new LetterLinks("http://localhost:8080", tokens, reader.id(), id(reader, day), null);
    }

    private static String path(@org.jspecify.annotations.Nullable String url) {
        return URI.create(Objects.requireNonNull(url)).getPath();
    }

    private Element page(String url) throws Exception {
        MockHttpServletResponse response = answer(URI.create(url).getPath());
        assertThat(response.getStatus()).as(url).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse answer(String path) throws Exception {
        return visit.perform(get(path)).andReturn().getResponse();
    }
}
