package app.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import app.bellwether.briefs.Briefs;
import app.bellwether.briefs.Previews;
import app.bellwether.briefs.Silence;
import app.bellwether.delivery.LocalOutbox;
import app.bellwether.delivery.Outbox;
import app.bellwether.rendering.Documents;
import app.bellwether.rendering.Rendering;
import app.bellwether.signals.Signals;
import app.bellwether.sources.SampleDays;
import app.bellwether.sources.SourceHealth;
import app.bellwether.sources.Sources;
import app.bellwether.stories.Stories;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.Interest;
import app.bellwether.subscribers.Schedule;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.subscribers.Subscribers;
import app.bellwether.taxonomy.Key;
import app.bellwether.taxonomy.Role;
import app.bellwether.taxonomy.Taxonomy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

class OverviewTest {

    private static final Instant NOW = Instant.parse("2026-11-20T06:10:00Z");

    static final Subscriber ADA = new Subscriber(
            new SubscriberId("s1"),
            "Ada",
            Subscriber.State.CONFIRMED,
            Role.ENGINEER,
            new Schedule(ZoneId.of("Europe/Berlin"), LocalTime.of(7, 0), EnumSet.allOf(DayOfWeek.class)),
            5,
            "en",
            3,
            List.of(
                    new Interest("AI chips", "AI chips", List.of(Key.topic("ai-chips")), false, 1),
                    new Interest("Tesla", "Tesla", List.of(Key.actor("Tesla")), true, 1)),
            new Destination(Destination.Channel.EMAIL, "ada@example.org"),
            NOW);

    @Test
    void tellsHowFarReadingIsAndWhyAReaderGotNothing() throws Exception {
        Document page = home();

        assertThat(page.select("[role=status]").text())
                .startsWith("Reading 2 sources, 1 asked so far …")
                .contains("62 articles, 0 stories, 0 signals");
        assertThat(page.select(".readers").text())
                .contains("Ada", "AI chips; never Tesla. By mail, every day at 07:00, Berlin.")
                .contains("nothing scored above 3.0");
        assertThat(page.text()).contains("It is 20 November 2026 for the sample sources");
    }

    @Test
    void isAPlainFrontPageElsewhere() throws Exception {
        var press = new Press(Visit.world());
        var front = new FrontPages(overview(), showcase(), days(), clock(), Visit.world(), press);

        var page = Visit.to(front)
                .perform(get("/").header(HttpHeaders.HOST, "localhost"))
                .andReturn();

        assertThat(page.getResponse().getContentAsString())
                .doesNotContain("Ada", "outbox", "Operator")
                .contains("morning brief", "href=\"/subscribe\"")
                .contains(Documents.brief().headline());
    }

    private static Document home() throws Exception {
        var front = new FrontPages(overview(), showcase(), days(), clock(), Visit.home(), new Press(Visit.home()));
        var response = Visit.to(front)
                .perform(get("/").header(HttpHeaders.HOST, "localhost:8080"))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString());
    }

    static Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    /** With the brief that all pages are tried with. */
    static Showcase showcase() {
        var previews = Neighbour.at(Previews.class)
                .when("newest", asked -> Optional.of(Documents.brief()))
                .there();
        return new Showcase(
                previews,
                Rendering.standard(),
                new WebSettings("http://localhost:8080", Path.of("target/operator-link")),
                Taxonomy.standard(),
                clock());
    }

    static SampleDays days() {
        return Neighbour.at(SampleDays.class).when("active", asked -> true).there();
    }

    static Overview overview() {
        var sources = Neighbour.at(Sources.class)
                .when(
                        "health",
                        asked -> List.of(
                                new SourceHealth("a", "Meridian Wire", "", SourceHealth.State.READ, NOW, NOW, null, 0),
                                new SourceHealth("b", "Rue Ledoux", "", SourceHealth.State.NEW, null, null, null, 0)))
                .when("articles", _ -> 62)
                .there();
        var stories =
                Neighbour.at(Stories.class).when("between", asked -> List.of()).there();
        var signals =
                Neighbour.at(Signals.class).when("open", asked -> List.of()).there();
        var local = Neighbour.at(LocalOutbox.class)
                .when("newest", asked -> List.of())
                .there();
        return new Overview(sources, stories, signals, readership(), local, clock());
    }

    static Readership readership() {
        var subscribers = Neighbour.at(Subscribers.class)
                .when("first", asked -> List.of(ADA))
                .there();
        var briefs = Neighbour.at(Briefs.class)
                .when("of", asked -> List.of())
                .when(
                        "silences",
                        asked -> List.of(new Silence(
                                ADA.id(),
                                LocalDate.of(2026, 11, 20),
                                "morning",
                                Silence.Kind.QUIET,
                                NOW,
                                "nothing scored above 3.0")))
                .there();
        var outbox =
                Neighbour.at(Outbox.class).when("newest", asked -> List.of()).there();
        return new Readership(subscribers, briefs, outbox);
    }
}
