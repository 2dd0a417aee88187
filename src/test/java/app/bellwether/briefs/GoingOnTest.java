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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told in a single sentence goes on as its article does. */
class GoingOnTest {

    private static final Editions EDITIONS = new Editions(Samples.TAXONOMY, Linguist.standard(Samples.TAXONOMY));

    private static final String CLOSED =
            "Norrland has closed the AI chip foundry of Brisant on Tuesday after a leak of acid, the ministry said.";
    private static final String BURNED = "Sixty people who worked at the plant were burned, four of them badly.";

    private final Newsstand stand = new Newsstand();

    /** Of the same story. */
    private final List<Article> others = new ArrayList<>();

    /** One paper's. */
    private void fact(String id, String text) {
        fact(id, "Norrland closes AI chip foundry of Brisant", text);
    }

    /** In a story with a headline of its own. */
    private void fact(String id, String headline, String text) {
        Article article = Samples.article(
                id, "Paper", "2026-03-04T20:00:00Z", "Norrland closes AI chip foundry of Brisant", text);
        stand.articles.put(article.id(), article);
        StoryId story = new StoryId("of-" + id);
        List<Article> papers =
                Stream.concat(Stream.of(article), others.stream()).toList();
        List<Member> members = papers.stream()
                .map(one -> new Member(one.id(), one.publisher(), one.published(), papers.indexOf(one), ""))
                .toList();
        stand.stories.add(new Story(story, article.title(), article.id(), members, Set.of()));
        stand.hits.add(new QuickHit(
                id,
                story,
                headline,
                Samples.evidence(article, 0, "", Stance.SUPPORTS),
                Samples.keys("AI chips"),
                4,
                1));
    }

    private List<String> told(Edition edition) {
        Document document = ((Edition.Composed) edition).document();
        return Words.items(document, Section.Kind.LEDE)
                .flatMap(item -> item.passages().stream())
                .map(Passage::text)
                .toList();
    }

    private List<String> told(String text) {
        fact("closed", text);
        return told(EDITIONS.compose(stand.desk(), Samples.occasion(Samples.ada(10), Sent.nothing(), null)));
    }

    /** Of a night of rockets, a reader got one sentence, and not whom they had killed. */
    @Test
    void tellsTheNextSentenceToo() {
        assertThat(told(CLOSED + " " + BURNED + " " + "Its roof had fallen in on Monday."))
                .containsExactly(CLOSED, BURNED);
    }

    /** "Bishops approve Communion document" stood above "approved the drafting of a document". */
    @Test
    void isHeadedAsTheArticleThatItQuotesFirst() {
        fact("closed", "AI chip foundry of Brisant in Norrland leaks acid, 28 die", CLOSED);
        Document document = ((Edition.Composed)
                        EDITIONS.compose(stand.desk(), Samples.occasion(Samples.ada(10), Sent.nothing(), null)))
                .document();

        assertThat(document.headline()).isEqualTo("Norrland closes AI chip foundry of Brisant");
    }

    /** What opens a brief is worth a third sentence, and the other paper's is heard behind its own. */
    @Test
    void hearsAnotherBehindItsOwnArticle() {
        String blamed =
                "Inspectors of Norrland have blamed Brisant for a tank of acid that had rusted at the AI chip plant,"
                        + " and fined it 2 million crowns.";
        Article other = Samples.article(
                "other",
                "Other",
                "2026-03-04T19:00:00Z",
                "Norrland closes AI chip foundry of Brisant after acid leak",
                "The government of Norrland closed the foundry of the chip maker Brisant on Tuesday because acid"
                        + " leaked. "
                        + blamed);
        stand.articles.put(other.id(), other);
        others.add(other);

        assertThat(told(CLOSED + " " + BURNED)).containsExactly(CLOSED, BURNED, blamed);
    }

    @Test
    void readsOnOverAParagraph() {
        assertThat(told(CLOSED + "\n\n" + BURNED)).containsExactly(CLOSED, BURNED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The leak burned 60 people who worked at the…",
                "People who worked there should get 4,000 crowns each from Brisant.",
                "“We did all that we could to get people out of the foundry in time.”",
                "Burnt Again: The leak burned 60 people who worked there.",
                "It is to open again by this weekend, people who know its tanks said.",
                "The harbour ministry will hear those who worked there by March 4.",
            })
    void keepsToOneWhereTheNextCannotStandThere(String next) {
        assertThat(told(CLOSED + " " + next)).containsExactly(CLOSED);
    }

    /** A paper that rewrites what others write had put words into somebody's mouth. */
    @ParameterizedTest
    @CsvSource({"a leak of rust, true", "a belief of rust, false"})
    void quotesNobodyInWordsThatNoOtherPaperHas(String words, boolean told) {
        for (int paper = 0; paper < 5; paper++) {
            Article other = Samples.article(
                    "other" + paper,
                    "Other " + paper,
                    "2026-03-04T19:00:00Z",
                    "Foundry closed",
                    CLOSED + " Its head spoke of \"a leak of rust\" in a tank.");
            stand.articles.put(other.id(), other);
            others.add(other);
        }
        String quoting = "Its head had called it \"" + words + "\" before 60 people were burned.";

        assertThat(told(CLOSED + " " + quoting).contains(quoting)).isEqualTo(told);
    }

    @Test
    void tellsNothingTwice() {
        String again =
                "Norrland on Tuesday closed Brisant's foundry of AI chips, in which acid leaked, its ministry said.";

        assertThat(told(CLOSED + " " + again)).hasSize(1);
    }

    /** The reader who was told of the burned yesterday is not told of them as of news. */
    @Test
    void keepsToOneWhereTheReaderWasToldOfTheNext() {
        fact("closed", CLOSED + " " + BURNED);
        Occasion occasion = Samples.occasion(Samples.ada(10), Sent.nothing(), null);
        Edition.Composed before = (Edition.Composed) EDITIONS.compose(stand.desk(), occasion);
        stand.hits.clear();
        fact(
                "sued",
                "The town of Karsund has sued Brisant for 40 million crowns, which it lost in taxes on AI chips. "
                        + BURNED);
        Edition today = EDITIONS.compose(stand.desk(), Samples.dayAfter(occasion, before));

        assertThat(told(today)).hasSize(1).noneMatch(BURNED::equals);
    }
}
