package app.bellwether.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EmbedderTest {

    private final Embedder embedder = new Embedder();

    @Test
    void givesAVectorForTextThatSaysNothing() {
        for (String odd : List.of(
                "",
                " ",
                "\u00a0",
                "\u200b",
                "\u200b\u2060 \ufeff",
                "\u0000",
                "\u00ad",
                "…",
                "\u202e",
                "\u0301",
                "\ud800",
                "\ufffd")) {
            assertThat(embedder.embed(odd))
                    .as("U+%04x".formatted(odd.isEmpty() ? 0 : (int) odd.charAt(0)))
                    .hasSize(384);
        }
    }

    @Test
    void givesTheSameVectorAgainWhateverItsReaderMadeOfTheFirst() {
        float[] first = embedder.embed("Kenya opened a railway.");
        float[] kept = first.clone();
        first[0] = 7;

        assertThat(embedder.embed("Kenya opened a railway.")).containsExactly(kept);
        assertThat(new Embedder().embed("Kenya opened a railway.")).containsExactly(kept);
    }
}
