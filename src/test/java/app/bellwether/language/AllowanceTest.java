package app.bellwether.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.bellwether.taxonomy.Taxonomy;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    private static final Linguist LINGUIST = Linguist.standard(Taxonomy.standard());

    private final String page = "1".repeat(1_000_000);

    @Test
    void readsSoMuchOfAnArticleAndBeginsAnewForTheNext() {
        Allowance allowance = Allowance.of(LINGUIST);
        for (int i = 0; i < 100; i++) {
            allowance.linguist().stems("", "en");
            allowance.linguist().sentences(page);
        }

        assertThatThrownBy(() -> allowance.linguist().sentences("One more."))
                .isInstanceOf(Allowance.Spent.class)
                .hasMessageContaining("more reading than an article may");
        allowance.renew();
        assertThat(allowance.linguist().sentences("One more.")).hasSize(1);
    }

    @Test
    void readsNoBook() {
        Allowance allowance = Allowance.of(LINGUIST);

        assertThatThrownBy(() -> allowance.linguist().sentences(page + "1"))
                .isInstanceOf(Allowance.Spent.class)
                .hasMessageContaining("longer than an article may be");
    }

    @Test
    void endsWhenReadingTookTooLong() {
        Allowance allowance = Allowance.of(LINGUIST, Duration.ofNanos(1));

        assertThatThrownBy(() -> allowance.linguist().stems("The port reopened.", "en"))
                .isInstanceOf(Allowance.Spent.class)
                .hasMessageContaining("longer than an article may");
    }
}
