package app.bellwether.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NumberedSpansTest {

    static SourceSpan span(String article, int start, String words) {
        return new SourceSpan(new Citation(
                article,
                1,
                Citation.Part.TEXT,
                start,
                start + words.length(),
                words,
                null,
                "The Ledger",
                "Steel costs climb",
                "https://ledger.example/1",
                Instant.parse("2026-03-03T06:00:00Z"),
                null,
                null,
                "en"));
    }

    @Test
    void numberEachSentenceOfEachArticle() {
        NumberedSpans spans = new NumberedSpans(List.of(
                span("x", 90, "Prices of steel rose 12 percent in February."),
                span("x", 0, "Norvik Steel will hire 400 people in Brannes."),
                span("y", 0, "Halden Mining will close its mine.")));

        assertThat(spans.block(Map.of()).lines().toList().subList(1, 4))
                .containsExactly(
                        "[a1.1] Norvik Steel will hire 400 people in Brannes.",
                        "[a1.2] Prices of steel rose 12 percent in February.",
                        "[a2.1] Halden Mining will close its mine.");
        assertThat(spans.block(Map.of())).doesNotContain("Ledger", "https", "climb");
    }

    @Test
    void areTheSameInWhateverOrderTheyCome() {
        List<SourceSpan> spans = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            spans.add(span("article " + i % 4, i * 100, "Sentence " + i + " of the day."));
        }
        String block = new NumberedSpans(spans).block(Map.of());

        Collections.shuffle(spans, new Random(3));
        spans.add(spans.getFirst());

        assertThat(new NumberedSpans(spans).block(Map.of())).isEqualTo(block);
    }
}
