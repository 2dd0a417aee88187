package app.bellwether.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.matching.ItemRef;
import app.bellwether.matching.Sent;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.Evidence.Stance;
import app.bellwether.signals.Signal;
import app.bellwether.sources.Article;
import app.bellwether.writing.Block;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Document;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever was told of a theme is told of it again when there is something to tell, and not because somebody else says the same. */
class ToldAgainTest {

    private static final ItemRef PRICES = new ItemRef(ItemRef.Type.SIGNAL, "prices");
    private static final Instant YESTERDAY = Samples.NOW.minus(Duration.ofHours(20));
    private static final String FURTHER_CUT =
            "Lanting AI cut the price of its R3 language model by another 15 percent to 85 cents.";

    private final Editions editions = new Editions(Samples.TAXONOMY, Linguist.standard(Samples.TAXONOMY));
    private final Newsstand stand = Samples.newsstand();

    /** What they read yesterday, and so many briefs without the theme after it. */
    private List<Brief> earlier(int others) {
        Newsstand then = Samples.newsstand();
        Samples.onlyPrices(then);
        Samples.before(then, Samples.NOW.minus(Duration.ofHours(30)));
        Edition.Composed first = (Edition.Composed)
                editions.compose(then.desk(), Samples.occasion(Samples.ada(10), Sent.nothing(), null));
        List<Brief> briefs = new ArrayList<>();
        for (int at = 0; at < others; at++) {
            briefs.add(brief(at, List.of(), first));
        }
        briefs.add(brief(others, first.items(), first));
        return briefs;
    }

    private static Brief brief(int ago, List<NumberedItem> items, Edition.Composed like) {
        Instant sealed = YESTERDAY.minus(Duration.ofDays(ago));
        return new Brief(
                new BriefId("ago" + ago),
                Samples.ada().id(),
                Samples.firstMorning().date().minusDays(ago + 1L),
                Slot.MORNING,
                1,
                sealed,
                sealed,
                like.document(),
                items,
                "");
    }

    private Edition today(List<Brief> earlier) {
        Occasion like = Samples.occasion(Samples.ada(10), Sent.nothing(), null);
        Sent sent = new Sent(Map.of(PRICES, 1), YESTERDAY);
        return editions.compose(
                stand.desk(),
                new Occasion(
                        like.subscriber(),
                        like.date(),
                        earlier.size() + 1,
                        like.at(),
                        sent,
                        earlier,
                        like.coverage(),
                        like.complete()));
    }

    /** The theme as it was, and one report more. */
    private void reports(String text, Stance stance) {
        reports(Samples.article("more", "Sund Times", "2026-03-05T01:00:00Z", text, text), stance);
    }

    private void reports(Article article, Stance stance) {
        Samples.onlyPrices(stand);
        Samples.before(stand, Samples.NOW.minus(Duration.ofHours(30)));
        stand.articles.put(article.id(), article);
        Samples.reinforce(stand, article, stance);
    }

    @Test
    void isSilentWhenSomebodyElseSaysTheSame() {
        reports("The price of the R3 language model was cut by 60 percent by Lanting AI.", Stance.SUPPORTS);

        assertThat(today(earlier(0)))
                .isInstanceOfSatisfying(
                        Edition.Silent.class,
                        silent -> assertThat(silent.reason()).contains("nothing new about what you follow"));
    }

    @Test
    void remembersWhatAnEarlierBriefTold() {
        reports("The price of the R3 language model was cut by 60 percent by Lanting AI.", Stance.SUPPORTS);

        assertThat(today(earlier(2))).isInstanceOf(Edition.Silent.class);
    }

    /** That more say so is no news, however much the theme gains by it. */
    @Test
    void isSilentWhenManyMoreSayTheSame() {
        reports("The price of the R3 language model was cut by 60 percent by Lanting AI.", Stance.SUPPORTS);
        Signal now = stand.signals.getFirst();
        stand.earlier.add(Samples.signal("prices", 1, now.title(), 2.5, "AI in China", now.evidence()));

        assertThat(today(earlier(0))).isInstanceOf(Edition.Silent.class);
    }

    /** Their brief had room for some of what was known. */
    @Test
    void isSilentAboutWhatHadBeenReportedByThenInOtherWords() {
        reports(FURTHER_CUT, Stance.SUPPORTS);
        Article first = Samples.article(
                "first",
                "Brannes Post",
                "2026-03-03T10:00:00Z",
                "Lanting AI goes on cutting",
                "Lanting AI has cut its R3 language model's price by 15 percent more, to 85 cents.");
        Samples.tell(stand, first);
        Signal now = stand.signals.removeFirst();
        List<Evidence> evidence = new ArrayList<>(now.evidence());
        evidence.addFirst(Samples.evidence(first, 0, "", Stance.SUPPORTS));
        stand.signals.add(
                Samples.signal("prices", 2, now.title(), now.strength().value(), "AI in China", evidence));

        assertThat(today(earlier(0))).isInstanceOf(Edition.Silent.class);
    }

    @Test
    void tellsANewFigure() {
        reports(FURTHER_CUT, Stance.SUPPORTS);

        assertOpensWith("another 15 percent");
    }

    /** Yesterday's brief was made with it. */
    @Test
    void isSilentAboutWhatHadBeenReadWhenTheyWereToldOfTheTheme() {
        reports(beforeTheBrief(YESTERDAY.minus(Duration.ofHours(4))), Stance.SUPPORTS);

        assertThat(today(earlier(0))).isInstanceOf(Edition.Silent.class);
    }

    @Test
    void tellsWhatWasPublishedBeforeTheyWereToldOfTheThemeAndReadAfterIt() {
        reports(beforeTheBrief(YESTERDAY.plus(Duration.ofHours(1))), Stance.SUPPORTS);

        assertOpensWith("another 15 percent");
    }

    private static Article beforeTheBrief(Instant seen) {
        Instant published = YESTERDAY.minus(Duration.ofHours(5));
        Article like = Samples.article("more", "Sund Times", published.toString(), FURTHER_CUT, FURTHER_CUT);
        return new Article(
                like.id(),
                like.revision(),
                like.source(),
                like.kind(),
                like.url(),
                like.publisher(),
                like.author(),
                like.title(),
                like.text(),
                like.published(),
                seen,
                like.dateGuessed(),
                like.language(),
                like.segments());
    }

    /** Nobody opens a mail whose subject they had before. */
    @Test
    void hasASubjectOfItsOwnEachDay() {
        reports(FURTHER_CUT, Stance.SUPPORTS);
        List<Brief> earlier = new ArrayList<>(earlier(0));
        List<String> subjects = new ArrayList<>();
        for (int day = 0; day < 3; day++) {
            subjects.add(((Edition.Composed) today(earlier)).document().headline());
            earlier.add(headed(subjects.getLast(), earlier.getFirst()));
        }

        assertThat(subjects).doesNotHaveDuplicates();
        assertThat(subjects.get(1)).isEqualTo("More on: " + subjects.getFirst());
        assertThat(subjects.get(2)).isEqualTo("5 March: " + subjects.getFirst());
    }

    /** Whatever the theme was called then. */
    @Test
    void saysThatItGoesOnWithAThemeWhenNoHeadlineSaysWhatIsNew() {
        reports(Samples.article("more", "Sund Times", "2026-03-05T01:00:00Z", "Prices", FURTHER_CUT), Stance.SUPPORTS);

        assertThat(((Edition.Composed) today(earlier(0))).document().headline())
                .isEqualTo("More on: " + stand.signals.getFirst().title());
    }

    /** "Trump taps next ambassador to India" stood over what its report said of duties by the way. */
    @Test
    void isNotCalledByTheHeadlineOfAReportOfSomethingElse() {
        String other = "Lanting AI hires envoy of Norrland to win language tests for R3 students";
        reports(Samples.article("more", "Sund Times", "2026-03-05T01:00:00Z", other, FURTHER_CUT), Stance.SUPPORTS);

        assertThat(((Edition.Composed) today(earlier(0))).document().headline())
                .isEqualTo("More on: " + stand.signals.getFirst().title());
    }

    /** "Report details 'architecture of starvation'" stood above a brief. */
    @Test
    void isNotCalledByAHeadlineThatQuotes() {
        String quoting = "Lanting AI cuts price of R3 language model in 'war of the cheap' again";
        reports(Samples.article("more", "Sund Times", "2026-03-05T01:00:00Z", quoting, FURTHER_CUT), Stance.SUPPORTS);

        assertThat(((Edition.Composed) today(earlier(0))).document().headline())
                .isEqualTo("More on: " + stand.signals.getFirst().title());
    }

    @Test
    void callsAThemeByItsTitleWhenThatTellsWhatIsNew() {
        reports(Samples.article("more", "Sund Times", "2026-03-05T01:00:00Z", "Prices", FURTHER_CUT), Stance.SUPPORTS);
        Signal theme = stand.signals.removeFirst();
        String title = "Lanting AI cuts price of R3 language model by 15 percent more";
        stand.signals.add(
                Samples.signal("prices", 2, title, theme.strength().value(), "AI in China", theme.evidence()));

        assertThat(((Edition.Composed) today(earlier(0))).document().headline()).isEqualTo(title);
    }

    private static Brief headed(String subject, Brief like) {
        Block words = new Block.Paragraph(null, List.of(Passage.fixed("Nothing else.")));
        Section nothing = new Section(Section.Kind.LEDE, "In short", List.of(words));
        return new Brief(
                like.id(),
                like.subscriber(),
                like.date(),
                like.slot(),
                like.edition(),
                like.sealed(),
                like.deadline(),
                new Document(subject, "", "", like.date(), "en", List.of(nothing)),
                List.of(),
                "");
    }

    /** The denial was left out, for one more report of what it denied. */
    @Test
    void tellsAnotherThemeOfAnAffairBeforeMoreOfTheOneThatWasTold() {
        reports(FURTHER_CUT, Stance.SUPPORTS);
        Article refusal = Samples.article(
                "refusal",
                "Oslo Ledger",
                "2026-03-05T02:00:00Z",
                "Fennmark refuses to follow price cuts of Chinese laboratories",
                "Fennmark and Alder Systems refused in Oslo to follow the price cuts of Chinese laboratories.");
        Samples.tell(stand, refusal);
        Evidence told = stand.signals.getFirst().evidence().getFirst();
        stand.signals.add(Samples.signal(
                "refusal",
                1,
                refusal.title(),
                2.2,
                "AI in China",
                List.of(told, Samples.evidence(refusal, 0, "", Stance.SUPPORTS))));

        assertOpensWith("Alder Systems refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {", Harrow Bank said.", ", according to Harrow Bank."})
    void tellsADeedThoughSomebodySaysIt(String who) {
        reports("Lanting AI has closed its office in Oslo over the price of its models" + who, Stance.SUPPORTS);

        assertOpensWith("closed its office");
    }

    /** What turns around what was is told with what was. */
    @Test
    void tellsAReversalThatRecallsWhatItReverses() {
        reports(
                "Lanting AI has raised the price of its R3 language model by 25 percent, and so reversed part of the"
                        + " cut that set off a price war two weeks ago.",
                Stance.SUPPORTS);

        assertOpensWith("by 25 percent");
    }

    /** A report may bear on a theme by its headline alone, as when its sentences lean on one another. */
    @Test
    void tellsWhatAHeadlineAloneGives() {
        reports("Lanting AI raises the price of its R3 language model by 25 percent after its cut", Stance.SUPPORTS);
        Signal theme = stand.signals.removeFirst();
        List<Evidence> evidence = new ArrayList<>(theme.evidence());
        Evidence last = evidence.removeLast();
        evidence.add(new Evidence(
                last.article(),
                last.revision(),
                Citation.Part.TITLE,
                last.start(),
                last.end(),
                last.quote(),
                last.anchor(),
                last.stance(),
                last.story(),
                last.publisher(),
                last.published(),
                last.score()));
        stand.signals.add(
                Samples.signal("prices", 2, theme.title(), theme.strength().value(), "AI in China", evidence));

        assertOpensWith("by 25 percent");
    }

    @Test
    void tellsWhatContradicts() {
        reports("Lanting AI did not cut the price of its R3 language model by 60 percent.", Stance.CONTRADICTS);

        assertThat(today(earlier(0))).isInstanceOf(Edition.Composed.class);
    }

    /** "More on: Jobless claims drop" stood above a report that they rose, and beside it that there was nothing new. */
    @Test
    void saysAboveWhatContradictsThatItDoes() {
        String text = "Lanting AI did not cut the price of its R3 language model by 60 percent.";
        reports(
                Samples.article("more", "Sund Times", "2026-03-05T01:00:00Z", "What buyers pay now", text),
                Stance.CONTRADICTS);

        assertThat(today(earlier(0))).isInstanceOfSatisfying(Edition.Composed.class, brief -> {
            assertThat(brief.document().headline()).startsWith("Reported otherwise: ");
            assertThat(Words.text(brief.document(), Section.Kind.LEDE) + Words.text(brief.document(), Section.Kind.MAP))
                    .contains("Reported until now: “Chinese laboratories cut")
                    .doesNotContain("Last borne out on", "No new evidence since");
        });
    }

    private void assertOpensWith(String words) {
        assertThat(today(earlier(0)))
                .isInstanceOfSatisfying(
                        Edition.Composed.class,
                        brief -> assertThat(Words.text(brief.document(), Section.Kind.LEDE))
                                .contains(words));
    }
}
