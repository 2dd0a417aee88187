package app.bellwether.replies.asking;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleId;
import app.bellwether.sources.Kind;
import app.bellwether.taxonomy.Taxonomy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class FinderTest {

    private static final Linguist LINGUIST = Linguist.standard(Taxonomy.standard());
    private static final Finder FINDER = new Finder(LINGUIST);
    private static final Logger LOG = LoggerFactory.getLogger(FinderTest.class);
    private static final List<Article> SAMPLES = samples();

    @Test
    void answersMostSampleQuestionsAndNoneThatTheSourcesDoNot() {
        List<String> wrong = new ArrayList<>();
        int answered = 0;
        int asked = 0;
        for (String line : lines("/app/bellwether/replies/questions.txt")) {
            if (line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split(" \\| ", -1);
            Find found = FINDER.find(Asked.read(parts[0]), SAMPLES);
            asked++;
            boolean right = parts[1].equals("-")
                    ? found.answers().isEmpty()
                    : !found.answers().isEmpty()
                            && found.answers().getFirst().words().contains(parts[1]);
            answered += right ? 1 : 0;
            if (!right) {
                wrong.add(parts[0] + " → " + show(found));
            }
        }
        LOG.info("{} of {}; wrong: {}", answered, asked, wrong);
        assertThat(answered).as(wrong.toString()).isGreaterThanOrEqualTo(22);
    }

    @Test
    void quotesOneOfNearlyTheSameSentencesAndCountsTheOthers() {
        List<Article> agency = List.of(
                article("one", "Coast Daily", "Half of the mills in Norrland stand still, the office's report said."),
                article("two", "The Quay", "Half of the mills in Norrland stand still, according to the report."),
                article("three", "Harbour News", "Only 40 of the mills in Norrland stand still, the owners said."));

        Find found = FINDER.find(Asked.read("How many mills in Norrland stand still?"), agency);

        assertThat(found.answers())
                .extracting(Find.Said::words)
                .hasSize(2)
                .filteredOn(words -> words.startsWith("Half"))
                .hasSize(1);
        assertThat(found.answers().getFirst().words()).startsWith("Half");
        assertThat(found.copies()).isEqualTo(1);
    }

    @Test
    void takesNoOtherAnswerForACopy() {
        List<Article> apart = List.of(
                article("one", "Coast Daily", "Half of the mills in Norrland stand still, the report said."),
                article("two", "The Quay", "Two of the mills in Norrland stand still, the report said."));

        Find found = FINDER.find(Asked.read("How many mills in Norrland stand still?"), apart);

        assertThat(found.answers()).hasSize(2);
        assertThat(found.copies()).isZero();
    }

    @Test
    void answersWhatSomethingCostsByMoneyOnly() {
        List<Article> quays = List.of(article("quays", """
            The harbour board wants the city to pay 12 per cent of the new quay, its chairman said.

            The city will pay $40 million for its part of the quay, the mayor said.\
            """));

        Find found = FINDER.find(Asked.read("How much will the city pay for the quay?"), quays);

        assertThat(found.answers())
                .extracting(Find.Said::words)
                .singleElement()
                .asString()
                .contains("$40 million");
    }

    /** What it was stands behind what it is, however much nearer to the question it is; asked of what was, it comes first. */
    @Test
    void answersHowMuchItIsByTheNewestReport() {
        Article before = article("before", "The ferry fee of Lindhaven is 12 crowns.");
        Article now = article(
                4,
                "now",
                "The council has raised the ferry fee of Lindhaven, which had been disputed for months, to 15 crowns.");

        assertThat(FINDER.find(Asked.read("How much is the ferry fee of Lindhaven?"), List.of(before, now))
                        .answers())
                .extracting(Find.Said::words)
                .containsExactly(now.text(), before.text());
        assertThat(FINDER.find(Asked.read("How much was the ferry fee of Lindhaven?"), List.of(before, now))
                        .answers()
                        .getFirst()
                        .words())
                .isEqualTo(before.text());
    }

    @Test
    void answersWhoSomebodyIsByWhatTheyAre() {
        List<Article> quays = List.of(article("quays", """
            Police arrested Nora Veld on Monday, the harbour board said.

            Nora Veld, a bridge engineer from Tarn, had warned of the quay for years.\
            """));

        Find found = FINDER.find(Asked.read("Who is Nora Veld?"), quays);

        assertThat(found.answers())
                .extracting(Find.Said::words)
                .singleElement()
                .asString()
                .contains("bridge engineer");
    }

    @Test
    void answersNothingOfWhichAWordIsNowhere() {
        List<Article> quays = List.of(article("quays", "The city will open the new quay in March, the mayor said."));

        assertThat(FINDER.find(Asked.read("When will the city sell the quay?"), quays)
                        .answers())
                .isEmpty();
        assertThat(FINDER.find(Asked.read("When will the city open the quay?"), quays)
                        .answers())
                .hasSize(1);
        assertThat(FINDER.find(Asked.read("Who will open the quay?"), List.of()).nearest())
                .isEmpty();
    }

    @Test
    void callsLikelyWhatSaysItInOtherWords() {
        List<Article> quays = List.of(article("quays", """
            The city will open the new quay to passenger ships in March, the mayor said.

            The mayor also spoke of the schools.\
            """));

        Find found = FINDER.find(Asked.read("in which month are passenger ships welcome at the new quay"), quays);

        assertThat(found.answers()).isEmpty();
        assertThat(found.nearest()).isEmpty();
        assertThat(found.likely())
                .extracting(Find.Said::words)
                .singleElement()
                .asString()
                .contains("in March");
    }

    @Test
    void callsNothingLikelyThatDoesNotSayWhatIsAskedFor() {
        List<Article> quays =
                List.of(article("quays", "The city opened the new quay to passenger ships, the mayor said."));

        Find found = FINDER.find(Asked.read("in which month are passenger ships welcome at the new quay"), quays);

        assertThat(found.likely()).isEmpty();
        assertThat(found.nearest()).hasSize(1);
    }

    private static String show(Find found) {
        return Stream.of(
                        found.answers().stream().map(one -> "ANSWER " + one(one)),
                        found.likely().stream().map(one -> "perhaps " + one(one)),
                        found.nearest().stream().map(one -> "near " + one(one)))
                .flatMap(each -> each)
                .toList()
                .toString();
    }

    private static String one(Find.Said said) {
        return "%.2f %d/%d %.2f %s %s"
                .formatted(said.score(), said.shared(), said.asked(), said.likeness(), said.fits(), said.words());
    }

    private static List<Article> samples() {
        JsonMapper json = JsonMapper.shared();
        return lines("/samples/articles.jsonl").stream()
                .map(json::readTree)
                .map(FinderTest::article)
                .toList();
    }

    private static Article article(JsonNode node) {
        String text = node.path("text").asString("");
        Instant published = Instant.parse("2026-11-20T06:00:00Z")
                .plus(Duration.ofDays(node.path("day").asInt()));
        return new Article(
                new ArticleId(node.path("slug").asString()),
                1,
                node.path("outlet").asString(),
                Kind.ARTICLE,
                "https://news.example/" + node.path("slug").asString(),
                node.path("outlet").asString(),
                null,
                node.path("title").asString(),
                text.replaceAll("\\{\\{day\\+\\d+}}", "12 December 2026"),
                published,
                published,
                false,
                LINGUIST.languageOf(text),
                List.of());
    }

    private static Article article(String slug, String text) {
        return article(slug, "Harbour News", text);
    }

    private static Article article(String slug, String outlet, String text) {
        return article(described(slug, outlet, text));
    }

    /** @param day on which it was published, after the others */
    private static Article article(int day, String slug, String text) {
        return article(described(slug, "Harbour Mail", text).put("day", day));
    }

    private static ObjectNode described(String slug, String outlet, String text) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("slug", slug)
                .put("outlet", outlet)
                .put("title", "News of the harbour")
                .put("text", text);
    }

    private static List<String> lines(String resource) {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(FinderTest.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
