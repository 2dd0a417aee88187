package app.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import app.bellwether.briefs.Briefs;
import app.bellwether.rendering.Rendering;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.Keys;
import app.bellwether.subscribers.Sessions;
import app.bellwether.subscribers.ShortId;
import app.bellwether.subscribers.Stamps;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.subscribers.Subscribers;
import app.bellwether.subscribers.Tokens;
import app.bellwether.writing.Block;
import app.bellwether.writing.Document;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;

class OwnBriefsPagesTest {

    private static final Document DOCUMENT = new Document(
            "Memory & <b>light</b>",
            "",
            "",
            LocalDate.of(2026, 11, 20),
            "en",
            List.of(new Section(
                    Section.Kind.LEDE,
                    "Today",
                    List.of(new Block.Paragraph(null, List.of(Passage.fixed("Words of the day.")))))));

    private static final WebSettings SETTINGS =
            new WebSettings("http://localhost:8080", Path.of("target/operator-link"));

    private static final Visitors NOBODY = new Visitors(
            new Site(
                    SETTINGS,
                    Neighbour.at(Keys.class).there(),
                    Neighbour.at(Stamps.class).there()),
            Neighbour.at(Sessions.class).there(),
            Neighbour.at(Subscribers.class).there(),
            new Press(Visit.world()));

    private String mailbox = "Ada@old.example";

    private final MockMvc visit = Visit.to(new OwnBriefsPages(
            briefs(),
            new OwnFeeds(tokens(), readers()),
            Rendering.standard(),
            NOBODY,
            new Press(Visit.world()),
            SETTINGS));

    @Test
    void givesAReaderTheirBriefsAsAFeed() throws Exception {
        var response = visit.perform(get("/feed/mine")).andReturn().getResponse();

        assertThat(response.getContentType()).startsWith("application/atom+xml");
        assertThat(response.getHeader("X-Robots-Tag")).isEqualTo("noindex, nofollow");
        var feed = Jsoup.parse(response.getContentAsString(), "", Parser.xmlParser());
        assertThat(feed.select("entry > title").text()).isEqualTo("Memory & <b>light</b>");
        assertThat(feed.select("entry > link").attr("href")).isEqualTo("http://localhost:8080/b/ARCHIVE-s1-b1");
        assertThat(Jsoup.parse(feed.select("entry > content").text()).text()).contains("Words of the day.");
    }

    @Test
    void givesNobodyAnothersFeed() throws Exception {
        assertThat(visit.perform(get("/feed/forged")).andReturn().getResponse().getStatus())
                .isEqualTo(404);
    }

    @Test
    void leavesTheFeedBehindWithTheMailbox() throws Exception {
        mailbox = "ada@new.example";

        assertThat(visit.perform(get("/feed/mine")).andReturn().getResponse().getStatus())
                .isEqualTo(404);
    }

    private Subscribers readers() {
        return Neighbour.at(Subscribers.class)
                .when(
                        "byId",
                        asked -> Optional.of(JoiningTown.ADA.at(new Destination(Destination.Channel.EMAIL, mailbox))))
                .there();
    }

    private static Briefs briefs() {
        return ArchivePagesTest.briefs(DOCUMENT);
    }

    private static Tokens tokens() {
        return Neighbour.at(Tokens.class)
                .when(
                        "read",
                        asked -> asked[0] == Tokens.Purpose.FEED && asked[1].equals("mine")
                                ? Optional.of(new Tokens.Holder(
                                        new SubscriberId("s1"), ShortId.of("feed", "ada@old.example")))
                                : Optional.empty())
                .when("token", asked -> asked[0] + "-" + asked[1] + "-" + asked[2])
                .there();
    }
}
