package app.bellwether.signals.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.bellwether.signals.Evidence;
import app.bellwether.signals.Evidence.Stance;
import app.bellwether.signals.Reports;
import app.bellwether.sources.Article;
import app.bellwether.stories.StoryId;
import app.bellwether.writing.Citation.Part;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** R1: only the article's own whole sentences pass. */
class VerbatimPropertiesTest {

    private static final Article ARTICLE = Reports.FIRST;
    private static final Verbatim VERBATIM = new Verbatim(Reports.LINGUIST);
    private static final int LENGTH = 180;

    @Property(tries = 300)
    void r1PassesExactlyTheSpansThatAreWholeSentences(
            @ForAll @IntRange(min = -2, max = LENGTH) int start, @ForAll @IntRange(min = -2, max = LENGTH) int end) {
        String text = ARTICLE.text();
        boolean inside = 0 <= start && start < end && end <= text.length();
        String quote = inside ? text.substring(start, end) : "Freight rates";
        var sentences = Reports.LINGUIST.sentences(text);
        boolean whole = inside
                && sentences.stream().anyMatch(one -> one.start() == start)
                && sentences.stream().anyMatch(one -> one.end() == end);

        if (whole) {
            VERBATIM.checkEvidence(ARTICLE, List.of(evidence(start, end, quote, quote)));
        } else {
            refuses(evidence(start, end, quote, quote));
        }
    }

    @Property(tries = 200)
    void r1RefusesAnyOtherWords(@ForAll @StringLength(max = 60) String words) {
        int end = Reports.LINGUIST.sentences(ARTICLE.text()).getFirst().end();
        if (!words.equals(ARTICLE.text().substring(0, end))) {
            refuses(evidence(0, end, words, words));
        }
    }

    @Property(tries = 200)
    void r1RefusesAnAnchorThatIsNotInside(@ForAll @StringLength(max = 30) String anchor) {
        int end = Reports.LINGUIST.sentences(ARTICLE.text()).getFirst().end();
        String quote = ARTICLE.text().substring(0, end);
        if (anchor.isBlank() || !quote.contains(anchor)) {
            refuses(evidence(0, end, quote, anchor));
        }
    }

    @Property(tries = 5)
    void r1PassesEveryClaimThatIsRead() {
        List<Claim> claims = Claims.read(ARTICLE, "story");

        assertThat(claims).isNotEmpty();
        VERBATIM.checkClaims(ARTICLE, claims);
    }

    private static void refuses(Evidence evidence) {
        assertThatIllegalArgumentException().isThrownBy(() -> VERBATIM.checkEvidence(ARTICLE, List.of(evidence)));
    }

    private static Evidence evidence(int start, int end, String quote, String anchor) {
        return new Evidence(
                ARTICLE.id(),
                ARTICLE.revision(),
                Part.TEXT,
                start,
                end,
                quote,
                anchor,
                Stance.SUPPORTS,
                new StoryId("story"),
                ARTICLE.publisher(),
                ARTICLE.published(),
                1);
    }
}
