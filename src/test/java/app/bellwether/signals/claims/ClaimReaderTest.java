package app.bellwether.signals.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import app.bellwether.signals.Reports;
import app.bellwether.signals.ToldStories;
import app.bellwether.sources.Article;
import app.bellwether.taxonomy.Key;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimReaderTest {

    private static final ClaimReader READER = new ClaimReader(Reports.LINGUIST, _ -> "");

    private static Article report(String title, String text) {
        return Reports.report("report", "Coast Daily", "2026-03-18T08:30:00Z", title, text);
    }

    private static List<Claim> claims(String title, String text) {
        return claims(report(title, text));
    }

    private static List<Claim> claims(Article article) {
        ToldStories stories = new ToldStories();
        stories.tell(article, "story", 0);
        return READER.read(article, stories.of(article.id()).orElseThrow());
    }

    /** Whoever follows Denmark was sent a treaty of Norway and Sweden, since a minister of Denmark had spoken of it. */
    @Test
    void givesASentenceTheCountriesThatItConcernsAndNotAllOfItsArticle() {
        List<Claim> claims = claims(
                "Norway and Sweden ban trawling in their strait",
                "Norway and Sweden banned trawling in the strait between them on Tuesday. Denmark cut its fleet by 40"
                        + " boats on Tuesday, the government said. Fishing boats of Norway and Sweden stay in harbour."
                        + " Sweden sent its coast guard, Norway its navy.");

        assertThat(claims.getFirst().keys())
                .contains(Key.region("NO"), Key.region("SE"))
                .doesNotContain(Key.region("DK"));
        assertThat(claims)
                .filteredOn(claim -> claim.quote().contains("Denmark cut"))
                .isNotEmpty()
                .allSatisfy(claim -> assertThat(claim.keys()).contains(Key.region("DK")));
    }

    /** A register of voters was sent to whoever follows technology, since further down it was one of privacy. */
    @Test
    void givesASentenceTheTopicsThatItSaysAndNotAllOfItsArticle() {
        List<Claim> claims = claims(
                "Norway's ministry cuts its register of voters by 40,000 names",
                "Norway's ministry cut its register of voters by 40,000 names on Tuesday. It had told nobody."
                        + " The law on data protection forbids it, and so does privacy.");

        assertThat(claims.getFirst().keys()).contains(Key.topic("elections")).doesNotContain(Key.topic("privacy"));
    }

    /** Whoever follows Iceland was sent a resignation elsewhere, of which somebody in Reykjavik had spoken. */
    @Test
    void givesASentenceNoCountryThatNeitherItNorItsHeadlineNames() {
        List<Claim> claims = claims(
                "Deputy head of Norway's treasury resigns after five months",
                "The deputy head of Norway's treasury resigned on Tuesday after five months. The reason is unknown."
                        + " Oslo cut its staff by 40 people in March, as Iceland had.");

        assertThat(claims.getFirst().keys()).contains(Key.region("NO")).doesNotContain(Key.region("IS"));
    }

    /** Whoever follows Ukraine was sent a murder in France, by a site with a section of that name. */
    @Test
    void takesNoSiteOrSectionForWhatAnArticleIsAbout() {
        List<Claim> claims = claims(
                "Norway cuts its fleet of trawlers by 40 boats | Ukraine news - EUROPE SAYS",
                "Norway cut its fleet of trawlers by 40 boats on Tuesday, its ministry said.");

        assertThat(claims.getFirst().keys()).contains(Key.region("NO")).doesNotContain(Key.region("UA"));
    }

    /** Whoever follows the weather was sent a ruling about cities, by a site that calls itself "Boston News, Weather, Sports". */
    @Test
    void readsHeadlinesWithoutWhatTheirSitePutsBehindThemAndQuotesThemWhole() {
        String headline = "Norway cuts its fleet of trawlers by 40 boats";
        String title = headline + " - Oslo News, Weather, Sports";
        String text = "Norway cut its fleet of trawlers by 40 boats on Tuesday, its ministry said.";

        assertThat(claims(title, text))
                .filteredOn(Claim::headline)
                .singleElement()
                .satisfies(claim -> {
                    assertThat(claim.quote()).isEqualTo(title);
                    assertThat(headline).contains(claim.anchor());
                    assertThat(claim.keys())
                            .isEqualTo(headlineOf(headline, text).keys());
                    assertThat(claim.statement().vector())
                            .isEqualTo(headlineOf(headline, text).statement().vector());
                });
    }

    private Claim headlineOf(String title, String text) {
        return claims(title, text).stream().filter(Claim::headline).findFirst().orElseThrow();
    }

    /** What is kept is checked against the article (R1): one that is refused would take all of its article's claims with it. */
    @Test
    void r1ReadsNoClaimThatItsArticleDoesNotBearOutWhateverStandsBehindTheHeadline() {
        for (String behind : List.of("", " - Oslo News, Weather, Sports", " | World | Coast Daily", " – CDC", " ")) {
            Article article = report(
                    "Norway cuts its fleet of trawlers by 40 boats" + behind,
                    "Norway cut its fleet of trawlers by 40 boats on Tuesday, its ministry said.");
            List<Claim> claims = claims(article);

            assertThat(claims).anyMatch(Claim::headline);
            assertThatCode(() -> new Verbatim(Reports.LINGUIST).checkClaims(article, claims))
                    .as(behind)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void readsWithWhatAnArticleBeginsThoughItCarriesNoClaim() {
        List<Claim> claims = claims(
                "Shame on whom?",
                "It is a shame, Premier Jon Brandt of Sudrland thinks, how fishers are treated by the rich. They should"
                        + " be ashamed of what they did to these poor and hard-working people.");

        assertThat(claims).hasSize(2).allSatisfy(claim -> {
            assertThat(claim.onlyBegins()).isTrue();
            assertThat(claim.anchor()).isEqualTo(claim.quote());
        });
    }

    @Test
    void readsNoListOfWhatElseIsOnThePage() {
        List<String> page = List.of(
                "Film shows the harbour of Norrland",
                "Captains of Sudrland among the dead",
                "Harbour of Norrland could close",
                "Premier of Sudrland to speak",
                "Fishers leave Norrland.");

        assertThat(claims("Famine in Norrland", String.join("\n00:36\n", page))).isEmpty();
    }

    /** Whoever follows the European Union was sent India's talks with America: an article spoke of the Union's trade further down. */
    @Test
    void givesASentenceNoGroupingThatNeitherItNorItsHeadlineNames() {
        String further =
                " The boats are old. Norway bought less of it than the European Union. Trade of Russia with the"
                        + " European Union is larger.";
        List<Claim> claims =
                claims("Norway draws red lines", "Norway cut its fleet of trawlers by 40 boats on Tuesday." + further);
        List<Claim> named = claims(
                "Norway draws red lines",
                "Norway cut its fleet of trawlers by 40 boats for the European Union on Tuesday." + further);

        assertThat(claims.getFirst().keys()).contains(Key.region("NO")).doesNotContain(Key.region("EU"));
        assertThat(named.getFirst().keys()).contains(Key.region("EU"));
    }

    /** A spokeswoman's second sentence stood in a brief as what a paper reports. */
    @Test
    void takesNoSentenceOutOfSomebodysWords() {
        List<Claim> claims = claims(
                "Norway cuts its fleet of trawlers by 40 boats",
                "Norway cut its fleet of trawlers by 40 boats on Tuesday. A spokeswoman said: \"The sea needs rest."
                    + " Trawlers of Norway cost the fishermen of Norway 400 jobs in March. We look forward to May.\""
                    + " Norway sold 12 of its boats to Iceland in April.");

        assertThat(claims)
                .extracting(Claim::quote)
                .anyMatch(quote -> quote.contains("Iceland"))
                .noneMatch(quote -> quote.contains("400 jobs"));
    }
}
