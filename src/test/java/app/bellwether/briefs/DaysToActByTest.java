package app.bellwether.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.matching.Decision;
import app.bellwether.matching.Sent;
import app.bellwether.signals.Evidence.Stance;
import app.bellwether.signals.QuickHit;
import app.bellwether.signals.Signal;
import app.bellwether.signals.Urgency;
import app.bellwether.sources.Article;
import app.bellwether.stories.StoryId;
import app.bellwether.writing.Block;
import app.bellwether.writing.Document;
import app.bellwether.writing.Section;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A day to act by is one that a sentence of the brief names, and one to watch is still to come. */
class DaysToActByTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-05");

    private final Editions editions = new Editions(Samples.TAXONOMY, Linguist.standard(Samples.TAXONOMY));
    private final Newsstand stand = new Newsstand();

    private Article article(String id, String published, String title, String text) {
        Article article = Samples.article(id, "Paper " + id, published, title, text);
        Samples.tell(stand, article);
        return article;
    }

    private Article cut(String published) {
        return article(
                "cut" + published.substring(0, 10),
                published,
                "Lanting AI cuts price of R3 model",
                "Lanting AI of China cut the price of its R3 model by 60 percent.");
    }

    private void theme(Article... articles) {
        stand.signals.add(Samples.signal(
                "theme",
                2,
                "Lanting AI cuts price of R3 model",
                6,
                "AI in China",
                List.of(articles).stream()
                        .map(article -> Samples.evidence(article, 0, "", Stance.SUPPORTS))
                        .toList()));
    }

    private void asksToActBy(LocalDate day) {
        stand.signals.replaceAll(theme -> new Signal(
                theme.id(),
                theme.version(),
                theme.title(),
                theme.strength(),
                new Urgency(Urgency.Level.ACT_NOW, new Urgency.Deadline(day)),
                theme.dimensions(),
                theme.keys(),
                theme.actors(),
                theme.opened(),
                theme.reinforced(),
                theme.evidence()));
    }

    private Edition.Composed first() {
        return (Edition.Composed)
                editions.compose(stand.desk(), Samples.occasion(Samples.ada(10), Sent.nothing(), null));
    }

    /** Readers were told to act now, and not on what: no sentence of the brief named the day. */
    @Test
    void asksNobodyToActByADayThatNothingNames() {
        theme(cut("2026-03-03T09:00:00Z"), cut("2026-03-04T09:00:00Z"));
        asksToActBy(TODAY.plusDays(4));

        Document document = first().document();

        assertThat(document.items(1).map(Block.Item::label)).containsExactly("monitor");
        assertThat(Words.text(document, Section.Kind.LEDE)).contains("Last borne out on 4 March.");
    }

    @Test
    void leavesOutWhatIsOldAndAsksToActByADayThatNothingNames() {
        Article plant = article(
                "plant",
                "2026-03-04T12:00:00Z",
                "Chip plant opens in Pune",
                "Bascombe opened a plant for AI chips in Pune.");
        stand.hits.add(new QuickHit(
                "plant",
                new StoryId("of-plant"),
                plant.title(),
                Samples.evidence(plant, 0, "", Stance.SUPPORTS),
                Samples.keys("AI chips"),
                4,
                1));
        theme(cut("2026-02-23T09:00:00Z"), cut("2026-02-24T09:00:00Z"));
        asksToActBy(TODAY.plusDays(4));

        Edition.Composed brief = first();

        assertThat(Words.section(brief.document(), Section.Kind.MAP)).isEmpty();
        assertThat(brief.decisions()).extracting(Decision::stage).contains("stale");
    }

    /** Two papers had a toll begin on different days, and the brief listed both as if there were two tolls. */
    @Test
    void saysThatSourcesNameDifferentDaysForOneThing() {
        theme(
                cut("2026-03-04T09:00:00Z"),
                article(
                        "one",
                        "2026-03-04T10:00:00Z",
                        "Lanting AI cuts price of R3 model",
                        "Lanting AI of China will cut the price of its R3 model by 60 percent from 12 March 2026."),
                article(
                        "other",
                        "2026-03-04T11:00:00Z",
                        "Lanting AI cuts price of R3 model",
                        "Lanting AI of China will cut the price of its R3 model by 60 percent from 15 March 2026."),
                article(
                        "else",
                        "2026-03-04T08:00:00Z",
                        "Lanting AI cuts price of R3 model",
                        "Lanting AI of China will show the price of its next model in Shanghai on 20 March 2026."));

        String dates = Words.text(first().document(), Section.Kind.DATES);

        assertThat(dates.split("Sources name different days for this: 12 March and 15 March\\."))
                .hasSize(3);
        assertThat(dates).endsWith("in Shanghai on 20 March 2026.").doesNotContain("and 20 March");
    }

    /** "Is set to be enforced from August 27" stood among the dates to watch of that day, below what began on it. */
    @Test
    void watchesForNoDayThatHasComeAsItSays() {
        theme(
                article(
                        "comes",
                        "2026-03-04T09:00:00Z",
                        "Lanting AI cuts price of R3 model",
                        "Lanting AI of China will cut the price of its R3 model by 60 percent on Thursday."),
                article(
                        "set",
                        "2026-03-03T09:00:00Z",
                        "Lanting AI to cut price of R3 model",
                        "The price of the R3 model of Lanting AI is set to be cut by Lanting AI of China from March"
                                + " 5."));

        Document document = first().document();

        assertThat(Words.text(document, Section.Kind.LEDE)).contains("on Thursday");
        assertThat(Words.section(document, Section.Kind.DATES)).isEmpty();
    }

    /** "Comments are accepted until 7 December" stood in a brief of single facts, and no date to watch. */
    @Test
    void watchesTheDaysOfSingleFacts() {
        Article rules = article(
                "rules",
                "2026-03-04T20:00:00Z",
                "Norrland asks for comments on rules for AI chips",
                "Norrland published rules for AI chips on Wednesday. They are 40 pages long. Norrland's ministry will"
                        + " take comments on the rules for AI chips until March 24. Sudrland will hold its regatta on"
                        + " March 19.");
        stand.hits.add(new QuickHit(
                "rules",
                new StoryId("of-rules"),
                rules.title(),
                Samples.evidence(rules, 0, "", Stance.SUPPORTS),
                Samples.keys("AI chips"),
                4,
                1));

        assertThat(Words.text(first().document(), Section.Kind.DATES))
                .startsWith("24 March.")
                .contains("will take comments on the rules for AI chips until March 24")
                .doesNotContain("regatta");
    }
}
