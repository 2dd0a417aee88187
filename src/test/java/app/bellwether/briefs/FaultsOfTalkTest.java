package app.bellwether.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.matching.Sent;
import app.bellwether.rendering.Rendering;
import app.bellwether.signals.Digest;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.Insight;
import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleId;
import app.bellwether.sources.Kind;
import app.bellwether.sources.Segment;
import app.bellwether.writing.Block;
import app.bellwether.writing.Document;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

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

    private final Editions editions = new Editions(Samples.TAXONOMY, Linguist.standard(Samples.TAXONOMY));
    private final Newsstand stand = new Newsstand();

    private Document compose() {
        return ((Edition.Composed)
                        editions.compose(stand.desk(), Samples.occasion(Samples.ada(60), Sent.nothing(), null)))
                .document();
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

    /** Addresses in comments were cut off ("content_WS69df29e6...") and led nowhere; numbers in brackets pointed at nothing. */
    @Test
    void r9LeadsNowhereThatACommentOnlyNames() {
        String comment = "We moved three services to the cheaper model and saw no difference for our tickets.";
        String text = comment + " See https://gov.example/content_WS69df29e6... and [2][3] for the numbers.";
        Article thread = Samples.article("thread", "Kernelyard", "2026-03-04T09:00:00Z", "Labs cut prices", text);
        Samples.tell(stand, thread);
        stand.digests.add(new Digest(
                thread.id(),
                thread.title(),
                41,
                23,
                List.of(Samples.evidence(thread, 0, "", Evidence.Stance.CONTEXT)),
                Samples.keys("AI in China"),
                4));
        Document brief = compose();
        String html = Rendering.standard().html(brief, new EveryLink());

        assertThat(Words.text(brief, Section.Kind.DISCUSSION)).contains(comment, "41 comments by 23 people");
        assertThat(Jsoup.parse(html).select("a[href*=gov.example]")).isEmpty();
        assertThat(html + Rendering.standard().text(brief, new EveryLink())).doesNotContain("...", "…", "[2][3]");
    }

    /** The edition bore no date, no number and no length, and its neighbours were listed by titles cut off in a word. */
    @Test
    void isDatedNumberedAndHasALength() {
        say("Skerry Radio", "Ines Okafor", CLAIMS.get(1));

        assertThat(compose().edition()).matches(Pattern.compile("Thursday, 5 March 2026 · no\\. 1 · .+ · \\d+ min"));
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
