package app.bellwether.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;

class UnreadableTest {

    @Test
    void isWhatBreaksWhatReadsIt() {
        assertThat(Unreadable.unless(titled("Port reopens"), () -> "read")).isEqualTo("read");
        assertThatThrownBy(() -> reading(new IndexOutOfBoundsException("at 7")))
                .isInstanceOf(Unreadable.class)
                .hasMessage("at 7");
        assertThatThrownBy(() -> Unreadable.unless(titled("Port reopens"), () -> depth(0)))
                .isInstanceOf(Unreadable.class)
                .hasMessage("it goes too deep");
        assertThatThrownBy(() -> reading(new DataIntegrityViolationException("a key is too long")))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("does not fit the store");
    }

    @Test
    void isNotWhatAStoreOrAMachineCouldNot() {
        assertThatThrownBy(() -> reading(new QueryTimeoutException("slow"))).isInstanceOf(QueryTimeoutException.class);
        assertThatThrownBy(() -> reading(new IllegalStateException("the embedding model cannot be loaded")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isWhatHasATitleLongerThanASentence() {
        assertThatThrownBy(() -> Unreadable.unless(titled("A".repeat(2_001)), () -> "read"))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("title");
    }

    @SuppressWarnings("InfiniteRecursion") // a stack that is full is what it is for
    private static int depth(int so) {
        return depth(so + 1) + 1;
    }

    private static void reading(RuntimeException broken) {
        Unreadable.unless(titled("Port reopens"), () -> {
            throw broken;
        });
    }

    private static Article titled(String title) {
        Instant seen = Instant.parse("2026-06-02T08:00:00Z");
        return new Article(
                new ArticleId("a"),
                1,
                "s",
                Kind.ARTICLE,
                "",
                "Merrow Times",
                null,
                title,
                "The port reopened.",
                seen,
                seen,
                false,
                "en",
                List.of());
    }
}
