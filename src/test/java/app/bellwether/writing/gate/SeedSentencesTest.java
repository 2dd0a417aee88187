package app.bellwether.writing.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.bellwether.writing.DraftedSentence;
import app.bellwether.writing.DraftedSentence.Form;
import app.bellwether.writing.DraftedSentence.Standing;
import app.bellwether.writing.NumberedSpans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a brief that a model wrote without a gate said otherwise in two places, held against what it says elsewhere of the same. */
class SeedSentencesTest {

    private static final Path SEEDS = Path.of("../shared/seeds");

    /**
     * @param draft what the sentence has that is held against those that have {@code said}
     * @param anyway whether it is refused also where somebody finds it borne out
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        a total that its parts do not make | \\$700 billion in off-balance-sheet   | Oracle alone holds \\$260B                 | true
        a product and a span of time       | net-new annualized revenue           | Codex ARR                                 | true
        two that become three              | Three billion-dollar bets            | two separate \\$1B world-model            | true
        a deadline that is another one     | audit your exposure                  | recalibrating within 90 days              | true
        an advantage of some years         | can lock in 3                        | for the first time by shifting            | true
        a probability that nobody gave     | 30% probability                      | contrarian bet assumes models commoditize | true
        """)
    void r3AreRefused(String name, String draft, String said, boolean anyway) throws IOException {
        assumeTrue(Files.isDirectory(SEEDS), "the seeds are not beside this checkout");
        List<String> all = sentences();
        String drafted = one(all, draft);
        List<String> spans = all.stream()
                .filter(one -> Pattern.compile(said).matcher(one).find() && !one.equals(drafted))
                .toList();
        assertThat(spans).isNotEmpty();
        NumberedSpans numbered = GateDesk.spans(spans);
        DraftedSentence sentence =
                new DraftedSentence("summary", Form.SENTENCE, Standing.WORDED, drafted, numbered.ids(), 600);
        GateContext context = new GateContext(numbered, "en", List.of());
        SecondLook convinced = asked -> asked.stream()
                .collect(java.util.stream.Collectors.toMap(one -> one, one -> new SecondLook.Finding(true, "")));

        assertThat(GateDesk.GATE
                        .pass(List.of(sentence), context, GateDesk.UNSEEN)
                        .passed())
                .isEmpty();
        assertThat(GateDesk.GATE
                        .pass(List.of(sentence), context, convinced)
                        .passed()
                        .isEmpty())
                .isEqualTo(anyway);
    }

    private static String one(List<String> all, String pattern) {
        return all.stream()
                .filter(one -> Pattern.compile(pattern).matcher(one).find())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> sentences() throws IOException {
        Path brief;
        try (Stream<Path> files = Files.list(SEEDS)) {
            brief = files.filter(file -> file.getFileName().toString().startsWith("000"))
                    .findFirst()
                    .orElseThrow();
        }
        List<String> sentences = new ArrayList<>();
        Pattern sentence = Pattern.compile("[^.!?]+(?:[.!?](?=\\S)[^.!?]*)*[.!?]?");
        for (String line : Files.readAllLines(brief)) {
            Matcher matcher = sentence.matcher(line.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " "));
            while (matcher.find()) {
                sentences.add(matcher.group().strip());
            }
        }
        return sentences;
    }
}
