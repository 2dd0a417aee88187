package app.bellwether.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTest {

    private static final Citation SOURCE = new Citation(
            "a1", 1, Citation.Part.TEXT, 0, 5, "Five.", null, "Wire", "Five", "", Instant.EPOCH, null, null, null);

    /** Twenty tiles of one brief were labels alone. */
    @ParameterizedTest
    @CsvSource({"permitting delay,'',days", "permitting delay,' ',days", "permitting delay,5,''", "'',5 days,days"})
    void r4CannotBeALabelWithoutAValueOrAUnit(String label, String written, String unit) {
        assertThatThrownBy(() -> new Figure(label, written, BigDecimal.valueOf(5), unit, SOURCE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** A share, a sum and two counts shared one axis. */
    @Test
    void r4SharesAChartWithItsOwnUnitOnly() {
        Figure share = new Figure("rules bypassed", "50 percent", BigDecimal.valueOf(50), "percent", SOURCE);
        Figure money = new Figure("ransom", "$75 million", BigDecimal.valueOf(75), "dollars", SOURCE);

        assertThatThrownBy(() -> new Block.Bars("Attacks", List.of(share, money)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new Block.Bars("Attacks", List.of(share, share)).bars()).hasSize(2);
    }

    /** A heading stood there with nothing below it. */
    @Test
    void r4HasNoSectionWithoutSomethingInIt() {
        assertThatThrownBy(() -> new Section(Section.Kind.HITS, "Also read this day as", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
