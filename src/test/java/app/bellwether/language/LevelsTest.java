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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Claims rose last week to 412,000.|true",
                "Claims fell last week to 412,000.|false",
                "Claims rose last week to 412,000 after a fall.|false",
                "Claims are expected to rise to 412,000.|false",
                "Claims may rise to 412,000.|false",
                "Claims rose in May to 412,000.|true",
                "Claims rose to 412,000, said the mayor.|true",
                "Claims rose to 412,000, more than expected.|true",
                "Claims rose to 412,000, not as forecast.|true",
                "Claims rose to 412,000, it estimates.|false",
                "Claims rose last week to 386,000.|false",
            })
    void comparesTheWordsWithTheValues(String later, boolean bornOut) {
        Quantity before = level("Claims fell last week to 385,000.").orElseThrow();

        assertThat(Levels.bearOut(later, before, level(later).orElseThrow())).isEqualTo(bornOut);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Claims rose 27,000 last week to 412,000.|true",
                "Claims rose 37,000 last week to 412,000.|false",
                "Claims increased by about 37,000 people to 412,000.|false",
                "Claims fell by 2,000 to 375,000.|false",
                "Claims rose by more than 37,000 to 412,000.|false",
                "Claims rose roughly 27,000 to 412,000.|true",
                "Claims came to 412,000 after an increase of 37,000.|false",
                "Claims rose last week to 412,000, up 37,000 from a week earlier.|false",
                "Claims rose last week to 412,000, up 27,000 from a week earlier.|true",
                "Claims rose last week to 412,000, an increase of 37,000.|false",
                "Claims rose last week to 412,000 from a revised 375,000.|false",
                "Claims rose to 412,000, compared with 375,000 a week earlier.|false",
                "Claims rose to 412,000 in the week ended June 12, up 37,000 from a week earlier.|false",
                "Claims rose to 412,000 in the week ended June 12, an increase of 37,000.|false",
                "Claims rose last week to 412,000, when exports rose 37,000.|true",
                "Claims rose last week to 412,000 from 385,500.|true",
                "Claims rose last week to 412,000, up from 375,000.|false",
                "Claims rose 7 percent last week to 412,000.|true",
                "Claims rose last week to 412,000, when 37,000 people moved.|true",
            })
    void knowsWhereASentenceSaysThatItCameFrom(String later, boolean fits) {
        Quantity before = level("Claims fell last week to 385,000.").orElseThrow();

        assertThat(Levels.cameFrom(
                        before, later, LINGUIST.quantities(later), level(later).orElseThrow()))
                .isEqualTo(fits);
    }

    @Test
    void takesNoEndOfARangeForAValue() {
        String range = "The bank raised its rate to 5.25-5.5 percent.";

        assertThat(level(range).filter(level -> Levels.isOneValue(range, level)))
                .isEmpty();
    }
}
