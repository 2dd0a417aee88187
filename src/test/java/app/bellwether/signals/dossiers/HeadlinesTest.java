package app.bellwether.signals.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.judging.Statement;
import app.bellwether.signals.Reports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadlinesTest {

    private static Statement statement(String line) {
        return new Statement(Reports.LINGUIST, line, Reports.LINGUIST.languageOf(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Das Werk von Norvik Stahl in Brannes soll in der nächsten Woche schließen",
                "L’usine de Norvik à Brannes fermera ses portes demain pour toujours",
                "La fábrica de Norvik en Brannes cerrará sus puertas el lunes",
            })
    void areNoTitlesWhereTheirDayIsAnotherOneLater(String line) {
        assertThat(Headlines.isFit(statement(line))).isFalse();
    }

    @Test
    void mayNameAPaperThatIsCalledAfterADay() {
        assertThat(Headlines.isFit(statement("Lanting AI recalls two million chips, reports Norrland Today")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The port of Norrland was closed on Monday.      | The port of Norrland was closed
        Lanting AI is to close its plant by Friday      | Lanting AI is to close its plant
        Brannes said that it would build a bridge today | Brannes said that it would build a bridge
        Shares of Lanting AI fell by 12 % Tuesday       | Shares of Lanting AI fell by 12 %
        """)
    void areWholeWithoutADayAtTheirEnd(String line, String lasting) {
        assertThat(Headlines.lasting(line)).isEqualTo(lasting);
        assertThat(Headlines.isFit(statement(lasting))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lanting AI plans to open its new plant by the end of this year",
                "Analysts expect the price of AI chips to double over the next year",
                "Sales of AI chips in Norrland rise 18% compared with last year",
                "Lanting AI is to unveil its new AI chips later this week",
                "Drivers in 20 ports of Norrland plan to strike on Black Friday",
                "The central bank of Norrland will not cut its interest rates today",
                "The port of Norrland is to stay closed until Monday"
            })
    void areNoTitlesWhereADayHoldsTheRest(String line) {
        assertThat(Headlines.lasting(line)).isEqualTo(line);
        assertThat(Headlines.isFit(statement(line))).isFalse();
    }
}
