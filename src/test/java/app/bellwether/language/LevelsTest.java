package app.bellwether.language;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.taxonomy.Taxonomy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LevelsTest {

    private static final Linguist LINGUIST = Linguist.standard(Taxonomy.standard());

    private static Optional<BigDecimal> movedTo(String before, String sentence) {
        List<Quantity> known = LINGUIST.quantities(before);
        return Levels.movedTo(known.getLast(), LINGUIST.quantities(sentence)).map(Quantity::value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Claims fell to 385,000.|Claims rose 27,000 last week to 412,000.|412000",
                "Claims fell to 385,000.|Claims rose roughly 27,000 to 412,000.|412000",
                "Claims fell to 385,000.|Claims rose last week to 412,000, up 27,000 from a week earlier.|412000",
            })
    void areReachedWhereTheSumIsRight(String before, String sentence, BigDecimal value) {
        assertThat(movedTo(before, sentence))
                .hasValueSatisfying(level -> assertThat(level).isEqualByComparingTo(value));
    }

    /** There may be a value in between that nobody reported, or it is another measure. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Claims rose last week to 412,000.",
                "Claims rose 37,000 last week to 412,000.",
                "Claims rose by 27,000 last week.",
                "Claims fell to 385,000 from 412,000.",
                "Claims rose to 770,000, and 385,000 were new.",
                "Claims rose last week to 412,000 from a revised 375,000.",
                "Claims rose 27 percent last week to 412,000.",
                "Claims rose last week to 386,000 from 385,000.",
                "Claims rose last week to 2,412,000 from 385,000.",
                "Claims went from 385,000 to 412,000 and 430,000.",
            })
    void areNotReachedWhereItIsNot(String sentence) {
        assertThat(movedTo("Claims fell to 385,000.", sentence)).isEmpty();
    }

    @Test
    void areNotReachedBySmallNumbers() {
        assertThat(movedTo("Four people died.", "Six people died, two of them children."))
                .isEmpty();
    }
}
