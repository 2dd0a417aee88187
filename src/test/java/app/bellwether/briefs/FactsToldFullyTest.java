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
import app.bellwether.writing.Document;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a reader has minutes left, a fact that many report is told in more than one sentence: its own article's, else another's. */
class FactsToldFullyTest {

    private static final Editions EDITIONS = new Editions(Samples.TAXONOMY, Linguist.standard(Samples.TAXONOMY));

    private static final String CLOSED =
            "Norrland has closed the AI chip foundry of Brisant on Tuesday after a leak of acid, the ministry said.";
    private static final String CLOSED_TOO =
            "The government of Norrland closed the foundry of the chip maker Brisant on Tuesday because acid leaked.";
    private static final String BLAMED =
            "Brisant was fined 2 million crowns because a tank of acid at its AI chip plant had rusted, inspectors of"
                    + " Norrland found.";
    private static final String BURNED =
            "Fires broke out at the foundry of Brisant, and 60 people who make AI chips there were burned.";

    private final Newsstand stand = new Newsstand();
    private String title = "Norrland closes AI chip foundry of Brisant after acid leak";

    /** A fact of a story that so many papers tell, each in one text, on a day of which another one opens the brief. */
    private void fact(String... texts) {
        told(
                IntStream.range(0, texts.length)
                        .mapToObj("2026-03-04T%02d:00:00Z"::formatted)
                        .toList()
                        .reversed(),
                texts);
    }

    private void told(List<String> at, String... texts) {
        Samples.addHit(stand, "opened", "2026-03-04T08:00:00Z");
        List<Member> members = new ArrayList<>();
        List<Article> articles = new ArrayList<>();
        for (int paper = 0; paper < texts.length; paper++) {
            Article article = Samples.article("closed" + paper, "Paper " + paper, at.get(paper), title, texts[paper]);
            stand.articles.put(article.id(), article);
            members.add(new Member(article.id(), article.publisher(), article.published(), paper, ""));
            articles.add(article);
        }
        Article first = articles.getFirst();
        StoryId story = new StoryId("story");
        stand.stories.add(new Story(story, first.title(), first.id(), members, Set.of()));
        String anchor = first.text().substring(0, Math.max(0, first.text().indexOf(" the AI chip")));
        stand.hits.add(new QuickHit(
                "fact",
                story,
                first.title(),
                Samples.evidence(first, 0, anchor, Stance.SUPPORTS),
                Samples.keys("AI chips"),
                3,
                texts.length));
    }

    private List<String> told(int minutes) {
        return Words.items(brief(minutes), Section.Kind.HITS)
                .flatMap(item -> item.passages().stream())
                .map(Passage::text)
                .toList();
    }

    private Document brief(int minutes) {
        Edition edition = EDITIONS.compose(stand.desk(), Samples.occasion(Samples.ada(minutes), Sent.nothing(), null));
        return ((Edition.Composed) edition).document();
    }

    /** A reader of six minutes got one of news that had one sentence of sixty papers. */
    @Test
    void tellsWhatElseIsReported() {
        fact(CLOSED, CLOSED_TOO + " " + BLAMED, CLOSED_TOO);

        assertThat(told(10)).containsExactly(CLOSED, BLAMED);
    }

    /** "The Texas House passed a map", "cleared an important hurdle" and "fueled by rapid growth" of three papers made no story. */
    @Test
    void tellsOneThingThatOthersReport() {
        fact(CLOSED, CLOSED_TOO + " " + BLAMED, CLOSED_TOO + " " + BURNED);

        assertThat(told(10)).hasSize(2).contains(CLOSED).containsAnyOf(BLAMED, BURNED);
    }

    @Test
    void goesOnAsItsOwnArticleDoesBeforeOthersAreHeard() {
        fact(CLOSED + " " + BURNED, CLOSED_TOO + " " + BLAMED, CLOSED_TOO + " " + BLAMED);

        assertThat(told(10)).containsExactly(CLOSED, BURNED);
    }

    /** A headline told of 130,000 jobs, and two more sentences below it did as well. */
    @Test
    void tellsNothingBehindItsFirstSentenceThatStandsInItsTitle() {
        title = "AI chip foundry of Brisant closed after acid leak, and fires burn 60 people";
        fact(CLOSED + " " + BURNED, CLOSED_TOO + " " + BLAMED, CLOSED_TOO + " " + BLAMED);

        assertThat(told(10)).containsExactly(CLOSED, BLAMED);
    }

    @Test
    void keepsToWhatManyReport() {
        fact(CLOSED, CLOSED_TOO + " " + BLAMED + " " + BURNED);

        assertThat(told(10)).containsExactly(CLOSED);
    }

    /** "Putin might come to the World Cup" went on with what he and Trump said of quite something else. */
    @Test
    void staysWithItsMatter() {
        fact(
                CLOSED,
                CLOSED_TOO,
                CLOSED_TOO
                        + " Cooks of Brisant served lunch to 1,400 children of Norrland in the town hall of Karsund.");

        assertThat(told(10)).containsExactly(CLOSED);
    }

    @Test
    void leavesOutWhatIsOnlyExpected() {
        fact(
                CLOSED,
                CLOSED_TOO,
                CLOSED_TOO
                        + " Brisant could lose its other AI chip plant too if fires break out there or acid burns"
                        + " people.");

        assertThat(told(10)).containsExactly(CLOSED);
    }

    /** Whoever has a minute is told no more than fits. */
    @Test
    void keepsToTheMinutesOfItsReader() {
        fact(CLOSED, CLOSED_TOO + " " + BLAMED, CLOSED_TOO + " " + BURNED);

        assertThat(told(1)).doesNotContain(BLAMED, BURNED);
    }

    /** "BALTIMORE — Kilmar Abrego Garcia, who reunited with his family …" tells where it was written. */
    @Test
    void beginsBehindADateline() {
        String summary =
                "What to know: a foundry of chips is closed, its acid is being pumped out, and nobody says for how"
                        + " long.";
        fact(CLOSED, summary + "\n\nBRANNES — " + BLAMED, CLOSED_TOO);

        assertThat(told(10)).containsExactly(CLOSED, BLAMED);
    }

    /** A spokeswoman's second sentence stood as what a paper reports. */
    @Test
    void tellsNothingOutOfSomebodysWords() {
        fact(
                CLOSED,
                CLOSED_TOO,
                CLOSED_TOO + " A spokeswoman said: \"The ministry has a duty. " + BURNED + " We look to May.\"");

        assertThat(told(10)).containsExactly(CLOSED);
    }

    /** A paper that rewrites what others write had put words into a president's mouth. */
    @ParameterizedTest
    @CsvSource({"left there to rust, true", "absolutely belief to rust, false"})
    void quotesNobodyInWordsThatNoOtherPaperHas(String words, boolean told) {
        String quoting = "Brisant was fined 2 million crowns because a tank of acid at its AI chip plant was \"" + words
                + "\", inspectors of Norrland found.";
        String other = CLOSED_TOO + " Its tank was \"left there to rust,\" inspectors said.";
        fact(CLOSED, other, CLOSED_TOO, CLOSED_TOO, CLOSED_TOO + " " + quoting, CLOSED_TOO);

        assertThat(told(10).contains(quoting)).isEqualTo(told);
    }

    /** Of a verdict of an evening in Washington, what four papers had told by midnight in Greenwich was not counted. */
    @Test
    void goesOnWithAnEveningBehindMidnight() {
        told(
                List.of("2026-03-05T02:00:00Z", "2026-03-04T22:00:00Z", "2026-03-04T15:00:00Z", "2026-03-04T13:00:00Z"),
                CLOSED,
                CLOSED_TOO + " " + BLAMED,
                CLOSED_TOO,
                CLOSED_TOO);

        assertThat(told(10)).containsExactly(CLOSED, BLAMED);
        assertThat(Words.all(brief(10))).contains("Reported by 3 publishers on 2 days, first on 4 March.");
    }

    /** "Friday" stood in a brief of Tuesday beside the day on which the report was published. */
    @Test
    void saysWhichDayAWeekdayIsThatIsSomeDaysPast() {
        fact(CLOSED.replace("Tuesday", "Saturday"), CLOSED_TOO, CLOSED_TOO);

        assertThat(Words.all(brief(10))).contains("Reported by 3 publishers on 4 March. “Saturday” is 28 February.");
    }

    @Test
    void saysNothingOfAWeekdayThatEverybodyKnows() {
        fact(CLOSED, CLOSED_TOO, CLOSED_TOO);

        assertThat(Words.all(brief(10))).contains("Reported by 3 publishers on 4 March.");
    }

    /** Of a story of a hundred papers, one tells something that a theme leaves: "reported by 107 publishers" stood above two deaths. */
    @Test
    void countsNobodyOfAStoryThatIsOfSomethingElse() {
        fact(CLOSED, CLOSED_TOO, CLOSED_TOO);
        stand.hits.replaceAll(hit -> hit.id().equals("fact")
                ? new QuickHit(hit.id(), hit.story(), hit.title(), hit.evidence(), hit.keys(), hit.score(), 1)
                : hit);

        assertThat(Words.all(brief(10))).contains(CLOSED).noneMatch(words -> words.startsWith("Reported by 3"));
    }
}
