package app.bellwether.mail;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class GrowthTest {

    private final AtomicLong counted = new AtomicLong();

    @Test
    void isSeenWhereWorkGrowsWithTheSquareOfTheLength() {
        assertThatThrownBy(() -> Growth.isThatOfTheLength(
                        "ab", 30_000, text -> text.chars().forEach(sign -> count(sign, text))))
                .isInstanceOf(AssertionError.class);
        assertThatCode(() -> Growth.isThatOfTheLength("ab", 30_000, text -> count('a', text)))
                .doesNotThrowAnyException();
    }

    private void count(int sign, String text) {
        counted.addAndGet(text.chars().filter(one -> one == sign).count());
    }
}
