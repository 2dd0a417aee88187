package app.bellwether.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The command line as other tools call it. */
class ConsoleTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    static final String FREIGHT = """
        {"id":"f1","url":"https://a.example/1","publisher":"Harbour Times","title":"Freight rates from Asia to Europe rise","text":"Freight rates from Asia to northern Europe rose 12 percent last week, the broker Halden Freight said. Ships are taking the long way round the Cape.","published":"2026-03-02T08:00:00Z"}
        {"id":"f2","url":"https://b.example/1","publisher":"Trade Ledger","title":"Freight rates from Asia rise again","text":"Freight rates from Asia to northern Europe rose by 9 percent in a week as ships avoided the canal. It was the second increase in a row.","published":"2026-03-09T09:00:00Z"}
        {"id":"f3","url":"https://c.example/1","publisher":"Coast Daily","title":"Freight rates from Asia to Europe rise for a third week","text":"Freight rates from Asia to northern Europe rose again, by 7 percent, for the third week in a row. The port of Lindhaven is short of empty containers.","published":"2026-03-16T07:30:00Z"}
        """;

    private static Level before = Level.INFO;

    /** What a run came to. */
    private record Run(int status, String out, String err) {
        List<JsonNode> lines() {
            return out.lines().map(JSON::readTree).toList();
        }
    }

    @BeforeAll
    static void remembersTheLogLevel() {
        before = ROOT.getLevel();
    }

    /** The command line silences the log of its own process, which is that of all tests here. */
    @AfterAll
    static void givesItBack() {
        ROOT.setLevel(before);
    }

    private static Run run(String in, String... arguments) {
        return run(in.getBytes(StandardCharsets.UTF_8), arguments);
    }

    private static Run run(byte[] in, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int status = Console.run(arguments, new ByteArrayInputStream(in), out, err, new ClosedDoors());
        return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void tagsEachArticle() {
        Run run = run(FREIGHT, "tag");

        assertThat(run.status()).isZero();
        assertThat(run.lines()).extracting(line -> line.path("id").asString()).containsExactly("f1", "f2", "f3");
        assertThat(run.lines().getFirst().path("quantities").findValuesAsString("text"))
                .contains("12 percent");
    }

    @Test
    void saysWhatIsWrongWithALineAndReadsTheOthers() {
        String broken = "{\"id\":\"b1\",\"title\":\n[1]\n{\"id\":\"b2\"}\n" + FREIGHT;

        Run run = run("\uFEFF" + broken, "tag");

        assertThat(run.status()).isOne();
        assertThat(run.lines()).hasSize(3);
        assertThat(run.err().lines())
                .containsExactly(
                        "bellwether: line 1 is skipped: it is no JSON object, from its column 20 on",
                        "bellwether: line 2 is skipped: it is no JSON object",
                        "bellwether: line 3 is skipped: it has no \"title\"");
    }

    @Test
    void readsTheFirstLineBehindAByteOrderMark() {
        assertThat(run("\uFEFF" + FREIGHT, "tag").lines()).hasSize(3);
    }

    @Test
    void skipsALineThatIsNotInUtf8() {
        byte[] latin = "{\"id\":\"l1\",\"title\":\"Fähre\"}\n".getBytes(StandardCharsets.ISO_8859_1);
        var in = new ByteArrayOutputStream();
        in.writeBytes(latin);
        in.writeBytes(FREIGHT.getBytes(StandardCharsets.UTF_8));

        Run run = run(in.toByteArray(), "tag");

        assertThat(run.err().strip()).isEqualTo("bellwether: line 1 is skipped: it is not in UTF-8");
        assertThat(run.lines()).hasSize(3);
    }

    @Test
    void letsNoArticleOfTheFutureMakeAllOthersOld() {
        String future = FREIGHT.lines()
                .findFirst()
                .orElseThrow()
                .replace("\"f1\"", "\"f9\"")
                .replace("2026-03-02", "2999-03-02");

        Run run = run(FREIGHT + future, "signals");

        assertThat(run.err()).contains("line 4 is skipped: it is dated 2999-03-02T08:00:00Z, which is still to come");
        assertThat(run.out()).isEqualTo(run(FREIGHT, "signals").out()).isNotEmpty();
    }

    @Test
    void refusesASecondArticleOfOneId() {
        String again = FREIGHT.lines().findFirst().orElseThrow();

        Run run = run(FREIGHT + again, "stories");

        assertThat(run.err()).contains("line 4 is skipped: an article before it has the id \"f1\" already");
        assertThat(run.lines()).hasSize(3);
    }

    @Test
    void tellsWhichInterestsAnArticleIsOf(@TempDir Path directory) throws IOException {
        Path interests = Files.writeString(directory.resolve("interests"), "freight\nopera\n");

        JsonNode found = run(FREIGHT, "tag", "--interests", interests.toString())
                .lines()
                .getFirst()
                .path("interests");

        assertThat(found.path(0).path("match").asBoolean()).isTrue();
        assertThat(found.path(0).path("because").path(0).path("text").asString())
                .isEqualToIgnoringCase("freight");
        assertThat(found.path(1).path("match").asBoolean()).isFalse();
    }

    @Test
    void putsArticlesIntoStoriesInTheOrderOfTheirArrival() {
        Run run = run(FREIGHT, "stories");

        assertThat(run.lines()).extracting(line -> line.path("id").asString()).containsExactly("f1", "f2", "f3");
        assertThat(run.lines()).allMatch(line -> !line.path("story").asString().isEmpty());
    }

    @Test
    void r1FindsSignalsWithVerbatimEvidence() {
        Run run = run(FREIGHT, "signals");

        assertThat(run.lines()).hasSize(1);
        JsonNode signal = run.lines().getFirst();
        assertThat(signal.path("strength").asDouble()).isPositive();
        for (JsonNode evidence : signal.path("evidence")) {
            assertThat(part(evidence)
                            .substring(
                                    evidence.path("start").asInt(),
                                    evidence.path("end").asInt()))
                    .isEqualTo(evidence.path("quote").asString())
                    .contains(evidence.path("anchor").asString());
        }
    }

    @Test
    void findsTheDaysHits() {
        assertThat(run(FREIGHT, "hits", "--at", "2026-03-02T20:00:00Z").lines())
                .extracting(line -> line.path("kind").asString())
                .containsExactly("hit");
    }

    /** Half of the texts of some publishers hold no-break spaces. */
    @Test
    void r1QuotesWithTheSpacesOfTheLine(@TempDir Path directory) throws IOException {
        Path reader =
                Files.writeString(directory.resolve("reader.json"), "{\"topics\":[\"freight\"],\"zone\":\"UTC\"}");
        String spaced = FREIGHT.lines()
                .map(line -> (ObjectNode) JSON.readTree(line))
                .map(line -> line.put("text", spaced(line.path("text").asString())))
                .map(line -> line + "\n")
                .collect(Collectors.joining());

        JsonNode hit =
                run(spaced, "hits", "--at", "2026-03-02T20:00:00Z").lines().getFirst();
        JsonNode brief = run(spaced, "brief", "--for", reader.toString(), "--at", "2026-03-17T07:00:00Z")
                .lines()
                .getFirst();

        assertThat(hit.path("text")).isEqualTo(hit.path("evidence").path(0).path("quote"));
        assertThat(Stream.concat(quoting(hit), quoting(brief)))
                .hasSizeGreaterThan(1)
                .allSatisfy(one -> assertThat(one.path("quote").asString())
                        .isEqualTo(spaced(part(one))
                                .substring(
                                        one.path("start").asInt(),
                                        one.path("end").asInt()))
                        .contains("\u00a0", one.path("anchor").asString()));
    }

    private static String spaced(String text) {
        return text.replace(' ', '\u00a0');
    }

    /** A wire's words stand in many papers, and only some of them write no-break spaces. */
    @Test
    void r1QuotesEachArticleWithItsOwnSpaces() {
        String words =
                "Freight rates from Asia to northern Europe rose 12 percent last week, the broker Halden Freight said.";
        String in = report("plain", words) + report("spaced", spaced(words)) + report("plain", "A\u00a0duplicate.");

        Run run = run(in + FREIGHT, "signals");

        assertThat(run.err()).contains("the id \"plain\" already");
        assertThat(run.lines().stream().flatMap(ConsoleTest::quoting))
                .isNotEmpty()
                .allSatisfy(one -> {
                    String article = one.path("article").asString();
                    String text =
                            article.equals("plain") ? words : article.equals("spaced") ? spaced(words) : part(one);
                    assertThat(one.path("quote").asString())
                            .isEqualTo(text.substring(
                                    one.path("start").asInt(), one.path("end").asInt()));
                });
    }

    @Test
    void readsANumberWhoseDigitsANoBreakSpaceGroups() {
        String text = "The harbour of Lindhaven counted 12\u00a0500 containers and 3\u00a0million\u00a0tons of steel.";

        assertThat(run(report("steel", text), "tag").lines().getFirst().path("quantities"))
                .extracting(
                        one -> one.path("value").asInt(),
                        one -> one.path("text").asString())
                .contains(tuple(12500, "12\u00a0500 containers"), tuple(3000000, "3\u00a0million\u00a0tons"));
    }

    private static Stream<JsonNode> quoting(JsonNode node) {
        Stream<JsonNode> below = node.valueStream().flatMap(ConsoleTest::quoting);
        return node.has("quote") ? Stream.concat(Stream.of(node), below) : below;
    }

    @Test
    void findsTheSameWhateverSignsStandForSpaces() {
        String words = "Premier Brandt of Norrland apologized Monday for her comments on a poll of 2,100 sailors.";

        Run plain = run(report("report", words), "hits", "--at", "2026-03-18T20:00:00Z");
        Run spaced = run(
                report("report", words.replace("her comments", "her\u00a0comments")),
                "hits",
                "--at",
                "2026-03-18T20:00:00Z");

        assertThat(plain.lines()).hasSize(1);
        assertThat(spaced.out().replace('\u00a0', ' ')).isEqualTo(plain.out());
    }

    private static String report(String id, String text) {
        return JSON.createObjectNode()
                        .put("id", id)
                        .put("publisher", "Coast Daily")
                        .put("title", "A headline of the day")
                        .put("text", text)
                        .put("published", "2026-03-18T07:30:00Z")
                + "\n";
    }

    @Test
    void composesABriefInEachFormat(@TempDir Path directory) throws IOException {
        Path reader =
                Files.writeString(directory.resolve("reader.json"), "{\"topics\":[\"freight\"],\"zone\":\"UTC\"}");
        for (String format : List.of("json", "html", "text", "eml", "discord")) {
            Run run = run(
                    FREIGHT, "brief", "--for", reader.toString(), "--at", "2026-03-17T07:00:00Z", "--format", format);

            assertThat(run.status()).isZero();
            assertThat(run.out()).contains("Freight rates from Asia");
            if (format.equals("discord")) {
                assertThat(run.lines())
                        .isNotEmpty()
                        .allSatisfy(message -> assertThat(message.path("components"))
                                .isNotEmpty()
                                .allMatch(part -> part.path("type").asInt() == 10
                                        && part.path("content").isString()));
            }
        }
    }

    @Test
    void r6SaysWhyThereIsNoBrief(@TempDir Path directory) throws IOException {
        Path reader = Files.writeString(directory.resolve("reader.json"), "{\"topics\":[\"opera\"],\"zone\":\"UTC\"}");

        Run run = run(FREIGHT, "brief", "--for", reader.toString(), "--at", "2026-03-17T07:00:00Z");

        assertThat(run.status()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("nothing about what you follow was reported widely enough");
    }

    @Test
    void readsTheCommandsOfAReply() {
        String mail = """
            From: Ada <ada@example.org>
            To: brief@example.org
            Subject: Re: Your brief
            Date: Mon, 2 Mar 2026 09:00:00 +0100
            Message-ID: <a@example.org>

            more 1
            why 2

            > the brief
            """.replace("\n", "\r\n");

        JsonNode reply = run(mail, "reply").lines().getFirst();

        assertThat(reply.path("text").asString()).isEqualTo("more 1\nwhy 2");
        assertThat(reply.path("commands").findValuesAsString("name")).containsExactly("more", "why");
        assertThat(reply.path("commands").path(1).path("arguments").path(0).asString())
                .isEqualTo("2");
        assertThat(reply.has("ignored")).isFalse();
    }

    @Test
    void r3ChecksWhatASentenceRestsOn() {
        Run run = run("""
            {"id":"1","text":"The mill will hire 400 people.","evidence":["The mill will hire 400 people in May."]}
            {"id":"2","text":"The mill will hire 450 people.","evidence":["The mill will hire 400 people in May."]}
            """, "ground");

        assertThat(run.lines())
                .extracting(line -> line.path("grounded").asBoolean())
                .containsExactly(true, false);
        assertThat(run.lines().getLast().path("problems").path(0).path("text").asString())
                .isEqualTo("450");
    }

    @Test
    void extractsAnArticleAndReadsAFeed() {
        String page = "<html><head><title>Port</title></head><body><article><h1>Port closes</h1>"
                + "<p>The port of Lindhaven will be closed for two weeks in June because of repairs to its quay.</p>"
                + "<p>Ships will go to Brannes, the harbour master said on Monday, which is forty miles away.</p>"
                + "</article></body></html>";
        String feed = "<rss version='2.0'><channel><title>Coast</title><item><title>Port closes</title>"
                + "<link>https://coast.example/1</link><pubDate>Mon, 02 Mar 2026 08:00:00 GMT</pubDate></item>"
                + "<item><title>Quay</title></item><item><link>https://coast.example/3</link></item></channel></rss>";

        assertThat(run(page, "extract", "--url", "https://coast.example/1")
                        .lines()
                        .getFirst()
                        .path("text")
                        .asString())
                .contains("closed for two weeks");
        assertThat(run(feed, "feed", "--url", "https://coast.example/feed").lines())
                .extracting(line -> line.path("url").asString() + " "
                        + line.path("published").asString("undated") + " "
                        + line.path("kept").asBoolean(true))
                .containsExactly(
                        "https://coast.example/1 2026-03-02T08:00:00Z true",
                        " undated true",
                        "https://coast.example/3 undated false");
    }

    @Test
    void skipsAMalformedLineAndSaysItsNumber() {
        Run run = run("{\"id\":\n" + FREIGHT, "stories");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.lines()).hasSize(3);
        assertThat(run.err()).contains("line 1 ").hasLineCount(1);
    }

    @Test
    void tellsWrongUseFromFailure() {
        assertThat(run("", "sing").status()).isEqualTo(2);
        assertThat(run("", "hits").status()).isEqualTo(2);
        assertThat(run("", "brief", "--for", "nobody.json", "--at", "2026-03-17T07:00:00Z")
                        .status())
                .isEqualTo(1);
    }

    private static String part(JsonNode quote) {
        return FREIGHT.lines()
                .map(JSON::readTree)
                .filter(line -> line.path("id").equals(quote.path("article")))
                .map(line -> line.path(quote.path("of").asString()).asString())
                .findFirst()
                .orElseThrow();
    }
}
