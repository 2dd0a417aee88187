package app.bellwether.judging;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.taxonomy.Taxonomy;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasurementTest {

    private static final Linguist LINGUIST = Linguist.standard(Taxonomy.standard());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | Consumer prices | rose 5 percent in May, the most since 2008.
        en | The unemployment rate | fell to 4.3%, the Labor Department said.
        en | Worker filings for initial jobless claims | have dropped by 35% since late April.
        de | Die Preise für Strom | stiegen um 12 Prozent.
        fr | Le taux de chômage | a reculé de 2 points en mai.
        es | La tasa de desempleo | subió al 9,4 % en mayo.
        it | Il tasso di disoccupazione | è salito al 6,1% ad aprile.
        """)
    void isNamedByWhatStandsBeforeItsMove(String language, String label, String rest) {
        String sentence = label + " " + rest;

        assertThat(named(language, sentence)).hasValue(label.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Norrland fined Wavelane 310 million euros on Monday.",
                "The court, which was 30 years old, fell silent.",
                "Brannes is 79 years old.",
                "The police shot down 12 drones.",
                "The airline cut 1,200 jobs on Monday.",
                "The bank posted a record 12 billion euros.",
                "The president signed an increase of 5 percent.",
                "Those people will get up to $3,000 a child.",
                "The office said Wednesday that the unemployment rate fell to 4.3%.",
                "It fell to 4.3 percent.",
                "The commission of the union proposes that the rate of the tax be cut to 12 percent.",
                "“The price rose 5 percent”, she said."
            })
    void isNamedByNothingElse(String sentence) {
        assertThat(named("en", sentence)).isEmpty();
    }

    private static OptionalInt named(String language, String sentence) {
        int number = IntStream.range(0, sentence.length())
                .filter(at -> Character.isDigit(sentence.charAt(at)))
                .findFirst()
                .orElseThrow();
        boolean rate = sentence.matches(".*\\d ?(?:%|percent|per cent).*");
        return Measurement.named(new Statement(LINGUIST, sentence, language), number, rate);
    }
}
