package app.bellwether.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.bellwether.language.Linguist;
import app.bellwether.taxonomy.Taxonomy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class WeightsTest {

    private static final Path DATA = Path.of("../shared/data");
    private static final Path LABELS = Path.of("src/train/labels/novelty.tsv");
    private static final Path SHIPPED = Path.of("src/main/resources/judging/novelty.txt");

    /**
     * They had drifted: what a sentence, a name and a number are had changed since they were learned. The judge of novelty is learned from
     * the verdicts of the judge of pairs and from words, names and numbers of five sets, so that it tells for both.
     */
    @Test
    void areWhatTheLabelsTeachToday() throws IOException {
        assumeTrue(Files.isDirectory(DATA), "the sets that the labels point into are not at " + DATA);
        Linguist linguist = Linguist.standard(Taxonomy.standard());
        NoveltyExamples examples = new NoveltyExamples(linguist, new LabelledTexts(DATA), PairJudge.learned(linguist));

        assertThat(NoveltyExamples.weights(examples.read(Files.readAllLines(LABELS))))
                .as("src/train/judges learns all weights anew")
                .isEqualTo(Files.readAllLines(SHIPPED));
    }
}
