package app.bellwether.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantitiesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It raised $1.03B in March.|$1.03B|1030000000|USD",
                "It saves £140,000 a year.|£140,000|140000|GBP",
                "Open for 22 hours a week.|22 hours|22|hour",
                "It drew 3,100 responses.|3,100 responses|3100|response",
                "China had 17 percent of revenue.|17 percent|17|%",
                "It fell 4.5% on Monday.|4.5%|4.5|%",
                "Up by 25 basis points.|25 basis points|25|basis point",
                "About 1.5 million people fled.|1.5 million people|1500000|person",
                "It costs 250 million euros.|250 million euros|250000000|EUR",
                "Some 240 million monthly users pay.|240 million monthly users|240000000|user",
                "It runs 4x faster.|4x|4|times",
                "The plan adds three new factories.|three new factories|3|factory",
                "A loss of -2.5% was booked.|-2.5%|-2.5|%",
                "They paid 50 crore.|50 crore|500000000|''",
                "A 500-km line is built.|500-km|500|km",
                "The fund of US$2 billion grew.|US$2 billion|2000000000|USD",
                "It is home to 2 million Palestinians.|2 million Palestinians|2000000|Palestinian",
                "They drew seven Republican-controlled districts.|seven Republican-controlled districts|7|district",
                "She lost 33 pounds in a month.|33 pounds|33|pound",
                "The fine of 33 million pounds stands.|33 million pounds|33000000|GBP",
                "He swam the 6.5km crossing.|6.5km|6.5|km",
                "It takes a 5pc stake.|5pc|5|%",
                "They have a 350-square-metre plot.|350-square-metre|350|square metre",
                "It is valued at $11 Billion Dollars.|$11 Billion|11000000000|USD",
                "It was to rise to 641,000 by May.|641,000|641000|''",
                "Sudrland To Ship 20 Million Additional Doses Overseas|20 Million|20000000|''",
                "It would give Republicans five extra seats.|five extra seats|5|seat",
                "She spent a two-week holiday there.|two-week|2|week",
                "It lost seven percent.|seven percent|7|%",
                "It won five more Republican seats.|five more Republican seats|5|seat",
                "It won five more U.S. House seats.|five more U.S. House seats|5|seat",
                "He met about 150 of his red-shirted supporters.|150 of his red-shirted supporters|150|supporter",
                "It named over 500 “sanctuary jurisdictions”.|500 “sanctuary jurisdictions|500|jurisdiction"
            })
    void givesValueAndUnit(String text, String written, String value, String unit) {
        List<Quantity> quantities = Quantities.of(text);

        assertThat(quantities).hasSize(1);
        assertThat(quantities.getFirst().text()).isEqualTo(written);
        assertThat(quantities.getFirst().value().toPlainString()).isEqualTo(value);
        assertThat(quantities.getFirst().unit()).isEqualTo(unit);
        assertThat(text.substring(
                        quantities.getFirst().start(), quantities.getFirst().end()))
                .isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In 2025 it began.",
                "One in three children is hungry.",
                "On 9 December it ends.",
                "All three passed both chambers.",
                "It could win the 2026 midterms.",
                "Version 4.5.2 is out.",
                "At 7:30 it rang.",
                "It passed 252-175.",
                "The 5th try.",
                "A Boeing 737 landed.",
                "The BX-90E chip.",
                "Covid-19 spread.",
                "See https://example.org/12/a."
            })
    void leavesOutNumbersThatCountNothing(String text) {
        assertThat(Quantities.of(text)).isEmpty();
    }

    @Test
    void givesBothEndsOfARangeTheUnit() {
        assertThat(Quantities.of("A cut of 50%-52% or 10 to 12 percent."))
                .extracting(Quantity::unit)
                .containsExactly("%", "%", "%", "%");
    }

    @Test
    void givesAPartTheUnitOfItsWhole() {
        assertThat(Quantities.of("Only 2,500 of the 10,000 babies have it."))
                .extracting(quantity -> quantity.text() + " " + quantity.unit())
                .containsExactly("2,500 baby", "10,000 babies baby");
    }
}
