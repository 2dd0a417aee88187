package app.bellwether.signals.claims;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.signals.Reports;
import app.bellwether.signals.ToldStories;
import app.bellwether.sources.Article;
import app.bellwether.taxonomy.Key;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** Signals have no word for what was done, and every paper began with it. */
    @Test
    void readsWithWhatAnArticleBeginsThoughNoWordsOfItCarryAClaim() {
        List<Claim> claims = claims(
                "Brandt to fishers: stay away",
                "Premier Jon Brandt of Sudrland discouraged fishers from the trek to the strait off Norrland on"
                        + " Tuesday. Fishers of Norrland discouraged their captains from the trek to Sudrland.");

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

    /** Whoever follows Russia was sent a truce over aircraft, since a meeting with its president came next. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                ", on the eve of its talks with Katrin Orm of Iceland",
                " ahead of a meeting with Katrin Orm of Iceland",
                " two days before its long awaited talks with Katrin Orm of Iceland",
                " following its minister's visit to Katrin Orm of Iceland",
                " following his talks with Katrin Orm of Iceland",
            })
    void takesNothingThatOnlyTellsWhenForWhatASentenceIsAbout(String when) {
        boolean any = when.contains("its minister's");
        List<Claim> claims = claims(
                "Norway ends its dispute with Sweden ahead of Iceland talks",
                "Norway ended its dispute with Sweden over 40 boats on Tuesday" + when + "."
                        + " Norway and Sweden cut their tolls by half. Iceland waits for Norway, Katrin Orm said.");

        assertThat(claims.getFirst().keys()).contains(Key.region("NO"), Key.region("SE"));
        assertThat(claims.getFirst().keys().contains(Key.region("IS"))).isEqualTo(any);
        assertThat(claims.getFirst().keys().contains(Key.actor("katrin orm"))).isEqualTo(any);
    }

    /** Whoever follows the Middle East was sent a quarrel in a party, over a remark that had compared countries. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "comparing the vaccine of Iceland to poison",
                "equating the vaccine of Iceland with poison",
                "which had likened the vaccine of Iceland to poison",
            })
    void isNotAboutWhatSomebodyComparedWithSomething(String compared) {
        List<Claim> claims = claims(
                "Norway's minister resigns over vaccine comparison",
                "Norway's minister of trade resigned on Tuesday over his remarks " + compared + ". Iceland was angry."
                        + " Vaccines are made in"
                        + " Iceland, and a"
                        + " vaccine of Iceland"
                        + " is no poison,"
                        + " doctors of Iceland"
                        + " said.");

        assertThat(claims.getFirst().keys())
                .contains(Key.region("NO"))
                .doesNotContain(Key.region("IS"), Key.topic("vaccines"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"compared with", "and compares with", "and compares favourably with"})
    void isAboutWhatIsMeasuredAgainstSomething(String against) {
        List<Claim> claims = claims(
                "Vaccine cuts infections by half",
                "A vaccine of Norway cuts infections by 50 percent " + against + " the vaccine of Iceland. Iceland's"
                        + " vaccine is older. Norway and Iceland sell vaccines to each other.");

        assertThat(claims.getFirst().keys()).contains(Key.region("NO"), Key.region("IS"), Key.topic("vaccines"));
    }

    /** Whoever follows technology was sent a list of voters, since a paper saw a clash with laws on privacy in it. */
    @Test
    void isNotAboutWhatAPaperSaysThatItSetsUp() {
        String rest = " Data protection forbids it, its officials say. Privacy matters to them.";
        List<Claim> comment = claims(
                "Norway's ministry denies a request for the names of voters",
                "Norway's ministry denied a request for the names of 40,000 voters on Tuesday, setting up a clash with"
                        + " laws on privacy in Iceland." + rest);
        List<Claim> deed = claims(
                "Norway's ministry denies a request for the names of voters",
                "Norway's ministry denied a request for the names of 40,000 voters on Tuesday, citing laws on privacy."
                        + rest);

        assertThat(comment.getFirst().keys())
                .contains(Key.topic("elections"))
                .doesNotContain(Key.topic("privacy"), Key.region("IS"));
        assertThat(deed.getFirst().keys()).contains(Key.topic("privacy"));
    }

    @Test
    void keepsWhomSomebodyIsAheadOf() {
        List<Claim> claims = claims(
                "Norway overtakes its rival",
                "Norway has pulled ahead of Iceland in sales of 40 boats to Sweden. Iceland sold 30 boats of its own.");

        assertThat(claims.getFirst().keys()).contains(Key.region("NO"), Key.region("IS"), Key.region("SE"));
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
