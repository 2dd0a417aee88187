package app.bellwether.signals;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.sources.ArticleId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DigestTest {

    private static Digest digest(List<Integer> people, List<String> speakers) {
        return new Digest(
                new ArticleId("thread"), "Tolls", 9, 5, List.of(), people, speakers, Set.of(), 3, Instant.EPOCH);
    }

    @Test
    void namesThoseWhoSayEachPoint() {
        Digest digest = digest(List.of(3, 1), List.of("ada", "ben", "cleo", "dan"));

        assertThat(digest.speakers(0)).containsExactly("ada", "ben", "cleo");
        assertThat(digest.speakers(1)).containsExactly("dan");
    }

    /** Digests of before say how many, or not even that. */
    @Test
    void namesNobodyWhereNobodyWasNamed() {
        assertThat(digest(List.of(), List.of()).speakers(0)).isEmpty();
        assertThat(digest(List.of(3, 1), List.of()).speakers(0)).isEmpty();
        assertThat(digest(List.of(1), List.of("ada")).speakers(1)).isEmpty();
    }
}
