package app.bellwether.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.matching.Sent;
import app.bellwether.signals.Evidence.Stance;
import app.bellwether.signals.QuickHit;
import app.bellwether.sources.Article;
import app.bellwether.stories.Member;
import app.bellwether.stories.Story;
import app.bellwether.stories.StoryId;
import app.bellwether.writing.Block;
import app.bellwether.writing.Document;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A single fact says what stands above it, whatever else its story tells. */
class HitsOfABriefTest {

    private static final Editions EDITIONS = new Editions(Samples.TAXONOMY, Linguist.standard(Samples.TAXONOMY));

    private final Newsstand stand = new Newsstand();

    private Article article(String id, String title, String text) {
        Article article = Samples.article(id, "Paper " + id, "2026-03-04T09:00:00Z", title, text);
        stand.articles.put(article.id(), article);
        return article;
    }

    private static Member member(Article article, int voice) {
        return new Member(article.id(), article.publisher(), article.published(), voice, "");
    }

    /** The first sentence of the one article, of a story that the other tells as well. */
    private void fact(Article article, Article beside) {
        StoryId story = new StoryId("story");
        stand.stories.add(new Story(
                story, article.title(), article.id(), List.of(member(article, 0), member(beside, 1)), Set.of()));
        stand.hits.add(new QuickHit(
                "fact",
                story,
                article.title(),
                Samples.evidence(article, 0, "", Stance.SUPPORTS),
                Samples.keys("AI chips"),
                4,
                2));
    }

    private Document compose() {
        Edition edition = EDITIONS.compose(stand.desk(), Samples.occasion(Samples.ada(10), Sent.nothing(), null));
        return ((Edition.Composed) edition).document();
    }

    private void fact(String id, String title, String text, double score, int voices, String... topics) {
        Article article = article(id, title, text);
        StoryId story = new StoryId(id);
        stand.stories.add(new Story(story, article.title(), article.id(), List.of(member(article, 0)), Set.of()));
        stand.hits.add(new QuickHit(
                id,
                story,
                article.title(),
                Samples.evidence(article, 0, "", Stance.SUPPORTS),
                Samples.keys(topics),
                score,
                voices));
    }

    /** "Reported by 1 publisher on 4 March" stood below what others had reported the day before. */
    @Test
    void countsNobodyWhereOneReportsOnADayWhatOthersDidOnAnother() {
        Article today =
                article("today", "Tarn opens works for AI chips", "Tarn opened a works for AI chips on Tuesday.");
        Article before = Samples.article(
                "before",
                "Paper before",
                "2026-03-02T09:00:00Z",
                "Tarn builds works",
                "Tarn has built a works for AI chips at its harbour.");
        stand.articles.put(before.id(), before);
        fact(today, before);

        assertThat(Words.text(compose(), Section.Kind.LEDE))
                .contains("opened a works")
                .doesNotContain("Reported by");
    }

    /** Names in headlines are short: whoever said "the US" in one and "the United States" below it was told nowhere. */
    @Test
    void tellsAFactWhoseOwnHeadlineNamesSomebodyInShort() {
        fact(
                "short",
                "Tarn says it will sell more chips but warns the EU of delays",
                "Tarn said on Tuesday that it would sell 40,000 more AI chips to the European Union this year.",
                8,
                2,
                "AI chips");

        assertThat(compose().headline()).isEqualTo("Tarn says it will sell more chips but warns the EU of delays");
    }

    @Test
    void tellsAFactWhoseHeadlineSaysItInOtherWords() {
        fact(
                "other words",
                "Brannes chipmakers shut by blackout",
                "A power cut closed all the works that make semiconductors in the city of Brannes on Tuesday.",
                8,
                2,
                "AI chips");

        assertThat(Words.text(compose(), Section.Kind.LEDE)).contains("power cut");
    }

    /** What sixty papers reported stood below what eight did, since that was of one more interest. */
    @Test
    void putsWhatFarMoreReportBeforeWhatIsOfOneMoreInterest() {
        fact(
                "few",
                "Brannes opens works for AI chips beside harbour",
                "Brannes opened a works for AI chips beside the harbour of Lanting, for 40 million crowns.",
                8,
                8,
                "AI chips",
                "AI",
                "China");
        fact(
                "many",
                "Court lets Tarn keep its toll",
                "A court in Sudrland allowed the toll that Tarn levies on lorries with AI chips.",
                8.2,
                60,
                "AI chips");
        fact(
                "few as well",
                "Moyu recalls 300 cooling pumps",
                "Moyu recalled 300 pumps that cool AI chips, after one had leaked in a hospital.",
                7,
                8,
                "AI chips");

        Document document = compose();

        assertThat(document.headline()).isEqualTo("Court lets Tarn keep its toll");
        assertThat(Words.items(document, Section.Kind.HITS).map(Block.Item::title))
                .containsExactly("Brannes opens works for AI chips beside harbour", "Moyu recalls 300 cooling pumps");
    }

    /** "Exports surge" stood above a brief in which nothing spoke of exports. */
    @Test
    void doesNotOpenWithAnotherMatterOfTheSameStory() {
        Article exports = article(
                "exports",
                "Norrland exports of AI chips surge",
                "The exports of AI chips by Norrland had risen to 576 million crowns by July, a relief amid the new"
                        + " duties that Sudrland puts on goods from Brannes.");
        Article duties = article(
                "duties",
                "Duties doubled",
                "Sudrland has doubled the duties on goods from Brannes in July, which is expected to squeeze profits.");
        fact(exports, duties);

        Document document = compose();

        assertThat(document.headline()).isEqualTo("Norrland exports of AI chips surge");
        assertThat(Words.text(document, Section.Kind.LEDE)).startsWith("The exports of AI chips by Norrland had risen");
        assertThat(Words.text(document, Section.Kind.HITS)).doesNotContain("doubled");
    }

    /** "The ministry also asked for …" stood before what had come about. */
    @Test
    void opensWithItsOwnSentenceWhenNoneSaysItsHeadline() {
        Article refused = article(
                "refused",
                "Brisant blocks bid of harbour ministry for AI chip data",
                "The foundry Brisant has rejected a request from the government of Norrland to hand over what it has in"
                        + " data on its AI chips, a paper reported.");
        Article asked = article(
                "asked",
                "What was asked for",
                "The harbour ministry of Norrland also asked for AI chip data on buyers who had moved abroad.");
        fact(refused, asked);

        assertThat(Words.text(compose(), Section.Kind.LEDE)).startsWith("The foundry Brisant has rejected");
    }

    /** "His grip will tighten with a vote Wednesday" stood above who was ousted in it. */
    @Test
    void tellsNoPlanOfWhatItsHeadlineSaysHasComeAbout() {
        String planned = "The foundry Brisant will oust its head of AI chips Ole Dahl in a vote on Wednesday.";
        Article ousted = article(
                "ousted",
                "Brisant ousts head of AI chips Ole Dahl",
                "The board of Brisant removed Ole Dahl on Wednesday and set the stage for another head of its AI"
                        + " chips.");
        fact(ousted, article("planned", "Vote at Brisant", planned));

        assertThat(Words.all(compose())).noneMatch(words -> words.contains(planned));
    }

    /** A reader looked for their country day after day. */
    @Test
    void saysOnWhichInterestsItHasNothing() {
        fact(
                article(
                        "ousted",
                        "Brisant sells AI chips",
                        "The foundry Brisant sold 40 million AI chips on Wednesday."),
                article("other", "AI chips sold", "The foundry Brisant sold 40 million AI chips."));

        assertThat(Words.text(compose(), Section.Kind.WHY_YOU))
                .contains("Nothing in this edition was chosen for “AI in China”.")
                .doesNotContain("chosen for “AI chips”");
    }

    @Test
    void asksWhoElseReportsWhatSeveralDo() {
        fact(
                article(
                        "chips",
                        "Brisant sells AI chips",
                        "The foundry Brisant sold 40 million AI chips on Wednesday."),
                article("other", "AI chips sold", "The foundry Brisant sold 40 million AI chips."));

        assertThat(Words.text(compose(), Section.Kind.QUESTIONS))
                .isEqualTo("Reply “sources 1” (who else reports it), “why 1” (why it is here).");
    }

    /** Of 44 items of six readers 36 had a title that ended in "…", and below it the sentence that it was cut from. */
    @Test
    void saysOnceWhatIsTitledByTheBeginningOfItsWords() {
        fact("first", "Court lets Tarn keep its toll", "A court let Tarn keep the toll on AI chips.", 9, 8, "AI chips");
        fact(
                "cut",
                "Moyu recalled 300 pumps that cool AI chips, after one …",
                "Moyu recalled 300 pumps that cool AI chips, after one had leaked in a hospital.",
                7,
                8,
                "AI chips");

        Block.Item item = Words.items(compose(), Section.Kind.HITS).findFirst().orElseThrow();

        assertThat(item.title()).isNull();
        assertThat(item.number()).isEqualTo(2);
        assertThat(item.passages())
                .extracting(Passage::text)
                .containsExactly("Moyu recalled 300 pumps that cool AI chips, after one had leaked in a hospital.");
    }

    /** "… the rates. Learn more: …" stood above the same words. */
    @Test
    void saysOnceWhatIsTitledByItsFirstSentenceAndWhatComesBehind() {
        fact("first", "Court lets Tarn keep its toll", "A court let Tarn keep the toll on AI chips.", 9, 8, "AI chips");
        fact(
                "more",
                "Moyu recalled 300 pumps that cool AI chips. Learn more: …",
                "Moyu recalled 300 pumps that cool AI chips. Learn more: A hospital has found one that leaked.",
                7,
                8,
                "AI chips");

        Block.Item item = Words.items(compose(), Section.Kind.HITS).findFirst().orElseThrow();

        assertThat(item.title()).isNull();
        assertThat(item.passages()).extracting(Passage::text).contains("Moyu recalled 300 pumps that cool AI chips.");
    }

    /** Two of three subjects of letters ended in "…". */
    @Test
    void isHeadedByItsFirstSentenceWhereAFeedCutTheTitle() {
        String sentence = "Moyu recalled 300 pumps that cool AI chips, after one had leaked in a hospital of Lanting.";
        fact("cut", "Moyu recalled 300 pumps that cool AI chips, after one …", sentence, 7, 8, "AI chips");

        assertThat(compose().headline()).isEqualTo(sentence);
    }

    /** "Will face a pivotal moment on Monday" stood in a brief of Wednesday. */
    @Test
    void tellsNothingThatWasDueByNow() {
        fact("first", "Court lets Tarn keep its toll", "A court let Tarn keep the toll on AI chips.", 9, 8, "AI chips");
        fact(
                "due",
                "Moyu and Brisant to meet over AI chips",
                "Moyu and Brisant will meet over AI chips on 4 March in Lanting.",
                7,
                8,
                "AI chips");

        assertThat(Words.all(compose())).noneMatch(words -> words.contains("will meet"));
    }

    /** The day before the plan is not the day of the plan. */
    @Test
    void tellsAPlanThatWasMadeKnownOnADayThatHasPassed() {
        fact("first", "Court lets Tarn keep its toll", "A court let Tarn keep the toll on AI chips.", 9, 8, "AI chips");
        fact(
                "cut",
                "Moyu to cut 500 jobs at works for AI chips",
                "Moyu said on 4 March it will cut 500 jobs at its works for AI chips in Lanting.",
                7,
                8,
                "AI chips");

        assertThat(Words.all(compose())).anyMatch(words -> words.contains("will cut 500 jobs"));
    }
}
