package app.bellwether.writing.gate;

import static app.bellwether.writing.gate.GateDesk.check;
import static app.bellwether.writing.gate.GateDesk.sentence;
import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.writing.NumberedSpans;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What models make up. */
class InventedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Norvik Steel will invest $1.2 billion in its mill at Brannes and hire 400 people.; a1.1",
                "The trade minister said in Oslo that prices of steel rose 12% in February.; a1.3",
                "The strike may end on 3 March, Anna Lind said.; a1.4",
                "Lind said “We will not pay for their mistakes” after the talks with Norvik Steel.; a1.5",
                "Norvik Steel sued Halden Mining over 5,000 tonnes of ore.; a1.6"
            })
    void passesWhatTheSpansSay(String text, String span) {
        assertThat(check(text, span)).isEqualTo("passed");
    }

    @Test
    void refusesANameInNoSpan() {
        assertThat(check("Arden Steel said it would invest $1.2 billion in its mill at Brannes.", "a1.1"))
                .isEqualTo("names");
        assertThat(check("Target said it would invest $1.2 billion in its mill at Brannes.", "a1.1"))
                .isEqualTo("names");
        assertThat(check("The trade minister told reporters in Bergen that prices of steel rose 12 percent.", "a1.3"))
                .isEqualTo("names");
    }

    @Test
    void namesOfTheMonthsInNoSpanThatItNamesTheFirstOfTheYear() {
        List<String> months =
                List.of("January February March April June July August September October November December".split(" "));
        NumberedSpans spans = GateDesk.spans(List.of(
                "Norvik Steel said it would hire people in its mill at Brannes.",
                "The mill will be kept open in " + String.join(", ", months) + "."));
        GateContext context = new GateContext(spans, "en", List.of());

        for (int later = 1; later < months.size(); later++) {
            for (String earlier : months.subList(0, later)) {
                String text =
                        "Norvik Steel said it would hire people in %s and %s.".formatted(months.get(later), earlier);

                assertThat(GateDesk.GATE
                                .pass(List.of(sentence(text, "a1.1")), context, GateDesk.UNSEEN)
                                .refused())
                        .extracting(Gated.Refusal::reason)
                        .containsExactly("no span that it names has " + earlier);
            }
        }
    }

    @Test
    void refusesAYearInNoSpan() {
        assertThat(check("Norvik Steel would invest $1.2 billion in its mill at Brannes by 2029.", "a1.1"))
                .isEqualTo("numbers");
    }

    @Test
    void refusesANumberInNoSpan() {
        assertThat(check("Norvik Steel said it would hire 450 people in Brannes.", "a1.1"))
                .isEqualTo("numbers");
        assertThat(check("Norvik Steel said it would hire five people in Brannes.", "a1.1"))
                .isEqualTo("numbers");
        assertThat(check("The strike may end on 4 March, said Anna Lind of the union.", "a1.4"))
                .isEqualTo("dates");
    }

    @Test
    void refusesALink() {
        assertThat(check("Norvik Steel would hire 400 people in Brannes, see norvik.example/jobs.", "a1.1"))
                .isIn("link", "identifiers");
        assertThat(check("Norvik Steel would hire 400 people in Brannes (www.norvik).", "a1.1"))
                .isIn("link", "identifiers");
    }

    @Test
    void refusesAParaphraseInQuotationMarks() {
        assertThat(check("Lind said after the talks “the union will not pay for mistakes” of Norvik Steel.", "a1.5"))
                .isEqualTo("quotation");
        assertThat(check("Norvik Steel said on Monday it would “invest heavily” in its mill at Brannes.", "a1.1"))
                .isEqualTo("quotation");
    }

    /** The rules for a model have numbers and names of their own; none of them proves anything. */
    @Test
    void refusesNumbersOfThePromptsOwnWords() {
        assertThat(check(
                        "Prices of steel rose 80 percent in February, the trade minister told reporters in Oslo.",
                        "a1.3"))
                .isEqualTo("numbers");
        assertThat(check("Prices of steel rose 110 percent in February.", "a1.3"))
                .isEqualTo("numbers");
    }

    /** It is read on another day than it was written. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; Norvik Steel said today it would close its mill at Brannes.",
                "en; Norvik Steel said on Monday it would close its mill this week.",
                "en; Norvik Steel closed its mill three days ago.",
                "de; Norvik Stahl will heute das Werk in Brannes schließen und Leute entlassen.",
                "fr; Norvik a annoncé hier que l’usine de Brannes sera fermée par la direction.",
                "es; Norvik anunció ayer que va a cerrar la fábrica de Brannes por los costes.",
                "it; Norvik ha annunciato ieri che la fabbrica di Brannes sarà chiusa dalla direzione.",
                "pt; A Norvik anunciou ontem que a fábrica de Brannes não vai fechar as portas."
            })
    void refusesADayThatIsToldFromAnother(String language, String words) {
        NumberedSpans dated = new NumberedSpans(List.of(GateDesk.span("a", 0, words, language, true)));

        assertThat(check(sentence(words, "a1.1"), new GateContext(dated, language, List.of())))
                .isEqualTo("dates");
    }

    @Test
    void takesLongerTimesOfADatedSourceAlone() {
        String words = "Norvik Steel said it would close its mill at Brannes this year.";
        NumberedSpans undated = new NumberedSpans(List.of(GateDesk.span("a", 0, words, "en", false)));
        NumberedSpans dated = new NumberedSpans(List.of(GateDesk.span("a", 0, words, "en", true)));

        assertThat(check(sentence(words, "a1.1"), new GateContext(undated, "en", List.of())))
                .isEqualTo("dates");
        assertThat(check(sentence(words, "a1.1"), new GateContext(dated, "en", List.of())))
                .isEqualTo("passed");
    }

    @Test
    void refusesToFillInWhoHoldsAnOffice() {
        assertThat(check("Trade minister Cecilie Myrseth said prices of steel rose 12 percent in February.", "a1.3"))
                .isEqualTo("names");
        assertThat(check("President Lind said the strike may end on 3 March.", "a1.4"))
                .isEqualTo("names");
    }

    @Test
    void refusesASourcesTitleThatIsRewritten() {
        assertThat(check("“Steel costs soar” is how Norvik Steel put it on Monday.", "a1.1"))
                .isIn("quotation", "added");
    }

    @Test
    void refusesBoilerplateOfAPageToldAsNews() {
        NumberedSpans page =
                GateDesk.spans(List.of("Sign up for our newsletter and get the best stories in your inbox."));

        assertThat(check(
                        sentence("Readers can sign up for a newsletter and get the best stories in the inbox.", "a1.1"),
                        new GateContext(page, "en", List.of())))
                .isEqualTo("boilerplate");
    }

    @Test
    void refusesWhatTheSpansLeaveOpenOrDeny() {
        assertThat(check("The strike will end on 3 March, said Anna Lind.", "a1.4"))
                .isEqualTo("modality");
        assertThat(check("Norvik Steel said on Monday it may invest $1.2 billion in its mill.", "a1.1"))
                .isIn("passed", "modality");
        assertThat(check("The Federal Trade Commission has approved the sale of the Halden mine.", "a1.2"))
                .isEqualTo("negation");
        assertThat(check("Norvik Steel would not hire 400 people in Brannes.", "a1.1"))
                .isEqualTo("negation");
        assertThat(check("Prices of steel fell 12 percent in February.", "a1.3"))
                .isEqualTo("negation");
    }

    @Test
    void refusesActorsInTheOtherOrder() {
        assertThat(check("Halden Mining sued Norvik Steel over the delivery of 5,000 tonnes of ore.", "a1.6"))
                .isEqualTo("actors");
    }

    /** What is written in capitals is a name, though a small word is written so too. */
    @ParameterizedTest
    @CsvSource({
        "The US sued Norvik Steel over its furnaces at Brannes., Norvik Steel sued the US over its furnaces at"
                + " Brannes.",
        "The WHO warned Norvik Steel of the smoke at Brannes., Norvik Steel warned the WHO of the smoke at Brannes."
    })
    void refusesActorsInTheOtherOrderThoughOneIsInCapitals(String span, String turned) {
        NumberedSpans spans = new NumberedSpans(List.of(GateDesk.span("a", 0, span, "en", true)));
        GateContext context = new GateContext(spans, "en", List.of());

        assertThat(check(sentence(span, "a1.1"), context)).isEqualTo("passed");
        assertThat(check(sentence(turned, "a1.1"), context)).isEqualTo("actors");
    }

    @Test
    void refusesAReasonThatNoSpanGives() {
        assertThat(check(
                        "Because it would hire 400 people, Norvik Steel would invest $1.2 billion in its mill.",
                        "a1.1"))
                .isEqualTo("joined");
        assertThat(check("Norvik Steel would invest $1.2 billion in its mill and therefore hire 400 people.", "a1.1"))
                .isEqualTo("joined");
    }

    @Test
    void refusesWhatIsToldBeside() {
        assertThat(check(
                        "Norvik Steel would hire 400 people, and it is said that rivals are about to dismantle ageing"
                                + " furnaces.",
                        "a1.1"))
                .isEqualTo("added");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Norvik Steel illegally sued Halden Mining over the delivery of 5,000 tonnes of ore.; a1.6",
                "Norvik Steel sued Halden Mining over the delivery of 5,000 tonnes of toxic ore.; a1.6",
                "The strike may end on 3 March, said Anna Lind, who speaks for the corrupt union of dockers.; a1.4",
                "Prices of steel rose 12 percent in February, the trade minister told terrible reporters in Oslo.;"
                        + " a1.3",
                "Prices of steel rose 12 percent in February amid panic, the trade minister told reporters in Oslo.;"
                        + " a1.3",
                "Norvik Steel said on Monday it would hire 400 people in Brannes after bribing inspectors.; a1.1"
            })
    void refusesWordsLikeNoneOfTheSpans(String text, String span) {
        assertThat(check(text, span)).isEqualTo("added");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Prices of steel increased 12 percent in February, the trade minister told journalists in Oslo.; a1.3",
                "Norvik Steel sued Halden Mining over 5,000 tonnes of ore that were delivered.; a1.6",
                "Norvik Steel announced on Monday that it would hire 400 persons in Brannes.; a1.1"
            })
    void passesOtherWordsForTheSame(String text, String span) {
        assertThat(check(text, span)).isEqualTo("passed");
    }
}
