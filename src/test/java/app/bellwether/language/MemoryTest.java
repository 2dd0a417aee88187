package app.bellwether.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryTest {

    private final List<Integer> worked = new ArrayList<>();
    private final Memory<Integer, Integer> memory = new Memory<>(10);

    @Test
    void worksOutWhatItIsAskedForAgainOnlyOnce() {
        assertThat(doubled(4)).isEqualTo(8);
        assertThat(doubled(4)).isEqualTo(8);

        assertThat(worked).containsExactly(4);
    }

    @Test
    void forgetsWhatNobodyAskedForSince() {
        doubled(0);
        for (int one = 1; one <= 100; one++) {
            doubled(one);
            doubled(99);
        }
        worked.clear();

        doubled(0);
        doubled(99);

        assertThat(worked).containsExactly(0);
    }

    private int doubled(int one) {
        return memory.of(one, asked -> {
            worked.add(asked);
            return 2 * asked;
        });
    }
}
