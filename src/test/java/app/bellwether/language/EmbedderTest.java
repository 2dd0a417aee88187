package app.bellwether.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
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

    @Test
    void embedsNoMoreTextsAtOnceThanThereAreProcessorsHoweverManyAsk() throws Exception {
        int processors = Runtime.getRuntime().availableProcessors();
        Counting model = new Counting();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<float[]>> asking =
                    Collections.nCopies(6 * processors, () -> Embedder.computed("Kenya opened a railway.", model));
            for (Future<float[]> one : threads.invokeAll(asking)) {
                assertThat(one.get()).containsExactly(0.6f, 0.8f);
            }
        }

        assertThat(model.most).hasValueBetween(1, processors);
    }

    @Test
    void givesAVectorToAThreadThatIsToldToStopAndLetsItKnow() {
        Thread.currentThread().interrupt();

        assertThat(Embedder.computed("Kenya opened a railway.", new Counting())).hasSize(2);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void goesOnAfterAModelThatFails() {
        EmbeddingModel failing = new Counting() {
            @Override
            public Response<List<Embedding>> embedAll(List<TextSegment> texts) {
                throw new IllegalStateException("no room");
            }
        };
        for (int time = 0; time <= Runtime.getRuntime().availableProcessors(); time++) {
            assertThatThrownBy(() -> Embedder.computed("Kenya opened a railway.", failing))
                    .hasMessage("no room");
        }

        assertThat(Embedder.computed("Kenya opened a railway.", new Counting())).hasSize(2);
    }

    /** How many texts were within it at once, at most. */
    private static class Counting implements EmbeddingModel {

        private final AtomicInteger now = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();

        @Override
        public Response<List<Embedding>> embedAll(List<TextSegment> texts) {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            now.decrementAndGet();
            return Response.from(List.of(Embedding.from(new float[] {3, 4})));
        }
    }
}
