package app.bellwether;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GrowthTest {

    private long counted;

    @Test
    void isSeenWhereWorkGrowsWithTheSquareOfTheLength() {
        assertThatThrownBy(() -> Growth.isThatOfTheLength(
                        "ab", 40_000, text -> text.chars().forEach(sign -> count(sign, text))))
                .isInstanceOf(AssertionError.class);
        assertThatCode(() -> Growth.isThatOfTheLength("ab", 40_000, text -> count('a', text)))
                .doesNotThrowAnyException();
        assertThat(counted).isPositive();
    }

    private void count(int sign, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == sign) {
                counted++;
            }
        }
    }
}
