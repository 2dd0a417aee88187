package app.bellwether.signals.finds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.bellwether.signals.Digest;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.Reports;
import app.bellwether.signals.ToldStories;
import app.bellwether.signals.claims.ClaimReader;
import app.bellwether.sources.Article;
import app.bellwether.sources.Kind;
import app.bellwether.sources.Segment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is picked of public consultations, held against the votes that each statement got there. */
class VotedOpinionsTest {

    private static final Path OPINIONS = Path.of("../shared/data/discussions/opinions");

    /** With fewer votes a statement has no place among the others. */
    private static final int VOTED = 10;

    private final DigestPicker picker = new DigestPicker(Reports.LINGUIST, new ClaimReader(Reports.LINGUIST, _ -> ""));

    private record Statement(String author, String text, int agrees, int disagrees) {

        int votes() {
            return agrees + disagrees;
        }

        double agreed() {
            return (double) agrees / votes();
        }
    }

    /** @param rank of what was picked among all statements by how many of those who voted agree, from 0 to 1: .5 is chance */
    private record Found(String conversation, int picked, double rank, boolean minority) {}

    @Test
    void picksWhatMoreAgreeWithThanChanceAndSometimesWhatAMinoritySays() throws IOException {
        assumeTrue(Files.exists(OPINIONS) || System.getenv("CI") != null, OPINIONS + " is absent: nothing was picked");
        List<Found> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(OPINIONS)) {
            for (Path file : files.sorted().toList()) {
                found(file).ifPresent(all::add);
            }
        }
        all.forEach(one -> System.out.printf(
                Locale.ROOT,
                "%-60s picked %d, rank by agreement %.2f, a minority's: %s%n",
                one.conversation(),
                one.picked(),
                one.rank(),
                one.minority()));
        double rank = all.stream().mapToDouble(Found::rank).average().orElseThrow();
        System.out.printf(Locale.ROOT, "%d conversations, rank by agreement %.2f%n", all.size(), rank);

        assertThat(all).hasSizeGreaterThanOrEqualTo(10).anyMatch(Found::minority);
        assertThat(rank).isGreaterThan(.5);
    }

    private Optional<Found> found(Path file) throws IOException {
        List<Statement> statements = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode one = JsonMapper.shared().readTree(line);
            statements.add(new Statement(
                    one.path("author").asString(),
                    one.path("text").asString().strip(),
                    one.path("agrees").asInt(),
                    one.path("disagrees").asInt()));
        }
        List<Statement> voted =
                statements.stream().filter(one -> one.votes() >= VOTED).toList();
        List<Statement> picked = pick(file, statements).stream()
                .map(point -> statements.stream()
                        .filter(one -> one.text().contains(point.quote()))
                        .findFirst()
                        .orElseThrow())
                .filter(voted::contains)
                .toList();
        double rank = picked.stream()
                .mapToDouble(one -> voted.stream()
                                .filter(other -> other.agreed() < one.agreed())
                                .count()
                        / Math.max(1.0, voted.size() - 1))
                .average()
                .orElse(0);
        boolean minority = picked.stream().anyMatch(one -> one.disagrees() >= one.agrees());
        return picked.isEmpty()
                ? Optional.empty()
                : Optional.of(new Found(file.getFileName().toString(), picked.size(), rank, minority));
    }

    private List<Evidence> pick(Path file, List<Statement> statements) {
        StringBuilder text = new StringBuilder();
        List<Segment> comments = new ArrayList<>();
        for (Statement one : statements) {
            text.append(text.isEmpty() ? "" : "\n\n");
            int start = text.length();
            text.append(one.text());
            comments.add(new Segment(start, text.length(), one.author(), null, 0));
        }
        Article thread = Reports.article(
                "thread",
                1,
                Kind.DISCUSSION,
                "Consultation",
                "2026-03-11T05:00:00Z",
                file.getFileName().toString(),
                text.toString(),
                comments);
        ToldStories stories = new ToldStories();
        stories.tell(thread, "thread", 1);
        return picker.pick(thread, stories.of(thread.id()).orElseThrow())
                .map(Digest::points)
                .orElse(List.of());
    }
}
