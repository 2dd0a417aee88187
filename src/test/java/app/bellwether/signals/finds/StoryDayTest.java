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

    private static final String BILL = "The Folkmoot of Lindhaven passed a bill on Tuesday that puts 90 billion crowns"
            + " into research at its universities. ";

    private static final String FIRST = BILL + "Both camps voted for it, which is rare in the hall."
            + " It pays for the semiconductor industry of the coast as well.";

    private static final String SECOND = "The Folkmoot of Lindhaven has passed its largest bill for research, worth 90"
            + " billion crowns. A third of that is for makers of semi-conductors, companies say.";

    private static final String THIRD = "Lindhaven's Folkmoot passed a bill for research worth 90 billion crowns on"
            + " Tuesday. The island's universities had asked for twice as much.";

    @Test
    void isOfATopicThatItsArticleAndAnotherPublishersNameInTheirFirstSentences() {
        assertThat(about(FIRST, SECOND, THIRD)).contains(CHIPS);
    }

    @Test
    void isNotOfATopicThatOnePublisherNames() {
        assertThat(about(FIRST, THIRD)).isNotEmpty().doesNotContain(CHIPS);
    }

    @Test
    void isNotOfATopicThatMostDoNotName() {
        assertThat(about(FIRST, SECOND, THIRD, THIRD, THIRD)).isNotEmpty().doesNotContain(CHIPS);
    }

    @Test
    void isNotOfATopicThatOthersNameLaterOrThatIsWiderThanWhatTheyName() {
        assertThat(about(BILL + "Both camps voted for it. Nobody spoke. The semiconductor industry gains.", SECOND))
                .isNotEmpty()
                .doesNotContain(CHIPS);
        assertThat(about(FIRST, SECOND)).doesNotContain(Key.topic("business"));
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
                "Folkmoot passes research bill",
                text);
    }
}
