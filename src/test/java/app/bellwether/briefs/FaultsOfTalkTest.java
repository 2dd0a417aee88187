package app.bellwether.briefs;

import static app.bellwether.signals.Reports.LINGUIST;
import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.matching.Sent;
import app.bellwether.rendering.Rendering;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.Insight;
import app.bellwether.signals.Reports;
import app.bellwether.signals.SignalStore;
import app.bellwether.signals.SignalWatch;
import app.bellwether.signals.ToldStories;
import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleId;
import app.bellwether.sources.Kind;
import app.bellwether.sources.Segment;
import app.bellwether.writing.Block;
import app.bellwether.writing.Document;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults that digests of podcasts and of discussions are known for, each built as a newsstand and composed. */
class FaultsOfTalkTest {

    private static final Instant SAID = Instant.parse("2026-03-04T10:00:00Z");
    private static final List<String> CLAIMS = List.of(
            "I think that every port will own a crane without a driver by 2030.",
            "The price of copper decides which data centre is ever built.",
            "Nobody trains on more than 900 graphics cards without a power contract.",
            "Chinese laboratories hire twice as many compiler engineers as their rivals do.",
            "Our hospital in Kenya runs its scans on 14 second-hand cards.",
            "A model that speaks Swahili sells better in Nairobi than one that codes.",
            "Banks in Brazil fear the auditor more than the thief.",
            "I would rather rent a whole wafer line than one reservation of chips.",
            "The railways of Norway test their brakes with synthetic snow.",
            "Half of all drone pilots in Vietnam learned it from a game.",
            "Insurers in Chile price an earthquake by the minute.");

    private static final String MOVED =
            "Customers in Brazil have moved 30 percent of their work to AI chips of China because they cost half.";
    private static final String RENT =
            "Whoever rents AI chips by the hour in China pays 40 percent more than whoever buys them.";

    private final Editions editions = new Editions(Samples.TAXONOMY, LINGUIST);
    private final Newsstand stand = new Newsstand();
    private final ToldStories stories = new ToldStories();
    private SignalStore store = SignalStore.inMemory(LINGUIST);
    private SignalWatch watch = new SignalWatch(LINGUIST, stories, store);

    private Document compose() {
        return composed(Sent.nothing()).document();
    }

    private Edition.Composed composed(Sent sent) {
        return (Edition.Composed) editions.compose(stand.desk(), Samples.occasion(Samples.ada(60), sent, null));
    }

    private List<Block.Item> insights() {
        return Words.items(compose(), Section.Kind.INSIGHTS).toList();
    }

    /** "The top five insights" were eleven. */
    @Test
    void givesFiveInsightsWhenElevenWereSaid() {
        for (int at = 0; at < CLAIMS.size(); at++) {
            say("Show " + at, "Speaker " + at, CLAIMS.get(at));
        }

        assertThat(insights()).hasSize(5);
    }

    /** None of eleven said who had said it, in which episode, when, and where in it. */
    @Test
    void saysWhoSaidItInWhichEpisodeWhenAndWhere() {
        say("Skerry Radio", "Ines Okafor", CLAIMS.get(1));

        Block.Item insight = insights().getFirst();
        String text = Rendering.standard().text(compose(), new EveryLink()).replaceAll("\\s+", " ");

        assertThat(insight.title()).isEqualTo("Ines Okafor, Skerry Radio");
        assertThat(text)
                .contains("In the episode “What Skerry Radio heard” at [12:34].")
                .contains("(Ines Okafor, Skerry Radio at 12:34, 4 March 2026)")
                .contains("https://brief.example/articles/episode0?start=0")
                .contains("https://pod.example/0");
    }

    /** A forecast of one guest was told as a fact, by nobody. */
    @Test
    void r3TellsWhatSomebodySaysAsTheirOpinion() {
        say("Skerry Radio", "Ines Okafor", CLAIMS.get(1));

        assertThat(insights().getFirst().passages())
                .filteredOn(passage -> !passage.citations().isEmpty())
                .isNotEmpty()
                .allMatch(passage -> passage.kind() == Passage.Kind.OPINION
                        && "Ines Okafor".equals(passage.citations().getFirst().speaker()));
    }

    /** Four of eleven said the same. */
    @Test
    void tellsWhatFourEpisodesSayOnce() {
        say("One", "Ada Holt", "Cheap Chinese models force American laboratories to cut their prices by half.");
        say("Two", "Bo Lind", "American laboratories are forced by cheap Chinese models to cut their prices by half.");
        say("Three", "Cai Wen", "Cheap models from China force the American laboratories to cut prices by a half.");
        say("Four", "Dan Roe", "American laboratories must cut their prices by half because of cheap Chinese models.");

        assertThat(insights()).hasSize(1);
    }

    /** Two guests held the opposite, and each stood there as what is so. */
    @Test
    void givesBothGuestsWhoContradictEachOtherAsWhatTheyHold() {
        say("One", "Ada Holt", "Most model makers of China lose money on every customer and will have closed by 2028.");
        say(
                "Two",
                "Bo Lind",
                "Chinese laboratories are profitable, and buyers in 90 countries stay with what they give away.");

        assertThat(insights()).extracting(Block.Item::title).containsExactly("Ada Holt, One", "Bo Lind, Two");
        assertThat(insights().stream().flatMap(insight -> insight.passages().stream()))
                .extracting(Passage::kind)
                .containsExactly(Passage.Kind.OPINION, Passage.Kind.OPINION);
    }

    /** None of eleven had a headline, a number or a word of why it stood there. */
    @Test
    void headsAndNumbersEachInsightAndSaysOfWhichInterestItIs() {
        say("Skerry Radio", "Ines Okafor", CLAIMS.get(1));
        say("Dock Talk", "Mira Holt", CLAIMS.get(3));
        Edition.Composed composed = composed(Sent.nothing());
        String text = Rendering.standard().text(composed.document(), new EveryLink());

        assertThat(Words.items(composed.document(), Section.Kind.INSIGHTS))
                .extracting(item -> item.number() + " " + item.title())
                .containsExactly("1 Ines Okafor, Skerry Radio", "2 Mira Holt, Dock Talk");
        assertThat(composed.items())
                .extracting(item -> item.number() + " " + item.because())
                .containsExactly("1 [AI in China]", "2 [AI chips]");
        assertThat(text).contains("Reply: more 1, sources 1, why 1", "Reply: more 2, sources 2, why 2");
    }

    /** What was told yesterday stood there again. */
    @Test
    void tellsAnInsightOnce() {
        say("Skerry Radio", "Ines Okafor", CLAIMS.get(1));
        say("Dock Talk", "Mira Holt", CLAIMS.get(3));
        NumberedItem told = composed(Sent.nothing()).items().getLast();
        assertThat(told.title()).isEqualTo("Mira Holt, Dock Talk");

        Sent sent = new Sent(Map.of(told.item(), told.version()), SAID.plusSeconds(3600));

        assertThat(Words.items(composed(sent).document(), Section.Kind.INSIGHTS))
                .extracting(Block.Item::title)
                .containsExactly("Ines Okafor, Skerry Radio");
    }

    /** Addresses in comments were cut off ("content_WS69df29e6...") and led nowhere; numbers in brackets pointed at nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                " on https://gov.example/content_WS69df29e6...",
                " on https://gov.example/content_WS69df29e6",
                " on gov.example/content…",
                " in [2][3]",
                " in [2]"
            })
    void r9LeadsNowhereThatACommentOnlyNames(String where) {
        String counted = "The ministry of Norrland has counted 4,100 makers of AI chips in China in 2025";
        assertThat(quoted(MOVED, RENT, counted + ".")).contains(counted + ".");

        assertThat(quoted(MOVED, RENT, counted + where + ".")).containsExactlyInAnyOrder(MOVED, RENT);
        assertThat(quoted(MOVED, RENT, counted + where + " and named them.")).containsExactlyInAnyOrder(MOVED, RENT);
    }

    /** "Companies lose money on each customer" stood there three times. */
    @Test
    void tellsAnArgumentOfSeveralCommentsOnce() {
        String loss = "Makers of AI chips in China lose 200 crowns on each customer whom they serve.";

        assertThat(quoted(
                        MOVED,
                        loss,
                        RENT,
                        "Each customer whom they serve costs makers of AI chips in China a loss of 200 crowns.",
                        "On each customer whom makers of AI chips in China serve, they lose 200 crowns."))
                .hasSize(3)
                .contains(MOVED, RENT);
    }

    /** What a commenter claimed without showing where from was told as what is so, and was counted with reports. */
    @Test
    void r2RestsNothingOnWhatACommentClaims() {
        String claim = "Makers of AI chips in China sold 212,000 wafers to Brazil in February, more than ever before.";
        watch.take(List.of(
                told(report(
                        "one", "2026-03-02", "Makers of AI chips in China sold 190,000 wafers to Brazil in January.")),
                told(report(
                        "two",
                        "2026-03-03",
                        "Makers of AI chips in China sold 201,000 wafers to Brazil in a month."))));
        String once = "A plant for AI chips in Norrland burned down on Monday and 400 workers fled from it.";
        take(claim, once, RENT);

        assertThat(store.open(Samples.NOW)).isEmpty();
        assertThat(store.quickHits(Samples.NOW.minus(Duration.ofDays(7)), Samples.NOW))
                .extracting(hit -> hit.evidence().article().value())
                .allMatch(article -> article.equals("one") || article.equals("two"));
        assertThat(store.digests(Samples.NOW.minus(Duration.ofDays(7)), Samples.NOW)
                        .getFirst()
                        .points())
                .extracting(Evidence::quote)
                .contains(claim, once);
        assertThat(Words.passages(watched()))
                .filteredOn(passage -> passage.citations().stream()
                        .anyMatch(citation -> citation.article().startsWith("thread")))
                .isNotEmpty()
                .allMatch(passage -> passage.kind() == Passage.Kind.OPINION);
    }

    /** The sentences that a brief quotes of a discussion in which so many people say one thing each. */
    private List<String> quoted(String... comments) {
        store = SignalStore.inMemory(LINGUIST);
        watch = new SignalWatch(LINGUIST, stories, store);
        take(comments);
        return Words.passages(watched()).stream()
                .filter(passage -> passage.kind() == Passage.Kind.OPINION)
                .map(Passage::text)
                .toList();
    }

    /** A discussion is read, and the watch picks what it adds. */
    private void take(String... comments) {
        List<Segment> segments = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String comment : comments) {
            int start = text.isEmpty() ? 0 : text.append("\n\n").length();
            text.append(comment);
            segments.add(new Segment(start, text.length(), "reader" + segments.size(), null, 0));
        }
        watch.take(List.of(told(Reports.article(
                "thread" + stand.articles.size(),
                1,
                Kind.DISCUSSION,
                "Kernelyard",
                "2026-03-04T09:00:00Z",
                "What makers of AI chips are up to",
                text.toString(),
                segments))));
    }

    private static Article report(String id, String day, String text) {
        return Reports.report(
                id, "Paper " + id, day + "T09:00:00Z", text.replaceAll(" to Brazil.*", " to Brazil"), text);
    }

    private Article told(Article article) {
        stand.articles.put(article.id(), article);
        stories.tell(article, "of " + article.id(), 0);
        return article;
    }

    private Document watched() {
        return ((Edition.Composed) editions.compose(
                        new Desk(store, stories, stand.shelf()),
                        Samples.occasion(Samples.ada(60), Sent.nothing(), null)))
                .document();
    }

    /** The edition bore no date, no number and no length, and its neighbours were listed by titles cut off in a word. */
    @Test
    void isDatedNumberedAndHasALength() {
        say("Skerry Radio", "Ines Okafor", CLAIMS.get(1));

        assertThat(compose().edition())
                .matches(Pattern.compile("Thursday, 5 March 2026 · no\\. 1 · .+ · \\d+\u00a0min"));
    }

    private void say(String show, String speaker, String words) {
        int number = stand.insights.size();
        Article episode = new Article(
                new ArticleId("episode" + number),
                1,
                "pod" + number,
                Kind.EPISODE,
                "https://pod.example/" + number,
                show,
                null,
                "What " + show + " heard",
                words,
                SAID,
                SAID,
                false,
                "en",
                List.of(new Segment(0, words.length(), speaker, 754, 0)));
        stand.articles.put(episode.id(), episode);
        stand.insights.add(new Insight(
                "insight" + number,
                episode.title(),
                speaker,
                754,
                Samples.evidence(episode, 0, "", Evidence.Stance.CONTEXT),
                Samples.keys(number % 2 == 0 ? "AI in China" : "AI chips"),
                5 - number / 100.0));
    }
}
