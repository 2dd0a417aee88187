package app.bellwether.signals.finds;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.signals.Reports;
import app.bellwether.signals.claims.Claim;
import app.bellwether.sources.Article;
import app.bellwether.taxonomy.Key;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StoryDayTest {

    private static final Key CHIPS = Key.topic("semiconductors");

    private static final String BILL =
            "The Folkmoot of Lindhaven passed a bill on Tuesday that puts 90 billion crowns" + " into its industry. ";

    private static final String FIRST = BILL
            + "Most of it is for semiconductors: chipmakers are to build a foundry of chips. Both camps voted for it.";

    private static final String SECOND = "The Folkmoot of Lindhaven has passed its largest bill for industry, worth 90"
            + " billion crowns. Most of it goes into semiconductors: chipmakers are to build a foundry of chips there.";

    private static final String THIRD = "Lindhaven's Folkmoot passed a bill for industry worth 90 billion crowns on"
            + " Tuesday. The island's towns had asked for twice as much.";

    @Test
    void isOfATopicThatItsArticleIsOfAndAnotherPublishers() {
        assertThat(about(FIRST, SECOND, THIRD)).contains(CHIPS);
    }

    @Test
    void isNotOfATopicThatOnePublishersArticleIsOf() {
        assertThat(about(FIRST, THIRD)).isNotEmpty().doesNotContain(CHIPS);
    }

    @Test
    void isNotOfATopicThatMostArticlesAreNotOf() {
        assertThat(about(FIRST, SECOND, THIRD, THIRD, THIRD)).isNotEmpty().doesNotContain(CHIPS);
    }

    @Test
    void isNotOfATopicThatOthersNameByTheWay() {
        assertThat(about(BILL + "Both camps voted for it. Nobody spoke. A maker of semiconductors gains.", SECOND))
                .isNotEmpty()
                .doesNotContain(CHIPS);
    }

    private static Set<Key> about(String... texts) {
        List<Claim> leads = IntStream.range(0, texts.length)
                .mapToObj(voice -> Leads.read(report(voice, texts[voice]), "bill", voice))
                .flatMap(List::stream)
                .filter(claim -> claim.place() == 0)
                .toList();
        return Stream.concat(leads.getFirst().keys().stream(), StoryDay.topics(leads.getFirst(), leads).stream())
                .collect(Collectors.toSet());
    }

    private static Article report(int voice, String text) {
        return Reports.report(
                "bill-" + voice,
                "Coast Daily " + voice,
                "2026-03-18T0" + (7 + voice % 2) + ":30:00Z",
                "Folkmoot passes bill for industry",
                text);
    }
}
