package app.bellwether.sources.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Feeds good and bad as another reader sees them; the collection lies beside a checkout when it is there at all. */
class FeedCorpusTest {

    private static final Path FEEDS = Path.of("../shared/data/feeds");
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern TAG = Pattern.compile("<[^>]+>");

    private final Map<String, int[]> scores = new TreeMap<>();

    @Test
    void agreesWithAnotherReaderOnMostFeedsAndFailsOnNone() throws IOException {
        Assumptions.assumeTrue(
                Files.isDirectory(FEEDS) || System.getenv("CI") != null, "no collection of feeds at " + FEEDS);
        try (var files = Files.list(FEEDS.resolve("files"))) {
            files.forEach(FeedCorpusTest::parse);
        }
        for (var line : Files.readAllLines(FEEDS.resolve("expected.jsonl"))) {
            compare(JSON.readTree(line));
        }

        System.out.println("feeds: " + line());
        assertThat(share()).isGreaterThan(.93);
    }

    private static Optional<ParsedFeed> parse(Path file) {
        try {
            var parsed = FeedParser.parse(Files.readAllBytes(file), null, "https://example.org/");
            return parsed instanceof ParsedFeed feed ? Optional.of(feed) : Optional.empty();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void compare(JsonNode expected) {
        var found = parse(FEEDS.resolve("files").resolve(expected.path("file").asString()));
        var entries = expected.path("entries");
        for (var i = 0; i < entries.size(); i++) {
            var at = i;
            var ours = found.filter(feed -> feed.entries().size() > at)
                    .map(feed -> feed.entries().get(at));
            score("id", entries.get(i), ours.map(ParsedEntry::guid).orElse(""));
            score("title", entries.get(i), ours.map(ParsedEntry::title).orElse(""));
            score("link", entries.get(i), ours.map(ParsedEntry::link).orElse(""));
            score(
                    "published",
                    entries.get(i),
                    ours.map(ParsedEntry::published).map(Object::toString).orElse(""));
        }
    }

    private void score(String field, JsonNode expected, @Nullable String ours) {
        var wanted = expected.path(field).asString("");
        if (!wanted.isEmpty()) {
            var score = scores.computeIfAbsent(field, name -> new int[2]);
            score[0] += bare(wanted).equals(bare(ours == null ? "" : ours)) ? 1 : 0;
            score[1]++;
        }
    }

    private static String bare(String text) {
        return CleanText.squeezed(TAG.matcher(text).replaceAll(""));
    }

    private double share() {
        return scores.values().stream().mapToInt(score -> score[0]).sum()
                / (double) scores.values().stream().mapToInt(score -> score[1]).sum();
    }

    private String line() {
        var line = new StringBuilder();
        scores.forEach((field, score) -> line.append(field)
                .append(' ')
                .append(score[0])
                .append('/')
                .append(score[1])
                .append(", "));
        return line.append("all ").append(Math.round(share() * 1000) / 1000.0).toString();
    }
}
