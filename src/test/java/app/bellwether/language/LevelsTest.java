package app.bellwether.language;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.taxonomy.Taxonomy;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelsTest {

    private static final Linguist LINGUIST = Linguist.standard(Taxonomy.standard());

    private static Optional<Quantity> level(String sentence) {
        return Levels.in(sentence, LINGUIST.quantities(sentence));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Claims rose 37,000 last week to 412,000.|412000",
                "Unemployment stood at 5.9 percent in June.|5.9",
                "Claims fell to a seasonally adjusted 373,000 Americans.|373000",
                "The port moved 412,000 boxes in May, up from 388,000.|412000",
                "The port moved 412,000 boxes in May, up 24,000 from April.|412000",
                "Unemployment rose to 5.9 percent as employers added 850,000 jobs, up 267,000 from May.|5.9",
                "The port moved 412,000 boxes in the 12 days to May, up 24,000 from April.|412000",
            })
    void findsWhereAMeasureHasComeTo(String sentence, BigDecimal value) {
        assertThat(level(sentence))
                .hasValueSatisfying(level -> assertThat(level.value()).isEqualByComparingTo(value));
    }

    @Test
    void findsNoneWhereItOnlyMoved() {
        assertThat(level("Claims rose by 37,000 last week.")).isEmpty();
    }
}
