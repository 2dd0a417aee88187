package app.bellwether.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.matching.Decision;
import app.bellwether.matching.ItemRef;
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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A brief is of its morning: what is recalled, or was new a week ago, stands behind what is new or is left out. */
class NewsOfTheDayTest {

    private static final ItemRef THEME = new ItemRef(ItemRef.Type.SIGNAL, "theme");
    private static final LocalDate TODAY = Samples.firstMorning().date();

    private final Editions editions = new Editions(Samples.TAXONOMY, Linguist.standard(Samples.TAXONOMY));
    private final Newsstand stand = new Newsstand();

    @BeforeEach
    void opensAPlant() {
        Article plant = article(
                "plant",
                "2026-03-04T20:00:00Z",
                "Chip plant opens in Pune",
                "Bascombe opened a plant for AI chips in Pune.");
        hit(plant);
    }

    private void hit(Article article) {
        stand.hits.add(new QuickHit(
                article.id().value(),
                new StoryId("of-" + article.id()),
                article.title(),
                Samples.evidence(article, 0, "", Stance.SUPPORTS),
                Samples.keys("AI chips"),
                4,
                1));
    }

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

    private Signal theme(Article... articles) {
        Signal theme = Samples.signal(
                "theme",
                2,
                "Lanting AI cuts price of R3 model",
                6,
                "AI in China",
                List.of(articles).stream()
                        .map(article -> Samples.evidence(article, 0, "", Stance.SUPPORTS))
                        .toList());
        stand.signals.add(theme);
        return theme;
    }

    private void asksToActBy(LocalDate day) {
        isAsUrgentAs(new Urgency(Urgency.Level.ACT_NOW, new Urgency.Deadline(day)));
    }

    private void isAsUrgentAs(Urgency urgency) {
        stand.signals.replaceAll(theme -> new Signal(
                theme.id(),
                theme.version(),
                theme.title(),
                theme.strength(),
                urgency,
                theme.dimensions(),
                theme.keys(),
                theme.actors(),
                theme.opened(),
                theme.reinforced(),
                theme.evidence()));
    }

    private Edition.Composed first() {
        return (Edition.Composed) compose(Samples.occasion(Samples.ada(10), Sent.nothing(), null));
    }

    private Edition compose(Occasion occasion) {
        return editions.compose(stand.desk(), occasion);
    }

    @Test
    void opensAFirstBriefWithAFactOfTheDayBeforeAThemeOfTheWeek() {
        theme(cut("2026-02-26T09:00:00Z"), cut("2026-02-27T09:00:00Z"));

        Document document = first().document();

        assertThat(document.headline()).isEqualTo("Chip plant opens in Pune");
        assertThat(Words.text(document, Section.Kind.MAP)).contains("Lanting AI cuts price of R3 model");
    }

    @Test
    void opensAFirstBriefWithAThemeOfTheDayBeforeAFact() {
        theme(cut("2026-02-26T09:00:00Z"), cut("2026-03-04T09:00:00Z"));

        assertThat(first().document().headline()).isEqualTo("Lanting AI cuts price of R3 model");
    }

    /** A famine, as public health, stood above the stake in a chip maker, of which every second paper told the reader of chips. */
    @Test
    void opensWithAFactOfMoreInterestsUnlessAThemeAsksToAct() {
        theme(cut("2026-02-26T09:00:00Z"), cut("2026-03-04T09:00:00Z"));
        QuickHit plant = stand.hits.removeFirst();
        stand.hits.add(new QuickHit(
                plant.id(),
                plant.story(),
                plant.title(),
                plant.evidence(),
                Samples.keys("AI chips", "AI in China"),
                plant.score(),
                plant.voices()));

        assertThat(first().document().headline()).isEqualTo("Chip plant opens in Pune");

        stand.signals.clear();
        theme(article(
                "soon",
                "2026-03-04T10:00:00Z",
                "Lanting AI cuts price of R3 model",
                "Lanting AI of China will cut the price of its R3 model by 60 percent on March 6."));
        asksToActBy(TODAY.plusDays(1));

        assertThat(first().document().headline()).isEqualTo("Lanting AI cuts price of R3 model");
    }

    @Test
    void leavesOutWhatNobodyReportedForAWeek() {
        theme(cut("2026-02-23T09:00:00Z"), cut("2026-02-24T09:00:00Z"));

        assertLeftOut();
    }

    private void assertLeftOut() {
        Edition.Composed brief = first();

        assertThat(Words.section(brief.document(), Section.Kind.MAP)).isEmpty();
        assertThat(brief.decisions()).extracting(Decision::stage).contains("stale");
    }

    /** It was so strong that it took the place of what was new, and let through what had not been worth a brief. */
    @Test
    void isSilentWhenOnlyWhatIsOldIsStrongEnough() {
        QuickHit plant = stand.hits.removeFirst();
        stand.hits.add(new QuickHit(
                plant.id(), plant.story(), plant.title(), plant.evidence(), plant.keys(), 1.5, plant.voices()));
        theme(cut("2026-02-23T09:00:00Z"), cut("2026-02-24T09:00:00Z"));

        assertThat(compose(Samples.occasion(Samples.ada(10), Sent.nothing(), null)))
                .isInstanceOfSatisfying(
                        Edition.Silent.class,
                        silent -> assertThat(silent.reason()).contains("Chip plant opens in Pune"));
    }

    /** A price that went up again, and a report said so by naming the cut, was called old. */
    @Test
    void takesAReversalForNews() {
        stand.hits.clear();
        theme(
                cut("2026-02-23T09:00:00Z"),
                article(
                        "up",
                        "2026-03-04T09:00:00Z",
                        "Lanting AI raises price of R3 model",
                        "Lanting AI of China raised the price of its R3 model by 25 percent, having cut it two weeks"
                                + " ago."));

        assertThat(Words.text(first().document(), Section.Kind.LEDE)).contains("by 25 percent");
    }

    @Test
    void keepsWhatAsksToActSoon() {
        theme(
                cut("2026-02-23T09:00:00Z"),
                article(
                        "plan",
                        "2026-02-24T09:00:00Z",
                        "Lanting AI to cut price of R3 model in Brazil",
                        "Lanting AI of China will cut the price of its R3 model in Brazil on 9 March 2026."));
        asksToActBy(TODAY.plusDays(4));

        assertThat(Words.items(first().document(), Section.Kind.MAP).map(Block.Item::label))
                .containsExactly("act now");
    }

    /** "A tower collapsed" stood above a brief of a week later, on what became of its ruin. */
    @Test
    void headsAThemeOfWeeksWithWhatIsNewOfIt() {
        theme(
                cut("2026-02-20T09:00:00Z"),
                article(
                        "more",
                        "2026-03-04T09:00:00Z",
                        "Lanting AI extends price cut of R3 model to Brazil",
                        "Lanting AI of China extended the price cut of its R3 model to Brazil on Tuesday."));

        Document document = first().document();

        assertThat(document.headline()).isEqualTo("Lanting AI extends price cut of R3 model to Brazil");
        assertThat(Words.text(document, Section.Kind.LEDE)).contains("A theme since 20 February");
    }

    @Test
    void opensWithTheNewestSentenceThoughAnOlderOneGivesAMeasure() {
        stand.hits.clear();
        theme(
                article(
                        "measured",
                        "2026-02-27T09:00:00Z",
                        "Lanting AI cuts price",
                        "Lanting AI of China cut the price of its R3 model by 60 percent, and rivals in Hangzhou lost"
                                + " users."),
                article(
                        "new",
                        "2026-03-04T09:00:00Z",
                        "Lanting AI cuts price again",
                        "Lanting AI of China cut the price of its model again and undercuts its American rivals."));

        assertThat(Words.text(first().document(), Section.Kind.LEDE)).contains("undercuts its American rivals");
    }

    /** A theme asked to act by the next day, and on that day there was nothing. */
    @Test
    void tellsOfADayThatHasComeThoughNothingIsNew() {
        announced();
        Edition edition = compose(after(brief(TODAY.minusDays(1))));

        assertThat(edition).isInstanceOfSatisfying(Edition.Composed.class, brief -> {
            assertThat(brief.document().headline())
                    .isEqualTo("Reminder for today: Lanting AI to cut price of R3 model in Brazil");
            assertThat(Words.text(brief.document(), Section.Kind.LEDE)).contains("on 5 March 2026.");
            assertThat(Words.all(brief.document())).anyMatch(words -> words.contains("names 5 March, today."));
        });
    }

    /** "Currently, a tariff is in force, while the rest is set to be enforced from August 27" opened a brief of that day. */
    @Test
    void namesADayThatHasComeWithoutWhatIsWrongByThen() {
        announced("Currently, the R3 model of Lanting AI has one price, and Lanting AI will cut it in Brazil from 5"
                + " March 2026.");
        Document document = ((Edition.Composed) compose(after(brief(TODAY.minusDays(1))))).document();

        assertThat(Words.text(document, Section.Kind.LEDE)).contains("on 5 March 2026.");
        assertThat(Words.all(document)).noneMatch(words -> words.startsWith("Currently"));
    }

    @Test
    void tellsOfADayThatHasComeBesideAFact() {
        announced();
        Brief yesterday = brief(TODAY.minusDays(1));
        opensAPlant();

        assertThat(compose(after(yesterday))).isInstanceOfSatisfying(Edition.Composed.class, brief -> {
            assertThat(brief.document().headline()).isEqualTo("Chip plant opens in Pune");
            assertThat(Words.text(brief.document(), Section.Kind.MAP)).contains("in Brazil on 5 March 2026.");
        });
    }

    @Test
    void tellsOfADayThatHasComeOnce() {
        announced();

        assertThat(compose(after(brief(TODAY)))).isInstanceOf(Edition.Silent.class);
    }

    /** What had stood within a theme was a single fact on the next morning, in the same words. */
    @Test
    void doesNotTellAFactThatAThemeToldOnTheMorningBefore() {
        stand.hits.clear();
        Article cut = article(
                "cut",
                "2026-03-04T05:00:00Z",
                "Nvidia cuts prices",
                "Nvidia cut the price of its AI chips by 60 percent on Tuesday in Taiwan.");
        stand.signals.add(Samples.signal(
                "theme",
                2,
                "Nvidia cuts price of AI chips by 60 percent",
                6,
                "AI in China",
                List.of(Samples.evidence(cut, 0, "", Stance.SUPPORTS))));
        String brazil = "Nvidia pays its dealers in Brazil 14 million dollars for AI chips that lost value.";
        hit(article("brazil", "2026-03-04T20:00:00Z", "Nvidia cuts price of AI chips in Brazil", brazil));
        assertThat(Words.all(first().document())).contains(brazil);

        assertThat(compose(after(brief(TODAY.minusDays(1))))).isInstanceOf(Edition.Silent.class);
    }

    /** Guards sent to a border were a quick hit on one morning and opened the next, in words that shared a headline and little else. */
    @Test
    void doesNotTellAFactUnderMuchTheSameHeadlineAgain() {
        stand.hits.clear();
        hit(article(
                "tells",
                "2026-03-04T20:00:00Z",
                "Nvidia joins other makers that send AI chips to Brazil",
                "Guards brought trucks of AI chips to a harbour of Brazil, its governor said."));
        Brief told = brief(TODAY.minusDays(1));
        stand.hits.clear();
        Article again = article(
                "again",
                "2026-03-05T04:00:00Z",
                "Nvidia to send AI chips to Brazil",
                "Jana Holt unveiled 40 schools for makers of AI chips in Rio on Wednesday.");
        stand.hits.add(new QuickHit(
                "again",
                new StoryId("of-tells"),
                again.title(),
                Samples.evidence(again, 0, "", Stance.SUPPORTS),
                Samples.keys("AI chips"),
                4,
                2));

        assertThat(compose(after(told))).isInstanceOf(Edition.Silent.class);
    }

    private void announced() {
        announced("Lanting AI of China makes the R3 model.");
    }

    private void announced(String later) {
        stand.hits.clear();
        theme(
                cut("2026-03-02T09:00:00Z"),
                article("later", "2026-03-03T10:00:00Z", "Lanting AI to cut price of R3 model", later),
                article(
                        "plan",
                        "2026-03-03T09:00:00Z",
                        "Lanting AI to cut price of R3 model in Brazil",
                        "Lanting AI of China will cut the price of its R3 model in Brazil on 5 March 2026."));
        asksToActBy(TODAY);
    }

    /** What a reader was told of the theme alone, some hours ago. */
    private Brief brief(LocalDate date) {
        Edition.Composed told = first();
        Instant sealed = Samples.NOW.minus(Duration.ofHours(date.equals(TODAY) ? 1 : 24));
        return new Brief(
                new BriefId("earlier"),
                Samples.ada().id(),
                date,
                Slot.MORNING,
                1,
                sealed,
                sealed,
                told.document(),
                told.items(),
                "");
    }

    private static Occasion after(Brief brief) {
        return Samples.occasion(Samples.ada(10), new Sent(Map.of(THEME, 2), brief.sealed()), brief);
    }
}
