package app.bellwether.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.matching.Sent;
import app.bellwether.sources.ArticleId;
import app.bellwether.writing.Block;
import app.bellwether.writing.Document;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What daily briefs get wrong about days, each built as a newsstand and composed. */
class FaultsOfDatesTest {

    private final Editions editions = new Editions(Samples.TAXONOMY, Linguist.standard(Samples.TAXONOMY));
    private final Newsstand stand = Samples.newsstand();

    private Document compose() {
        Edition edition = editions.compose(stand.desk(), Samples.occasion(Samples.ada(10), Sent.nothing(), null));
        return ((Edition.Composed) edition).document();
    }

    /** The article ends with that. */
    private void says(String article, String sentence) {
        stand.articles.computeIfPresent(
                new ArticleId(article),
                (_, old) -> Samples.article(
                        article,
                        old.publisher(),
                        old.published().toString(),
                        old.title(),
                        old.text().replace("Qingyun Labs will review the price again on 20 March 2026.", "") + " "
                                + sentence));
    }

    /**
     * The lede said 90 days, the text 60, a quote beside it a year, and the last line "this week". Whatever sources say, each day that is
     * told is one that the sentence beside it names, and what is told of the next one is the same in every part.
     */
    @Test
    void r5NamesEachDeadlineByItsDayAndInEveryPartByTheSame() {
        says("lanting", "Qingyun Labs will review the price of its Cirrus 2 model on 27 March 2026.");
        says("qingyun", "Qingyun Labs will review the price of its Cirrus 2 model on 20 March 2026.");
        says("fennmark", "Qingyun Labs will review the price of its Cirrus 2 model within 60 days.");
        says("moyu", "Qingyun Labs will review the price of its Cirrus 2 model within 90 days.");
        Document document = compose();

        List<Block.Paragraph> dates = Words.section(document, Section.Kind.DATES).stream()
                .flatMap(section -> section.blocks().stream())
                .map(Block.Paragraph.class::cast)
                .toList();
        assertThat(dates).extracting(Block.Paragraph::lead).containsExactly("20 March.", "27 March.");
        assertThat(dates)
                .allSatisfy(date -> assertThat(date.passages().getFirst().text())
                        .endsWith(" on " + String.valueOf(date.lead()).replace(".", " 2026.")));
        assertThat(Pattern.compile("Next date: [^)]+\\)")
                        .matcher(String.join("\n", Words.all(document)))
                        .results()
                        .map(MatchResult::group))
                .containsExactly("Next date: 20 March (no. 1)");
        assertThat(Words.passages(document))
                .extracting(Passage::text)
                .noneMatch(text -> text.contains("within 60 days") || text.contains("within 90 days"));
    }

    /** A date of storage that means "never" was shown as a day to watch. */
    @Test
    void r4WatchesNoDayThatIsOutOfSight() {
        says("qingyun", "Qingyun Labs will review the price of its Cirrus 2 model on 31 December 2099.");
        Document document = compose();

        assertThat(Words.section(document, Section.Kind.DATES)).isEmpty();
        assertThat(Words.text(document, Section.Kind.BOTTOM_LINE)).doesNotContain("2099");
    }
}
