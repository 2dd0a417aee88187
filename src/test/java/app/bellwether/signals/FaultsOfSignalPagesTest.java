package app.bellwether.signals;

import static app.bellwether.signals.Reports.FIRST;
import static app.bellwether.signals.Reports.FOURTH;
import static app.bellwether.signals.Reports.LINGUIST;
import static app.bellwether.signals.Reports.SECOND;
import static app.bellwether.signals.Reports.THIRD;
import static app.bellwether.signals.Watched.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.bellwether.signals.Evidence.Stance;
import app.bellwether.sources.Article;
import app.bellwether.taxonomy.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults that pages of lasting claims are known for, each built and shown to the whole watch. */
class FaultsOfSignalPagesTest {

    private static final Instant END = Instant.parse("2026-04-10T00:00:00Z");

    private final Watched watched = new Watched();

    private Signal signal(Instant at) {
        assertThat(watched.store.open(at)).hasSize(1);
        return watched.store.open(at).getFirst();
    }

    /** A third of a page's articles had to do with some word of its subject only. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Shares in Halden Freight plunged 31 percent on Thursday as two of its top executives quit the broker.",
                "Halden Freight has agreed a contract with the hospitals of Lindhaven that could be good for their"
                        + " finances.",
                "The spring fair of northern Europe drew 310,000 buyers from Asia in defiance of the global trend.",
                "Halden Freight has rebuilt the data store of its brokers in Asia for the age of language models.",
                "The court case over Halden Freight turns on its change into a company now valued at $852 billion."
            })
    void attachesNoArticleThatIsOnlyNearTheSubject(String near) {
        watched.take(FIRST, SECOND, THIRD);
        Signal before = signal(END);

        watched.take(report("Near Gazette", "2026-03-18", "Near the subject", near));

        assertThat(signal(END)).isEqualTo(before);
    }

    /** Articles without a quote, or with an empty one, were counted among the support. */
    @Test
    void r2CountsOnlyArticlesThatAreQuoted() {
        Article silent = report(
                "Silent Post", "2026-03-18", "Freight in brief", "Ships from Asia were late in the fog this week.");
        Article cutOff = report(
                "Cut Courier",
                "2026-03-19",
                "More on freight",
                "Freight rates from Asia to northern Europe rose 6 percent, which makes it nearly impossible to"
                        + " order…");

        watched.take(FIRST, SECOND, THIRD, silent, cutOff);

        Signal signal = signal(END);
        assertThat(signal.evidence()).allSatisfy(one -> {
            assertThat(one.quote()).isNotBlank().matches("(?s).*[.!?][”\"’)]*");
            assertThat(one.quote()).contains(one.anchor());
            assertThat(one.anchor()).isNotBlank();
        });
        assertThat(signal.evidence())
                .extracting(Evidence::article)
                .doesNotHaveDuplicates()
                .doesNotContain(silent.id(), cutOff.id());
    }

    /** Three counts on one page that nobody could reconcile: so many times extracted, so many articles, so many quotes. */
    @Test
    void r5CountsVoicesAndDaysThatItsQuotesBearOut() {
        watched.take(FIRST, SECOND, THIRD, FOURTH, fall());

        Signal signal = signal(END);

        List<Evidence> supporting = signal.evidence(Stance.SUPPORTS);
        assertThat(supporting.stream().map(Evidence::publisher).distinct())
                .hasSize(signal.strength().voices());
        assertThat(supporting.stream()
                        .map(one -> one.published().toString().substring(0, 10))
                        .distinct())
                .hasSize(signal.strength().days());
        assertThat(watched.store.versions(signal.id())).allSatisfy(version -> {
            Strength then =
                    watched.store.byId(signal.id(), version.at()).orElseThrow().strength();
            assertThat(version.strength()).isEqualTo(then);
        });
    }

    private static Article fall() {
        return report(
                "Norrland News",
                "2026-03-30",
                "Freight rates from Asia fall",
                "Freight rates from Asia to northern Europe fell 11 percent last week, the broker Halden Freight"
                        + " said.");
    }

    /** Evidence against the claim stood on the page without any effect on its strength. */
    @Test
    void losesStrengthByWhatContradictsIt() {
        watched.take(FIRST, SECOND, THIRD, FOURTH);
        Instant at = fall().published();
        Signal before = signal(at);

        watched.take(fall());

        Signal after = signal(at);
        assertThat(after.evidence(Stance.CONTRADICTS))
                .extracting(Evidence::article)
                .containsExactly(fall().id());
        assertThat(after.strength().agreement()).isLessThan(before.strength().agreement());
        assertThat(after.strength().value()).isLessThan(before.strength().value());
    }

    /** "Last reinforced" was a day of which the page had no evidence. */
    @Test
    void wasLastReinforcedOnTheDayOfItsNewestSupport() {
        watched.take(FIRST, SECOND, THIRD, FOURTH, fall());

        Stream.of(THIRD.published(), FOURTH.published(), fall().published(), END)
                .map(this::signal)
                .forEach(signal -> assertThat(signal.reinforced())
                        .isEqualTo(signal.evidence(Stance.SUPPORTS).getLast().published()));
        assertThat(signal(END).reinforced()).isEqualTo(FOURTH.published());
    }

    /** Thirteen quotes bore the one second in which they had been stored. */
    @Test
    void datesEvidenceByItsPublicationHoweverLateItWasRead() {
        List<Article> late = Stream.of(FIRST, SECOND, THIRD, FOURTH)
                .map(FaultsOfSignalPagesTest::seenInApril)
                .toList();

        watched.take(late.toArray(Article[]::new));

        assertThat(signal(END).evidence())
                .extracting(Evidence::published)
                .containsExactly(FIRST.published(), SECOND.published(), THIRD.published(), FOURTH.published());
        assertThat(signal(END).opened()).isEqualTo(THIRD.published());
        assertThat(watched.store.versions(signal(END).id()))
                .extracting(SignalVersion::at)
                .containsExactly(THIRD.published(), FOURTH.published());
    }

    private static Article seenInApril(Article article) {
        return new Article(
                article.id(),
                article.revision(),
                article.source(),
                article.kind(),
                article.url(),
                article.publisher(),
                article.author(),
                article.title(),
                article.text(),
                article.published(),
                Instant.parse("2026-04-06T19:06:34Z"),
                false,
                article.language(),
                article.segments());
    }

    /** A number without scale, formula or history, which was the same for good and for bad evidence. */
    @Test
    void isAsStrongAsItsPartsSay() {
        watched.take(FIRST, SECOND, THIRD);
        Strength three = signal(THIRD.published()).strength();
        watched.take(FOURTH);
        Strength four = signal(FOURTH.published()).strength();
        Strength faded = signal(END).strength();

        Stream.of(three, four, faded).forEach(strength -> {
            double product = 10
                    * Math.sqrt(strength.voicesPart() * strength.daysPart())
                    * strength.recency()
                    * strength.agreement();
            assertThat(strength.value()).isCloseTo(product, within(1e-9)).isBetween(0d, 10d);
        });
        assertThat(four.value()).isGreaterThan(three.value());
        assertThat(faded.value()).isLessThan(four.value());
        double age = Duration.between(FOURTH.published(), END).toSeconds() / 86_400d;
        assertThat(faded.recency()).isCloseTo(Math.pow(.5, age / faded.halfLifeDays()), within(1e-9));
    }

    /** A thesis of one house, which had an interest in it, was shown as what is known. */
    @Test
    void opensNothingOnOnePublishersWord() {
        watched.take(Stream.of(FIRST, SECOND, THIRD, FOURTH)
                .map(article -> Reports.report(
                        "own-" + article.id(),
                        "Halden Freight Letter",
                        article.published().toString(),
                        article.title(),
                        article.text()))
                .toArray(Article[]::new));

        assertThat(watched.store.open(END)).isEmpty();
    }

    /** A country stood among the regions because a list in one article named it; that of the title did not. */
    @Test
    void hasTheRegionsOfItsEvidenceAlone() {
        watched.take(
                report(
                        "Harbour Times",
                        "2026-03-02",
                        "Kazakhstan raises wheat exports",
                        "Wheat exports of Kazakhstan rose 12 percent last month, the farm ministry in Astana said. "
                                + "Buyers in India, Egypt and Brazil pay by letter of credit."),
                report(
                        "Trade Ledger",
                        "2026-03-09",
                        "Kazakhstan sells more wheat abroad",
                        "Wheat exports of Kazakhstan rose by 9 percent in a month as the harvest reached the ports."),
                report(
                        "Coast Daily",
                        "2026-03-16",
                        "Wheat exports of Kazakhstan rise again",
                        "Wheat exports of Kazakhstan rose again, by 7 percent, for the third month in a row."));

        assertThat(signal(END).keys())
                .contains(Key.region("KZ"))
                .doesNotContain(Key.region("IN"), Key.region("EG"), Key.region("BR"));
    }

    /** A country stood beside companies among those who act, and a firm that nobody but one article named. */
    @Test
    void namesNoActorThatOnlyOneQuoteNames() {
        watched.take(
                wheat("Harbour Times", "2026-03-02", "rose 12 percent last month, Halden Agro said"),
                wheat("Trade Ledger", "2026-03-09", "rose by 9 percent in a month, Halden Agro said"),
                wheat("Coast Daily", "2026-03-16", "rose again, by 7 percent, Norvik Lines said"));
        assertThat(actors()).containsExactly("Halden Agro");

        watched.take(wheat("Sund Times", "2026-03-23", "rose 4 percent within a month, Norvik Lines said"));
        assertThat(actors()).containsExactlyInAnyOrder("Halden Agro", "Norvik Lines");
    }

    private static Article wheat(String publisher, String day, String rose) {
        return report(publisher, day, "Wheat exports of Kazakhstan rise", "Wheat exports of Kazakhstan " + rose + ".");
    }

    private List<String> actors() {
        return signal(END).actors().stream().map(SignalActor::name).toList();
    }

    /** A title of 25 words is no subject of a mail, and one that is cut says nothing. */
    @Test
    void hasATitleThatFitsASubjectLineAndIsWhole() {
        String clause = ", as container ships of all the great lines go on taking the long way round the Cape instead"
                + " of the canal because of the unrest";
        watched.take(Stream.concat(
                        Stream.of(FIRST, THIRD, FOURTH)
                                .map(article -> Reports.report(
                                        article.id().value(),
                                        article.publisher(),
                                        article.published().toString(),
                                        article.title() + clause,
                                        article.text())),
                        Stream.of(SECOND))
                .sorted(Comparator.comparing(Article::published))
                .toArray(Article[]::new));

        assertThat(watched.store.open(END)).extracting(Signal::title).containsExactly(SECOND.title());
    }

    /** The predicate of a sentence was cut off, and with it what was claimed. */
    @Test
    void r1QuotesWholeSentences() {
        watched.take(FIRST, SECOND, THIRD, FOURTH);

        assertThat(signal(END).evidence()).allSatisfy(one -> {
            Article article = Stream.of(FIRST, SECOND, THIRD, FOURTH)
                    .filter(candidate -> candidate.id().equals(one.article()))
                    .findFirst()
                    .orElseThrow();
            assertThat(LINGUIST.sentences(article.text()))
                    .anyMatch(sentence -> sentence.start() == one.start() && sentence.end() == one.end());
        });
    }
}
