package app.bellwether.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.regex.MatchResult;
import org.junit.jupiter.api.Test;

class NumeralsTest {

    @Test
    void readsANumberWithTheSignsThatDivideIt() {
        assertThat(Numerals.in("1,200 voted 51:49 at 7.30.").map(MatchResult::group))
                .containsExactly("1,200", "51:49", "7.30");
    }

    @Test
    void readsYearsThatStandByThemselves() {
        assertThat(Numerals.years("from 1998 to 2026, model X2024, 20261 and 1887"))
                .containsExactly(1998, 2026);
    }

    @Test
    void knowsWhatANumberAmountsTo() {
        assertThat(Numerals.value("1,200.5")).isEqualTo(new BigDecimal("1200.5"));
        assertThat(Numerals.value("51:49")).isNull();
        assertThat(Numerals.value("1,20")).isNull();
    }
}
