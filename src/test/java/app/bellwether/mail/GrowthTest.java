package app.bellwether.mail;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GrowthTest {

    @Test
    void isSeenWhereWorkGrowsWithTheSquareOfTheLength() {
        assertThatThrownBy(() -> Growth.isThatOfTheLength(
                        "ab",
                        40_000,
                        text -> text.chars().forEach(_ -> text.chars().sum())))
                .isInstanceOf(AssertionError.class);
        assertThatCode(() -> Growth.isThatOfTheLength("ab", 60_000, text -> text.indexOf('c')))
                .doesNotThrowAnyException();
    }
}
