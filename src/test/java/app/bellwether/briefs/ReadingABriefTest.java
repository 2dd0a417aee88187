package app.bellwether.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.matching.Decision;
import app.bellwether.matching.ItemRef;
import app.bellwether.matching.Sent;
import app.bellwether.signals.Evidence.Stance;
import app.bellwether.signals.QuickHit;
import app.bellwether.signals.Signal;
import app.bellwether.signals.Strength;
import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleId;
import app.bellwether.stories.Member;
import app.bellwether.stories.Story;
import app.bellwether.stories.StoryId;
import app.bellwether.writing.Block;
import app.bellwether.writing.Document;
import app.bellwether.writing.Figure;
import app.bellwether.writing.Section;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What somebody who reads every brief from beginning to end would stumble over. */
class ReadingABriefTest {

    private static final Editions EDITIONS = new Editions(Samples.TAXONOMY, Linguist.standard(Samples.TAXONOMY));
    private static final Instant YESTERDAY = Samples.NOW.minus(Duration.ofHours(24));

    private final Newsstand stand = new Newsstand();

    private Edition.Composed compose(Sent sent, @Nullable Brief previous) {
        return (Edition.Composed) EDITIONS.compose(stand.desk(), Samples.occasion(Samples.ada(10), sent, previous));
    }

    private Document first() {
        return compose(Sent.nothing(), null).document();
    }

    private Article article(String id, String published, String title, String... sentences) {
        Article article = Samples.article(id, "Paper " + id, published, title, String.join(" ", sentences));
        Samples.tell(stand, article);
        return article;
    }

    private QuickHit hit(String id, String published, String title, String... sentences) {
        Article article = article(id, published, title, sentences);
        QuickHit hit = new QuickHit(
                id,
                new StoryId("of-" + id),
                title,
                Samples.evidence(article, 0, "", Stance.SUPPORTS),
                Samples.keys("AI chips"),
                4,
                1);
        stand.hits.add(hit);
        return hit;
    }

    private Signal theme(String id, String title, Article... articles) {
        Signal signal = Samples.signal(
                id,
                2,
                title,
                6,
                "AI in China",
                Arrays.stream(articles)
                        .map(article -> Samples.evidence(article, 0, "", Stance.SUPPORTS))
                        .toList());
        stand.signals.add(signal);
        return signal;
    }

    private Brief sent(Edition.Composed composed) {
        return new Brief(
                new BriefId("yesterday"),
                Samples.ada().id(),
                Samples.firstMorning().date().minusDays(1),
                Slot.MORNING,
                1,
                YESTERDAY,
                YESTERDAY.plusSeconds(1),
                composed.document(),
                composed.items(),
                "");
    }

    /** A career told under the headline of a nomination. */
    @Test
    void opensWithTheSentenceThatSaysTheHeadline() {
        Article article = article(
                "envoy",
                "2026-03-04T09:00:00Z",
                "Brannes names Holt as envoy for AI chips",
                "Jana Holt spent months with makers of AI chips in Norrland and vetted some 4,000 officials.",
                "Brannes has named Jana Holt, a trader of Norrland, as its envoy for AI chips.");
        stand.hits.add(new QuickHit(
                "envoy",
                new StoryId("of-envoy"),
                article.title(),
                Samples.evidence(article, 0, "", Stance.SUPPORTS),
                Samples.keys("AI chips"),
                4,
                1));

        assertThat(Words.text(first(), Section.Kind.LEDE)).startsWith("Brannes has named Jana Holt");
    }

    @Test
    void tellsOneEventUnderOneNumber() {
        hit(
                "cleared",
                "2026-03-04T08:00:00Z",
                "Maker of AI chips Arvid Stenholm is cleared of fraud",
                "A court in Brannes cleared Arvid Stenholm, who founded the maker of AI chips Stenholm Semiconductor,"
                        + " of fraud.");
        hit(
                "dismissed",
                "2026-03-04T09:00:00Z",
                "Arvid Stenholm says fraud case over AI chips was dismissed",
                "The fraud case against Arvid Stenholm of Stenholm Semiconductor was dismissed by a Brannes court on"
                        + " Tuesday.");

        Edition.Composed composed = compose(Sent.nothing(), null);

        assertThat(composed.items()).hasSize(1);
        assertThat(composed.decisions())
                .filteredOn(decision -> decision.stage().equals("repeated"))
                .hasSize(1);
    }

    @Test
    void r8TellsAFactOfAThemeWithinTheTheme() {
        Article cut = article(
                "cut",
                "2026-03-04T05:00:00Z",
                "Lanting cuts prices",
                "Lanting AI cut the price of its R3 model by 60 percent on Tuesday in Hangzhou.",
                "Harrow Bank counted 14 makers of AI chips that sell to Lanting and its rivals.");
        theme("prices", "Lanting AI cuts price of R3 model by 60 percent", cut);
        stand.hits.add(new QuickHit(
                "fourteen",
                new StoryId("of-cut"),
                "Fourteen makers of AI chips sell to Lanting",
                Samples.evidence(cut, 1, "", Stance.SUPPORTS),
                Samples.keys("AI chips"),
                4,
                1));

        Edition.Composed composed = compose(Sent.nothing(), null);

        assertThat(composed.items()).hasSize(1);
        assertThat(Words.text(composed.document(), Section.Kind.MAP)).contains("Harrow Bank counted 14 makers");
        assertThat(composed.decisions())
                .filteredOn(decision -> decision.item().id().equals("fourteen"))
                .extracting(Decision::stage)
                .containsExactly("within");
    }

    /** Three mornings in a row began with the same vote, each time in another paper's words. */
    @Test
    void tellsAStoryOnMorningsAfterOnlyWhenItsFigureIsAnother() {
        String words = "A fire in a hall of AI chips in Norrland injured %s workers, the police of Norrland said.";
        hit("fire", "2026-03-03T09:00:00Z", "Fire in hall of AI chips injures workers", words.formatted("12"));
        Brief before = sent(compose(Sent.nothing(), null));
        stand.hits.clear();
        QuickHit again = later("again", words.formatted("12").replace("A fire", "On Monday a fire"));

        Sent told = new Sent(Map.of(new ItemRef(ItemRef.Type.HIT, "fire"), 1), YESTERDAY);
        assertThat(EDITIONS.compose(stand.desk(), Samples.occasion(Samples.ada(10), told, before)))
                .isInstanceOf(Edition.Silent.class);

        stand.hits.remove(again);
        later("more", words.formatted("15"));
        Document today = compose(told, before).document();
        assertThat(Words.text(today, Section.Kind.LEDE)).contains("15 workers");
    }

    /** Another article of the story of the fire. */
    private QuickHit later(String id, String sentence) {
        Article article = Samples.article(
                id, "Paper " + id, "2026-03-04T20:00:00Z", "Fire in hall of AI chips: workers injured", sentence);
        stand.articles.put(article.id(), article);
        Story story = stand.stories.removeFirst();
        List<Member> members = new ArrayList<>(story.members());
        members.add(new Member(article.id(), article.publisher(), article.published(), members.size(), ""));
        stand.stories.add(new Story(story.id(), story.title(), story.central(), members, Set.of()));
        QuickHit hit = new QuickHit(
                id,
                story.id(),
                article.title(),
                Samples.evidence(article, 0, "", Stance.SUPPORTS),
                Samples.keys("AI chips"),
                4,
                1);
        stand.hits.add(hit);
        return hit;
    }

    @Test
    void tellsInAFirstBriefOnlyFactsOfTheLastDays() {
        hit("new", "2026-03-04T09:00:00Z", "A plant for AI chips opens", "A plant for AI chips opened in Pune.");
        hit("old", "2026-02-28T09:00:00Z", "A school of AI chips opens", "A school of AI chips opened in Oslo.");

        assertThat(compose(Sent.nothing(), null).items())
                .extracting(NumberedItem::title)
                .containsExactly("A plant for AI chips opens");
    }

    @Test
    void r4HasNoBottomLineWhenThereIsNothingToSayInIt() {
        hit("one", "2026-03-04T09:00:00Z", "A plant for AI chips opens", "A plant for AI chips opened in Pune.");
        hit("two", "2026-03-04T10:00:00Z", "Bascombe hires 400", "Bascombe hired 400 designers of AI chips in Oslo.");

        assertThat(Words.section(first(), Section.Kind.BOTTOM_LINE)).isEmpty();
    }

    @Test
    void leavesOutAThemeThatHasLostHalfOfItsWeight() {
        Article article = article(
                "cut",
                "2026-02-10T05:00:00Z",
                "Lanting cuts",
                "Lanting AI cut the price of its R3 model by 60 percent.");
        Signal fresh = theme("prices", "Lanting AI cuts price of R3 model by 60 percent", article);
        stand.signals.clear();
        stand.signals.add(new Signal(
                fresh.id(),
                fresh.version(),
                fresh.title(),
                new Strength(3, 4, 3, 0.6, 0.7, 0.4, 0.9, 14),
                fresh.urgency(),
                fresh.dimensions(),
                fresh.keys(),
                fresh.actors(),
                fresh.opened(),
                fresh.reinforced(),
                fresh.evidence()));
        hit("new", "2026-03-04T09:00:00Z", "A plant for AI chips opens", "A plant for AI chips opened in Pune.");

        Edition.Composed composed = compose(Sent.nothing(), null);

        assertThat(Words.section(composed.document(), Section.Kind.MAP)).isEmpty();
        assertThat(composed.decisions()).extracting(Decision::stage).contains("stale");
    }

    @Test
    void r4PutsAFigureUnderWhatIsMeasured() {
        theme(
                "fine",
                "Wavelane of China will challenge its fine",
                article(
                        "f1",
                        "2026-03-03T05:00:00Z",
                        "Wavelane goes to court",
                        "Wavelane will challenge a 310 million euro fine before the court in Luxembourg."),
                article(
                        "f2",
                        "2026-03-03T06:00:00Z",
                        "Prices",
                        "Consumer prices rose 5 percent in May, the most since 2008, the office of statistics said."),
                article(
                        "f3",
                        "2026-03-03T07:00:00Z",
                        "Cut",
                        "Moyu cut the price of its Heron model by 45 percent, the third laboratory to do so."));

        assertThat(Words.items(first(), Section.Kind.MAP).flatMap(item -> item.figures().stream()))
                .extracting(Figure::label)
                .isSubsetOf("Consumer prices", "Moyu cut the price of its Heron model");
    }

    /** "At least 40 companies" had become "at least 48", and was told as if it were news. */
    @Test
    void tellsWhoeverWasToldTheWrongThing() {
        String words = "At least %s companies in Norrland use AI chips of Bascombe, the office of statistics said.";
        hit("count", "2026-03-03T09:00:00Z", "Companies use AI chips of Bascombe", words.formatted("40"));
        Brief before = sent(compose(Sent.nothing(), null));
        stand.articles.compute(new ArticleId("count"), (_, old) -> revised(old, words.formatted("48")));
        hit("new", "2026-03-04T20:00:00Z", "A plant for AI chips opens", "A plant for AI chips opened in Pune.");
        Sent told = new Sent(Map.of(new ItemRef(ItemRef.Type.HIT, "count"), 1), YESTERDAY);

        Document today = compose(told, before).document();

        assertThat(Words.text(today, Section.Kind.CORRECTIONS))
                .isEqualTo("No. 1 of 4 March.\nYou were told:\n" + words.formatted("40")
                        + "\nIts publisher has changed that to:\n" + words.formatted("48"));
        assertThat(Words.text(today, Section.Kind.HITS)).doesNotContain("48 companies");
    }

    private static Article revised(Article old, String text) {
        return new Article(
                old.id(),
                2,
                old.source(),
                old.kind(),
                old.url(),
                old.publisher(),
                old.author(),
                old.title(),
                text,
                old.published(),
                old.seen(),
                old.dateGuessed(),
                old.language(),
                old.segments());
    }

    /** The same subject on each morning is one conversation to a mailbox, and no news to anybody. */
    @Test
    void headsAKnownThemeWithWhatIsNewOfIt() {
        Article old = article(
                "cut",
                "2026-03-03T05:00:00Z",
                "Lanting cuts",
                "Lanting AI cut the price of its R3 model by 60 percent.");
        Article fresh = article(
                "rise",
                "2026-03-04T20:00:00Z",
                "Customers of Lanting AI pay less for R3 from April",
                "Customers in Brazil pay less for R3 of Lanting AI from April, after its price was cut by 60 percent.");
        theme("prices", "Lanting AI cuts price of R3 model by 60 percent", old, fresh);
        Sent told = new Sent(Map.of(new ItemRef(ItemRef.Type.SIGNAL, "prices"), 1), YESTERDAY);

        Document today = compose(told, null).document();

        assertThat(today.headline()).isEqualTo("Customers of Lanting AI pay less for R3 from April");
        assertThat(today.preheader()).isEmpty();
        assertThat(today.items().map(Block.Item::title)).containsOnlyNulls();
        assertThat(Words.text(today, Section.Kind.LEDE))
                .contains("“Lanting AI cuts price of R3 model by 60 percent” was reported by 2 publishers");
    }
}
