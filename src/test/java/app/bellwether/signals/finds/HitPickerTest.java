package app.bellwether.signals.finds;

import static app.bellwether.signals.finds.Leads.PLANNED;
import static app.bellwether.signals.finds.Leads.TAKEN_BACK;
import static app.bellwether.signals.finds.Leads.read;
import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.judging.SentenceKind;
import app.bellwether.signals.QuickHit;
import app.bellwether.signals.Reports;
import app.bellwether.signals.claims.Claim;
import app.bellwether.signals.claims.Witnesses;
import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HitPickerTest {

    private static final String FEE = "The harbour council of Lindhaven raised the ferry fee to 12 crowns on Tuesday.";

    private static final String TALK = "Here is what you need to know this morning, and do write to us if you like it.";

    @Test
    void tellsOfEachDayOnWhichAStoryMovedOn() {
        List<Claim> leads = Stream.of(PLANNED, TAKEN_BACK)
                .flatMap(article -> read(article, "toll").stream())
                .toList();

        assertThat(pick(leads, 1))
                .extracting(QuickHit::title)
                .containsExactlyInAnyOrder(PLANNED.title(), TAKEN_BACK.title());
    }

    @Test
    void tellsOfASingleReportWhatSaysAFactByItself() {
        assertThat(pick(told(FEE), 1)).extracting(HitPickerTest::quote).containsExactly(FEE);
        assertThat(pick(told(TALK), 1)).isEmpty();
        assertThat(pick(told("He said that it was too much for them and for her."), 1))
                .isEmpty();
    }

    @Test
    void tellsWhatSeveralReportInTheNextBestSentenceWhereNoneIsSound() {
        String leaning =
                "The ferry fee of Lindhaven is a disgrace, and its harbour council should never have asked for it.";

        assertThat(pick(told(leaning), 1)).isEmpty();
        assertThat(pick(told(leaning, TALK, TALK), 3))
                .extracting(HitPickerTest::quote)
                .containsExactly(leaning);
    }

    /** What two papers of one house tell, one voice tells. */
    @Test
    void countsAHouseOnce() {
        String leaning =
                "The ferry fee of Lindhaven is a disgrace, and its harbour council should never have asked for it.";
        List<String> papers = List.of("bild.de", "welt.de", "spiegel.de", "faz.net");
        List<Claim> leads = IntStream.range(0, papers.size())
                .mapToObj(i -> read(report("report-" + i, papers.get(i), "A headline", leaning), "story", i))
                .flatMap(List::stream)
                .toList();

        assertThat(pick(leads.subList(0, 3), 1)).isEmpty();
        assertThat(pick(leads, 1)).singleElement().extracting(QuickHit::voices).isEqualTo(3);
    }

    @Property(tries = 200)
    void tellsOneSentenceOfWhateverThreeReport(
            @ForAll @Size(min = 1, max = 6) List<SentenceKind> kinds,
            @ForAll @DoubleRange(min = .3, max = 1) double alone,
            @ForAll @DoubleRange(min = 0, max = 1) double worth,
            @ForAll @IntRange(min = 3, max = 200) int voices) {
        List<Claim> leads = IntStream.range(0, kinds.size())
                .mapToObj(i -> with(
                        READ.get(i % READ.size()),
                        new Claim.Verdict(kinds.get(i), alone, worth * (i + 1) / kinds.size(), 0, 0)))
                .toList();

        List<QuickHit> hits = pick(leads, voices);

        boolean any = leads.stream().anyMatch(claim -> claim.verdict().kind() != SentenceKind.TALK);
        assertThat(hits).hasSize(any ? 1 : 0).allSatisfy(hit -> {
            assertThat(hit.score()).isBetween(0.0, 10.0);
            assertThat(hit.voices()).isEqualTo(voices);
        });
    }

    private static final List<Claim> READ = told(
            "The harbour council of Lindhaven raised the ferry fee.",
            "Lindhaven's harbour council raised the ferry fee to 12 crowns.");

    /** Of a large story, a day on which hardly anybody tells it is worth less than the day on which all do. */
    @Property(tries = 20)
    void scoresMoreWhatMoreReportOnADay(
            @ForAll @IntRange(min = 3, max = 12) int few, @ForAll @IntRange(min = 1, max = 8) int more) {
        assertThat(scoreOf(few + more)).isGreaterThan(scoreOf(few));
    }

    private static double scoreOf(int papers) {
        return pick(told(Collections.nCopies(papers, FEE).toArray(String[]::new)), 100)
                .getFirst()
                .score();
    }

    @Test
    void tellsWhatCameAboutBeforeWhatWasToCome() {
        String ahead = "The harbour council of Lindhaven will raise the ferry fee to 12 crowns on Friday.";

        assertThat(pick(told(ahead, FEE, ahead), 3))
                .extracting(HitPickerTest::quote)
                .containsExactly(FEE);
    }

    @Test
    void keepsForWhoeverKnowsTheStoryWhatOthersTellOfIt() {
        String cut = "Sund Lines cut 40 of its 300 jobs on two islands off Norrland on Tuesday evening.";
        String again = "Lindhaven's harbour council raised the ferry fee to 12 crowns.";

        QuickHit hit = pick(told(FEE, FEE, again, cut, TALK), 5).getFirst();

        assertThat(hit.all())
                .extracting(HitPickerTest::quote)
                .hasSize(2)
                .contains(cut)
                .containsAnyOf(FEE, again);
        assertThat(hit.further()).allSatisfy(further -> {
            assertThat(further.story()).isEqualTo(hit.story());
            assertThat(further.keys()).containsAll(hit.keys());
            assertThat(further.further()).isEmpty();
        });
    }

    @Test
    void headsAFactByWhatAnotherSaysOfItWhereItsOwnHeadlineIsNone() {
        List<Claim> leads = Stream.of(
                        report("own", "Paper", "What we know so far: live updates", FEE),
                        report("other", "Gazette", "Lindhaven council raises ferry fee to 12 crowns", FEE))
                .map(article -> read(article, "story", article.id().value().length()))
                .flatMap(List::stream)
                .toList();

        assertThat(pick(leads, 2))
                .extracting(QuickHit::title)
                .containsExactly("Lindhaven council raises ferry fee to 12 crowns");
    }

    @Test
    void tellsNothingOfADayThatIsOver() {
        assertThat(pick(told("The harbour council of Lindhaven will raise the ferry fee on 16 March 2026."), 1))
                .isEmpty();
        assertThat(pick(told("The harbour council of Lindhaven raised the ferry fee to 12 crowns on 2 March 2026."), 1))
                .isEmpty();
    }

    /** A trial in five cities was dropped as due, since the bank had told of it on that day. */
    @Test
    void tellsWhatIsToComeThoughTheDayOnWhichItWasSaidIsOver() {
        String ahead =
                "The harbour council of Lindhaven will raise the ferry fee to 12 crowns in autumn, it %s 16 March"
                        + " 2026.";

        assertThat(pick(told(ahead.formatted("said on")), 1)).isNotEmpty();
        assertThat(pick(told(ahead.formatted("announced late on")), 1)).isNotEmpty();
    }

    @Test
    void putsNoPartsOfASiteUnderItsHeadline() {
        Article report =
                report("toll-3", "Coast Daily", "Lindhaven doubles the bridge toll | Norrland news - Coast Daily", FEE);

        assertThat(pick(read(report, "toll"), 1))
                .extracting(QuickHit::title)
                .containsExactly("Lindhaven doubles the bridge toll");
    }

    @Test
    void takesAnothersHeadlineWhereItsFeedCutItsOwn() {
        List<Claim> leads = Stream.of(
                        report("cut", "Coast Daily", "Harbour council of Lindhaven raises the ferry fee to …", FEE),
                        report("whole", "Coast Wire", "Ferry fee rises", FEE.replace("raised", "has raised")))
                .flatMap(article -> read(article, "fee").stream())
                .toList();

        assertThat(pick(leads, 2)).extracting(QuickHit::title).containsExactly("Ferry fee rises");
    }

    /** Where an agency's sentence stood in twenty papers, a site that rewrites it was quoted. */
    @Test
    void takesTheWordsThatSeveralPublishersPrint() {
        String printed = "The harbour council of Lindhaven raised its ferry fee to 12 crowns on Tuesday.";
        List<Claim> leads = Stream.of(
                        read(report("1", "Paper 1", "Ferry fee rises", FEE), "fee", 1),
                        read(report("4", "Paper 4", "Ferry fee rises", printed), "fee", 4),
                        read(report("5", "Paper 5", "Ferry fee rises", printed), "fee", 4),
                        read(report("6", "Paper 6", "Ferry fee rises", printed), "fee", 4))
                .flatMap(List::stream)
                .toList();

        assertThat(pick(leads, 2)).extracting(HitPickerTest::quote).containsExactly(printed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | Die Gewerkschaft Verdi hat die Beschäftigten der Flughäfen Frankfurt und Köln für Donnerstag zum"
                        + " Warnstreik aufgerufen.",
                "fr | EDF a arrêté lundi le réacteur numéro 2 de la centrale de Golfech après la découverte d’une"
                        + " fissure.",
                "es | El Banco Central Europeo bajó el jueves los tipos de interés al 1,75 por ciento en Fráncfort.",
                "it | Banca Serravalle ha lanciato lunedì un’offerta da 2,1 miliardi di euro sul Credito Lariano.",
                "pt | O Governo português adjudicou na terça-feira o primeiro leilão eólico no mar ao consórcio"
                        + " Ventomar."
            })
    void readsFiveOtherLanguages(String language, String sentence) {
        Article report = in(language, report("report", "Die Warte", "Une annonce", sentence));

        assertThat(pick(read(report, "report"), 3))
                .extracting(HitPickerTest::quote)
                .containsExactly(sentence);
    }

    private static Claim with(Claim claim, Claim.Origin origin, Claim.Verdict verdict) {
        return new Claim(
                origin,
                claim.start(),
                claim.end(),
                claim.place(),
                claim.quote(),
                claim.anchor(),
                claim.keys(),
                claim.leadTopics(),
                claim.deadline(),
                claim.statement(),
                verdict);
    }

    private static Claim with(Claim claim, Claim.Verdict verdict) {
        return with(claim, claim.origin(), verdict);
    }

    /** What another house said of the story on the day before, in words that nobody prints. */
    private static Claim untold(Claim claim, int house) {
        Claim.Origin its = claim.origin();
        Claim.Origin origin = new Claim.Origin(
                new ArticleId("other-" + house),
                1,
                its.headline(),
                "House " + house,
                "",
                its.published().minus(Duration.ofDays(1)),
                its.story(),
                1_000 + house,
                its.language());
        return with(claim, origin, new Claim.Verdict(SentenceKind.TALK, 0, 0, 0, 0));
    }

    /** @param voices that tell the story, where the leads are of one */
    private static List<QuickHit> pick(List<Claim> leads, int voices) {
        Stream<Claim> others = leads.isEmpty()
                ? Stream.empty()
                : IntStream.range(Witnesses.count(leads), voices).mapToObj(i -> untold(leads.getFirst(), i));
        return HitPicker.pick(
                Stream.concat(leads.stream().filter(Claim::isMain), others).toList(), Instant.EPOCH);
    }

    private static String quote(QuickHit hit) {
        return hit.evidence().quote();
    }

    /** What is read of reports of one story that say one of those sentences each. */
    private static List<Claim> told(String... sentences) {
        return IntStream.range(0, sentences.length)
                .mapToObj(i -> read(report("report-" + i, "Paper " + i, "A headline", sentences[i]), "story", i))
                .flatMap(List::stream)
                .toList();
    }

    private static Article in(String language, Article english) {
        return new Article(
                english.id(),
                english.revision(),
                english.source(),
                english.kind(),
                english.url(),
                english.publisher(),
                english.author(),
                english.title(),
                english.text(),
                english.published(),
                english.seen(),
                english.dateGuessed(),
                language,
                english.segments());
    }

    private static Article report(String id, String publisher, String title, String text) {
        return Reports.report(id, publisher, "2026-03-18T08:30:00Z", title, text);
    }
}
