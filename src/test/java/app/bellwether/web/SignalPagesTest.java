package app.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import app.bellwether.briefs.WordingEndpoint;
import app.bellwether.language.Linguist;
import app.bellwether.signals.Difference;
import app.bellwether.signals.Dimension;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.Signal;
import app.bellwether.signals.SignalActor;
import app.bellwether.signals.SignalId;
import app.bellwether.signals.SignalVersion;
import app.bellwether.signals.Signals;
import app.bellwether.signals.Strength;
import app.bellwether.signals.Urgency;
import app.bellwether.signals.WordedSignals;
import app.bellwether.sources.ArticleId;
import app.bellwether.stories.StoryId;
import app.bellwether.taxonomy.Key;
import app.bellwether.taxonomy.Taxonomy;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Drafting;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.test.web.servlet.MockMvc;

class SignalPagesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T06:00:00Z");
    private static final Instant OPENED = Instant.parse("2026-11-10T06:00:00Z");
    private static final Instant GROWN = Instant.parse("2026-11-19T06:00:00Z");

    private final MockMvc visit = Visit.to(pages(signals(), new Binder()));

    @Test
    void listsSignalsWithTheirStrength() throws Exception {
        Document page = page("/signals");

        assertThat(page.select(".signals .strength").eachText()).containsExactly("6.8", "3.0");
        assertThat(page.select(".signals a").eachAttr("href")).containsExactly("/signals/g1", "/signals/g2");
        assertThat(page.select(".signals").text()).contains("act now", "AI chips", "last reinforced 19 November 2026");
        assertThat(page.select("[role=status]").text()).isEqualTo("2 open, strongest first.");
    }

    @Test
    void narrowsTheListByTopicRegionAndUrgency() throws Exception {
        assertThat(listed("/signals?topic=ai-chips")).containsExactly("/signals/g1");
        assertThat(listed("/signals?topic=ai")).as("what is narrower").containsExactly("/signals/g1");
        assertThat(listed("/signals?region=DE")).containsExactly("/signals/g2");
        assertThat(listed("/signals?region=150")).as("what lies in it").containsExactly("/signals/g2");
        assertThat(listed("/signals?urgency=act-now")).containsExactly("/signals/g1");
        assertThat(listed("/signals?topic=ai-chips&region=DE")).isEmpty();
        assertThat(listed("/signals?topic=nothing-known")).isEmpty();
        assertThat(listed("/signals?topic=&region=&urgency=&state=&page=99")).hasSize(2);
    }

    @Test
    void listsWhatIsClosedWhenAsked() throws Exception {
        Document page = page("/signals?state=closed");

        assertThat(page.select(".signals a").eachAttr("href")).containsExactly("/signals/g3");
        assertThat(page.select("#state option[selected]").attr("value")).isEqualTo("closed");
    }

    @Test
    void r5CountsWhatCanBeChosenByWhatIsThenListed() throws Exception {
        Document page = page("/signals");

        for (String filter : List.of("topic", "region", "urgency")) {
            for (Element option : page.select("#" + filter + " option:not([value=''])")) {
                int listed = listed("/signals?" + filter + "=" + option.attr("value"))
                        .size();
                assertThat(option.text()).endsWith(" (" + listed + ")");
            }
        }
        assertThat(page.select("#topic option, #region option")).hasSizeGreaterThan(4);
    }

    @Test
    void keepsWhatWasChosenAndSaysHowManyAreOfIt() throws Exception {
        Document page = page("/signals?topic=robotics&urgency=monitor");

        assertThat(page.select("form").attr("method")).isEqualTo("get");
        assertThat(page.select("#topic option[selected]").attr("value")).isEqualTo("robotics");
        assertThat(page.select("#urgency option[selected]").attr("value")).isEqualTo("monitor");
        assertThat(page.select("[role=status]").text()).isEqualTo("0 of 2 open ones are of these. Show all");
        assertThat(page.text()).contains("No signal is of all of these.");
    }

    @Test
    void explainsASignal() throws Exception {
        Document page = page("/signals/g1");

        assertThat(page.select("h1").text()).isEqualTo("Memory is the new bottleneck");
        assertThat(page.select("h2").eachText())
                .containsExactly("Strength 6.8 of 10", "What supports it", "What contradicts it", "How it changed");
        assertThat(page.text()).contains("5 different texts support it", "3 different days", "it halves every 14 days");
        assertThat(page.select(".note")).isEmpty();
    }

    @Test
    void tellsWhatItIsAboutAndWhoHasWhichPartInIt() throws Exception {
        Document page = page("/signals/g1");

        assertThat(page.select("dt").eachText())
                .containsExactly("Opened", "Last reinforced", "Topics", "Dimensions", "Who it is about", "Who speaks");
        assertThat(page.select("dd").eachText())
                .contains("AI chips", "economic", "Dosan, Lanting AI, Kestrel", "Ines Okafor");
        assertThat(page.select("dd a").eachAttr("href")).containsExactly("/signals?topic=ai-chips");
    }

    @Test
    void showsAQuoteWhereItStandsWithItsPublisherItsDateAndItsOriginal() throws Exception {
        Element quote = page("/signals/g1").expectFirst(".quotes li");

        assertThat(quote.expectFirst("p").text())
                .isEqualTo("One plant is full. Another rations its output. Prices rose again.");
        assertThat(quote.select("mark").text()).isEqualTo("Another rations its output.");
        assertThat(quote.select("mark b").text()).isEqualTo("rations");
        assertThat(quote.select("a").eachText()).containsExactly("Meridian Wire, 19 November 2026", "the original");
        assertThat(quote.select("a").eachAttr("href"))
                .containsExactly(
                        "/articles/a3?revision=1&of=text&start=37&end=64#quote", "https://meridian-wire.example/a3");
        assertThat(page("/signals/g1").text()).contains("1 quote from 1 article of 1 publisher");
    }

    @Test
    void drawsTheStrengthWithATableBesideAndSaysItInWords() throws Exception {
        Document page = page("/signals/g1");

        assertThat(page.select("svg title").text())
                .isEqualTo("Strength from 5.1 on 10 November 2026 to 6.8 on 20 November 2026, on a scale of 0 to 10");
        assertThat(page.select("svg circle")).hasSize(2);
        assertThat(page.select("svg polyline").attr("points"))
                .startsWith("0.0,58.8 ")
                .endsWith("600.0,38.4");
        assertThat(page.select(".beside tbody tr").eachText())
                .containsExactly("10 November 2026 5.1", "19 November 2026 6.8", "20 November 2026 6.8");
    }

    /** Between its versions it sinks slowly, and rises at once. */
    @Test
    void drawsWhatHappensBetweenVersions() throws Exception {
        List<Double> heights = page("/signals/g1")
                .select("svg polyline")
                .attr("points")
                .lines()
                .flatMap(points -> Pattern.compile(" ").splitAsStream(points))
                .map(point -> Double.valueOf(point.substring(point.indexOf(',') + 1)))
                .toList();

        assertThat(heights).hasSizeGreaterThan(40);
        assertThat(heights.stream().mapToDouble(one -> one).max())
                .as("the lowest, just before the second version")
                .hasValue(84.0);
    }

    @Test
    void tellsWhatDiffersBetweenVersions() throws Exception {
        Document page = page("/signals/g1");

        assertThat(page.select("section:last-of-type tbody tr").eachText())
                .containsExactly(
                        "2 19 November 2026 5.1 → 6.8 3 new voices."
                                + " Title: “Memory is scarce” → “Memory is the new bottleneck”."
                                + " Against it: Harbour Gazette. Urgency: monitor → act now.",
                        "1 10 November 2026 5.1 Opened.");
    }

    @Test
    void saysWhenAndWhyOneIsClosed() throws Exception {
        assertThat(page("/signals/g3").select(".note").text())
                .isEqualTo("Closed since 19 November 2026: no new quote for 40 days.");
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

    private List<String> listed(String path) throws Exception {
        return page(path).select(".signals a").eachAttr("href");
    }

    private Document page(String path) throws Exception {
        var response = visit.perform(get(path)).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString());
    }

    /** What a model worded stands above the quotes, each sentence with the way to its own. */
    @Test
    void tellsWhatItComesToInAModelsWords() throws Exception {
        try (WordingEndpoint endpoint = new WordingEndpoint()) {
            Signal plants = plants();
            Signals watched = Neighbour.at(Signals.class)
                    .when("byId", _ -> Optional.of(plants))
                    .when("heir", asked -> asked[0])
                    .when("versions", _ -> versions(new SignalId("g1")))
                    .when(
                            "difference",
                            _ -> Optional.of(Difference.between(plants, plants, versions(new SignalId("g1")))))
                    .there();
            MockMvc worded = Visit.to(pages(watched, endpoint.settings()));
            Document page = Jsoup.parse(
                    worded.perform(get("/signals/g1")).andReturn().getResponse().getContentAsString());

            assertThat(page.select("section[aria-labelledby=told]").text())
                    .contains("What it comes to", "language model", "Dosan Memory rations the output of its plant")
                    .contains("Who has a part in it")
                    .doesNotContain("Atlantis");
            assertThat(page.select("section[aria-labelledby=told] li b").eachText())
                    .containsExactly("Dosan Memory");
            assertThat(page.select("section[aria-labelledby=told] cite a").attr("href"))
                    .isEqualTo("/articles/b0?revision=1&of=text&start=0&end=81#quote");
            assertThat(page("/signals/g1").select("#told")).isEmpty();
        }
    }

    private static Signal plants() {
        List<String> quotes = List.of(
                "Dosan Memory rations the output of its plant in Kell, the company said on Monday.",
                "Buyers of memory chips wait nine months for a delivery, a survey of 200 of them found.",
                "Prices of servers rose by 30 percent in October, the trade ministry said.",
                "Halden Semi will open a second plant in March, its director told reporters.");
        List<Evidence> evidence = IntStream.range(0, quotes.size())
                .mapToObj(at -> new Evidence(
                        new ArticleId("b" + at),
                        1,
                        Citation.Part.TEXT,
                        0,
                        quotes.get(at).length(),
                        quotes.get(at),
                        "",
                        Evidence.Stance.SUPPORTS,
                        new StoryId("s" + at),
                        "Meridian Wire",
                        GROWN.plusSeconds(at),
                        .9))
                .toList();
        return signal("g1", "Memory is scarce", 2, 6.8, Urgency.Level.MONITOR, Set.of(), evidence);
    }

    private static SignalPages pages(Signals signals, Binder model) {
        var taxonomy = Taxonomy.standard();
        Linguist linguist = Linguist.standard(taxonomy);
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        WordedSignals wording = new WordedSignals(Drafting.standalone(linguist, model, clock), linguist);
        wording.prepare(List.of(plants()), NOW.plusSeconds(60));
        return new SignalPages(
                signals,
                new SignalIndex(signals, taxonomy),
                new SignalSheet(taxonomy, new SignalQuotes(EvidencePagesTest.articles(), linguist)),
                new SignalTold(wording),
                Clock.fixed(NOW, ZoneOffset.UTC),
                new Press(Visit.world()));
    }

    static Signals signals() {
        List<Signal> others = List.of(
                signal("g2", "Berlin builds", 2, 3.0, Urgency.Level.MONITOR, Set.of(Key.region("DE")), List.of()),
                signal("g3", "Fax is back", 2, .3, Urgency.Level.BACKGROUND, Set.of(Key.topic("ai")), List.of()));
        return Neighbour.at(Signals.class)
                .when("open", asked -> List.of(memory(NOW), others.getFirst()))
                .when("closed", asked -> List.of(others.getLast()))
                .when(
                        "byId",
                        asked -> Stream.concat(Stream.of(memory((Instant) asked[1])), others.stream())
                                .filter(one -> one.id().equals(asked[0]))
                                .findFirst())
                .when("heir", asked -> asked[0].equals(new SignalId("merged")) ? new SignalId("g1") : asked[0])
                .when("versions", asked -> versions((SignalId) asked[0]))
                .when(
                        "difference",
                        asked -> Optional.of(Difference.between(
                                memory((Instant) asked[1]), memory((Instant) asked[2]), versions((SignalId) asked[0]))))
                .there();
    }

    private static List<SignalVersion> versions(SignalId id) {
        return switch (id.value()) {
            case "g1" ->
                List.of(
                        new SignalVersion(
                                1, OPENED, "Memory is scarce", strength(5.1), "opened", SignalVersion.State.OPEN, null),
                        new SignalVersion(
                                2,
                                GROWN,
                                "Memory is the new bottleneck",
                                strength(6.8),
                                "3 new voices",
                                SignalVersion.State.OPEN,
                                null));
            case "g3" ->
                List.of(new SignalVersion(
                        1,
                        GROWN,
                        "Fax is back",
                        strength(.3),
                        "no new quote for 40 days",
                        SignalVersion.State.FADED,
                        null));
            default -> List.of();
        };
    }

    private static Signal memory(Instant at) {
        var supports = evidence("a3", "Meridian Wire", Evidence.Stance.SUPPORTS);
        if (at.isBefore(GROWN)) {
            double value = at.isAfter(OPENED) ? 3.0 : 5.1;
            return signal("g1", "Memory is scarce", 1, value, Urgency.Level.MONITOR, Set.of(), List.of(supports));
        }
        return signal(
                "g1",
                "Memory is the new bottleneck",
                2,
                6.8,
                Urgency.Level.ACT_NOW,
                Set.of(Key.topic("ai-chips"), Key.actor("Dosan")),
                List.of(supports, evidence("a2", "Harbour Gazette", Evidence.Stance.CONTRADICTS)));
    }

    private static Signal signal(
            String id,
            String title,
            int version,
            double strength,
            Urgency.Level urgency,
            Set<Key> keys,
            List<Evidence> evidence) {
        return new Signal(
                new SignalId(id),
                version,
                title,
                strength(strength),
                new Urgency(urgency, new Urgency.Growth(2, 5, 3)),
                Set.of(Dimension.ECONOMIC),
                keys,
                List.of(
                        new SignalActor("Dosan", SignalActor.Part.CONCERNED),
                        new SignalActor("Lanting AI", SignalActor.Part.CONCERNED),
                        new SignalActor("Kestrel", SignalActor.Part.CONCERNED),
                        new SignalActor("Ines Okafor", SignalActor.Part.SPEAKS)),
                OPENED,
                GROWN,
                evidence);
    }

    private static Strength strength(double value) {
        return new Strength(value, 5, 3, .8, .7, .95, .9, 14);
    }

    private static Evidence evidence(String article, String publisher, Evidence.Stance stance) {
        return new Evidence(
                new ArticleId(article),
                1,
                Citation.Part.TEXT,
                37,
                64,
                "Another rations its output.",
                "rations",
                stance,
                new StoryId("s1"),
                publisher,
                GROWN,
                .9);
    }
}
