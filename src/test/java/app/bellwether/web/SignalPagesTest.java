package app.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import app.bellwether.signals.Dimension;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.Signal;
import app.bellwether.signals.SignalActor;
import app.bellwether.signals.SignalId;
import app.bellwether.signals.SignalVersion;
import app.bellwether.signals.Signals;
import app.bellwether.signals.Strength;
import app.bellwether.signals.Urgency;
import app.bellwether.sources.ArticleId;
import app.bellwether.sources.Articles;
import app.bellwether.stories.StoryId;
import app.bellwether.taxonomy.Key;
import app.bellwether.taxonomy.Taxonomy;
import app.bellwether.writing.Citation;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;

class SignalPagesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T06:00:00Z");

    private final MockMvc visit = Visit.to(pages());

    @Test
    void listsSignalsWithTheirStrength() throws Exception {
        Document page = page("/signals");

        assertThat(page.select(".strength").text()).isEqualTo("6.8");
        assertThat(page.select(".signals a").attr("href")).isEqualTo("/signals/g1");
        assertThat(page.select(".signals").text()).contains("act now", "AI chips", "last reinforced 19 November 2026");
    }

    @Test
    void explainsASignal() throws Exception {
        Document page = page("/signals/g1");

        assertThat(page.select("h1").text()).isEqualTo("Memory is the new bottleneck");
        assertThat(page.select("h2").eachText())
                .containsExactly("Strength 6.8 of 10", "What supports it", "What contradicts it", "How it changed");
        assertThat(page.select(".quotes a").eachAttr("href"))
                .contains("/articles/a1?revision=2&of=text&start=10&end=30#quote");
        assertThat(page.text()).contains("5 different texts support it", "3 different days", "it halves every 14 days");
    }

    @Test
    void drawsTheStrengthAndSaysItInWords() throws Exception {
        Document page = page("/signals/g1");

        assertThat(page.select("svg title").text())
                .isEqualTo("Strength from 5.1 on 10 November 2026 to 6.8 on 20 November 2026, on a scale of 0 to 10");
        assertThat(page.select("svg circle")).hasSize(2);
        assertThat(page.select("svg polyline").attr("points"))
                .startsWith("0.0,58.8 ")
                .endsWith("600.0,38.4");
        assertThat(page.select("td").eachText()).contains("3 new voices");
    }

    @Test
    void knowsWhatItDoesNotKnow() throws Exception {
        assertThat(visit.perform(get("/signals/none")).andReturn().getResponse().getStatus())
                .isEqualTo(404);
    }

    @Test
    void leadsFromAMergedSignalToTheOneThatGoesOnForIt() throws Exception {
        var response = visit.perform(get("/signals/merged")).andReturn().getResponse();

        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader("Location")).isEqualTo("/signals/g1");
    }

    private Document page(String path) throws Exception {
        var response = visit.perform(get(path)).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString());
    }

    private static SignalPages pages() {
        var articles =
                Neighbour.at(Articles.class).when("byIds", asked -> Map.of()).there();
        var taxonomy =
                Neighbour.at(Taxonomy.class).when("nameOf", asked -> "AI chips").there();
        return new SignalPages(
                signals(), articles, taxonomy, Clock.fixed(NOW, ZoneOffset.UTC), new Press(Visit.world()));
    }

    static Signals signals() {
        var signal = signal();
        return Neighbour.at(Signals.class)
                .when("open", asked -> List.of(signal))
                .when(
                        "byId",
                        asked -> Optional.of(signal).filter(one -> one.id().equals(asked[0])))
                .when("heir", asked -> asked[0].equals(new SignalId("merged")) ? signal.id() : asked[0])
                .when(
                        "versions",
                        asked -> List.of(
                                new SignalVersion(
                                        1,
                                        Instant.parse("2026-11-10T06:00:00Z"),
                                        signal.title(),
                                        strength(5.1),
                                        "opened"),
                                new SignalVersion(
                                        2,
                                        Instant.parse("2026-11-19T06:00:00Z"),
                                        signal.title(),
                                        strength(6.8),
                                        "3 new voices")))
                .there();
    }

    private static Signal signal() {
        return new Signal(
                new SignalId("g1"),
                2,
                "Memory is the new bottleneck",
                strength(6.8),
                new Urgency(Urgency.Level.ACT_NOW, new Urgency.Growth(2, 5, 3)),
                Set.of(Dimension.ECONOMIC),
                Set.of(Key.topic("ai-chips"), Key.actor("Dosan")),
                List.of(new SignalActor("Dosan", SignalActor.Part.ACTS)),
                Instant.parse("2026-11-10T06:00:00Z"),
                Instant.parse("2026-11-19T06:00:00Z"),
                List.of(evidence("a1", Evidence.Stance.SUPPORTS), evidence("a2", Evidence.Stance.CONTRADICTS)));
    }

    private static Strength strength(double value) {
        return new Strength(value, 5, 3, .8, .7, .95, .9, 14);
    }

    private static Evidence evidence(String article, Evidence.Stance stance) {
        return new Evidence(
                new ArticleId(article),
                2,
                Citation.Part.TEXT,
                10,
                30,
                "It is sold out, all.",
                "sold out",
                stance,
                new StoryId("s1"),
                "Meridian Wire",
                Instant.parse("2026-11-19T06:00:00Z"),
                .9);
    }
}
