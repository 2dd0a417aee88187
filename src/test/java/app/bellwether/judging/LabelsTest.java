package app.bellwether.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.bellwether.language.Linguist;
import app.bellwether.taxonomy.Taxonomy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LabelsTest {

    private static final Path DATA = Path.of("../shared/data");
    private static final Path LABELS = Path.of("src/train/labels");

    @Test
    void pointAtSentencesAndHoldNoTextOfOthers() throws IOException {
        for (String line : rows("sentences.tsv")) {
            assertThat(line.split("\t", -1))
                    .as(line)
                    .hasSize(7)
                    .allMatch(cell -> cell.length() < 80 && !cell.contains(" "));
        }
        for (String line : rows("pairs.tsv")) {
            assertThat(line.split("\t", -1))
                    .as(line)
                    .hasSize(9)
                    .allMatch(cell -> cell.length() < 80 && !cell.contains(" "));
        }
        for (String line : rows("remarks.tsv")) {
            assertThat(line.split("\t", -1))
                    .as(line)
                    .hasSize(5)
                    .allMatch(cell -> cell.length() < 80 && !cell.contains(" "));
        }
        for (String line : rows("lines.tsv")) {
            String[] cells = line.split("\t", -1);
            assertThat(cells).as(line).hasSize(6);
            assertThat(cells[4]).as(line).matches("[0-3]");
            assertThat(cells[5]).as(line).matches("[\\w,.-]+");
        }
        for (String line : rows("additions.tsv")) {
            assertThat(line).matches("(?:[\\w.-]+\t){2}\\d+\t\\d+\t[\\w.-]+\t\\d+\t\\d+\t[0-3]");
        }
        for (String line : rows("novelty.tsv")) {
            assertThat(line)
                    .matches("(?:[\\w.-]+\t){2}(?:\\d+|title)\t(?:\\d+|title)\t[\\w.,:-]+\t(?:news|adds|again|older)");
        }
        for (String line : rows("support.tsv")) {
            assertThat(line)
                    .matches("(?:[\\w.-]+\t){2}\\d+\t\\d+\t[\\w.-]+\t(?:\\d+|title)\t(?:\\d+|title)"
                            + "\t(?:yes|half|no|against)");
        }
        for (String line : rows("voices.tsv")) {
            assertThat(line).matches("(?:[\\w.-]+\t){2}\\d+\t\\d+\t(?:sober|loaded|garbled|other)");
        }
        for (String line : rows("topics.tsv")) {
            assertThat(line.split("\t", -1)).as(line).hasSize(3);
            assertThat(line.substring(line.lastIndexOf('\t') + 1)).as(line).matches("[a-z0-9 -]*");
        }
        assertThat(rows("sentences.tsv")).hasSizeGreaterThan(4_000);
        assertThat(rows("pairs.tsv")).hasSizeGreaterThan(4_000);
    }

    /** A sample of what the weights have seen: whether they were made with these features and these labels, not how good they are. */
    @Test
    void agreeWithTheWeightsThatShip() throws IOException {
        assumeTrue(Files.exists(DATA) || System.getenv("CI") != null, DATA + " is absent: no label was read");
        Training training = new Training(DATA);
        List<Training.Example> sample = training.sentences(rows("sentences.tsv").stream()
                .filter(line -> new Random(line.hashCode()).nextInt(20) == 0)
                .toList());
        Weights weights = Weights.read("sentences.txt");

        assertThat(sample).hasSizeGreaterThan(150);
        assertThat(Training.sentenceFigures(weights, sample).get("kind")).isGreaterThan(.7);
        assertThat(Training.sentenceFigures(weights, sample).get("alone")).isGreaterThan(.8);
    }

    /** A sample of every conversation, measured with what was learned from the sample of the other half of them alone. */
    @Test
    void tellWhatIsWorthHearingInConversationsThatWereNotLearnedFrom() throws IOException {
        assumeTrue(Files.exists(DATA) || System.getenv("CI") != null, DATA + " is absent: no label was read");
        RemarkExamples remarks = new RemarkExamples(
                Linguist.standard(Taxonomy.standard()), new LabelledTexts(DATA), SentenceJudge.learned());
        List<Training.Example> sample = remarks.read(rows("remarks.tsv").stream()
                .filter(line -> new Random(line.hashCode()).nextInt(10) == 0)
                .toList());

        assertThat(RemarkExamples.halves(sample).values())
                .hasSize(2)
                .allSatisfy(figures -> assertThat(figures.get("area")).isGreaterThan(.65));
        assertThat(RemarkExamples.figures(Weights.read("remarks.txt"), sample).get("area"))
                .isGreaterThan(.85);
    }

    /** A sample of the stories of each set, measured with what was learned from the samples of the other sets alone. */
    @Test
    void tellWhichLineTellsAStoryOfASetThatWasNotLearnedFrom() throws IOException {
        assumeTrue(Files.exists(DATA) || System.getenv("CI") != null, DATA + " is absent: no label was read");
        List<Training.Example> sample = new LineExamples(
                        Linguist.standard(Taxonomy.standard()), new LabelledTexts(DATA), SentenceJudge.learned())
                .read(rows("lines.tsv").stream()
                        .filter(line -> new Random(line.hashCode()).nextInt(8) == 0)
                        .toList());

        for (String set : List.of("week", "months", "excerpts", "events", "triples")) {
            assertThat(Training.withoutSeeing(set, sample, LineExamples::weights, LineExamples::figures)
                            .get("area"))
                    .as(set)
                    .isGreaterThan(.7);
        }
        assertThat(LineExamples.figures(Weights.read("lines.txt"), sample).get("area"))
                .isGreaterThan(.85);
    }

    /** The same of loaded sentences: few sober ones may be taken for them, whatever the set. */
    @Test
    void tellWhatIsLoadedInASetThatWasNotLearnedFrom() throws IOException {
        assumeTrue(Files.exists(DATA) || System.getenv("CI") != null, DATA + " is absent: no label was read");
        List<Training.Example> sample = new VoiceExamples(
                        Linguist.standard(Taxonomy.standard()), new LabelledTexts(DATA))
                .read(rows("voices.tsv").stream()
                        .filter(line -> new Random(line.hashCode()).nextInt(4) == 0)
                        .toList());

        for (String set : List.of("week", "months", "excerpts", "events", "triples")) {
            Map<String, Double> figures =
                    Training.withoutSeeing(set, sample, VoiceExamples::weights, VoiceExamples::figures);
            assertThat(figures.get("area")).as(set).isGreaterThan(.58);
            assertThat(figures.get("sober taken for it")).as(set).isLessThan(.15);
        }
        Map<String, Double> seen = VoiceExamples.figures(Weights.read("sentences.txt"), sample);
        assertThat(seen.get("area")).isGreaterThan(.78);
        assertThat(seen.get("sober taken for it")).isLessThan(.05);
    }

    /** The same of what goes behind a first sentence. */
    @Test
    void tellWhatAddsSomethingInASetThatWasNotLearnedFrom() throws IOException {
        assumeTrue(Files.exists(DATA) || System.getenv("CI") != null, DATA + " is absent: no label was read");
        Linguist linguist = Linguist.standard(Taxonomy.standard());
        List<Training.Example> sample = new AdditionExamples(
                        linguist, new LabelledTexts(DATA), SentenceJudge.learned(), PairJudge.learned(linguist))
                .read(rows("additions.tsv").stream()
                        .filter(line -> new Random(line.hashCode()).nextInt(4) == 0)
                        .toList());

        assertThat(Training.withoutSeeing("months", sample, AdditionExamples::weights, AdditionExamples::figures)
                        .get("area"))
                .isGreaterThan(.6);
        assertThat(AdditionExamples.figures(Weights.read("additions.txt"), sample)
                        .get("area"))
                .isGreaterThan(.78);
    }

    /** The same of what somebody was told already: little news may be taken for it. */
    @Test
    void tellWhatWasToldInASetThatWasNotLearnedFrom() throws IOException {
        assumeTrue(Files.exists(DATA) || System.getenv("CI") != null, DATA + " is absent: no label was read");
        Linguist linguist = Linguist.standard(Taxonomy.standard());
        List<Training.Example> sample = new NoveltyExamples(
                        linguist, new LabelledTexts(DATA), PairJudge.learned(linguist))
                .read(rows("novelty.tsv").stream()
                        .filter(line -> new Random(line.hashCode()).nextInt(4) == 0)
                        .toList());

        assertThat(Training.withoutSeeing("months", sample, NoveltyExamples::weights, NoveltyExamples::figures)
                        .get("area"))
                .isGreaterThan(.7);
        Map<String, Double> seen = NoveltyExamples.figures(Weights.read("novelty.txt"), sample);
        assertThat(seen.get("area")).isGreaterThan(.78);
        assertThat(seen.get("right")).isGreaterThan(.75);
        assertThat(seen.get("news lost")).isLessThan(.15);
    }

    @Test
    void nameKindsAndRelationsThatThereAre() throws IOException {
        Set<String> kinds = Arrays.stream(SentenceKind.values())
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());

        assertThat(rows("sentences.tsv")).allMatch(line -> kinds.contains(line.split("\t", -1)[4]));
    }

    @Test
    void learnTheSameWeightsAgain() {
        List<double[]> values =
                List.of(new double[] {1, 0}, new double[] {0, 1}, new double[] {.5, .2}, new double[] {.1, .9});
        boolean[] is = {true, false, true, false};

        assertThat(Learned.line("A", Learned.classes(values, is, 1, 1)))
                .isEqualTo(Learned.line("A", Learned.classes(values, is, 1, 1)));
    }

    private static List<String> rows(String file) throws IOException {
        return Files.readAllLines(LABELS.resolve(file)).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }
}
