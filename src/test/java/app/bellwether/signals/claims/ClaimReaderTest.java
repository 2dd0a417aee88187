package app.bellwether.signals.claims;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.signals.Reports;
import app.bellwether.signals.ToldStories;
import app.bellwether.sources.Article;
import app.bellwether.taxonomy.Key;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimReaderTest {

    private static final ClaimReader READER = new ClaimReader(Reports.LINGUIST);

    private static List<Claim> claims(String title, String text) {
        Article article = Reports.report("report", "Coast Daily", "2026-03-18T08:30:00Z", title, text);
        ToldStories stories = new ToldStories();
        stories.tell(article, "story", 0);
        return READER.read(article, stories.of(article.id()).orElseThrow());
    }

    /** Whoever follows Denmark was sent a treaty of Norway and Sweden, since a minister of Denmark had spoken of it. */
    @Test
    void givesASentenceTheCountriesThatItConcernsAndNotAllOfItsArticle() {
        List<Claim> claims = claims(
                "Norway and Sweden ban trawling in their strait",
                "Norway and Sweden banned trawling in the strait between them on Tuesday. Fishing boats of Norway and"
                        + " Sweden stay in harbour. Denmark welcomed it. Denmark has fished there, and Denmark cut its"
                        + " fleet by 40 boats in March, the ministry of Denmark said.");

        assertThat(claims.getFirst().keys())
                .contains(Key.region("NO"), Key.region("SE"))
                .doesNotContain(Key.region("DK"));
        assertThat(claims)
                .filteredOn(claim -> claim.quote().contains("Denmark cut"))
                .isNotEmpty()
                .allSatisfy(claim -> assertThat(claim.keys()).contains(Key.region("DK")));
    }
}
