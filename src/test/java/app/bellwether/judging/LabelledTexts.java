package app.bellwether.judging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The texts that labels point at, by set and id: they lie beside the checkout, not in it, but for the samples and the articles in other
 * languages, which are ours.
 */
final class LabelledTexts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String TITLE = "title of ";
    private static final String PUBLISHED = "publication of ";

    private final Path data;
    private final Map<String, Map<String, String>> bySet = new HashMap<>();

    LabelledTexts(Path data) {
        this.data = data;
    }

    /** The text's words between the offsets, with white space in one piece. */
    String words(String set, String id, int start, int end) {
        String text = bySet.computeIfAbsent(set, this::read).get(id);
        if (text == null || end > text.length()) {
            throw new IllegalStateException(
                    "a label names " + set + " " + id + " " + start + "-" + end + ", which is not there");
        }
        return text.substring(start, end).replaceAll("\\s+", " ");
    }

    /** The article's headline. */
    String title(String set, String id) {
        return text(set, TITLE + id).replaceAll("\\s+", " ");
    }

    Instant published(String set, String id) {
        return Instant.parse(text(set, PUBLISHED + id));
    }

    String text(String set, String id) {
        return bySet.computeIfAbsent(set, this::read).getOrDefault(id, "");
    }

    private Map<String, String> read(String set) {
        try {
            return switch (set) {
                case "conversations" -> whole(data.resolve("podcasts/conversations"));
                case "orbit" -> turns(data.resolve("podcasts/orbit"));
                case "opinions" -> statements(data.resolve("discussions/opinions"));
                case "languages" -> articles(Path.of("src/main/resources/samples/languages.jsonl"));
                case "samples" -> articles(Path.of("src/main/resources/samples/articles.jsonl"));
                default -> articles(data.resolve("news").resolve(set).resolve("articles.jsonl"));
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> articles(Path file) throws IOException {
        Map<String, String> texts = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode article = JSON.readTree(line);
            String id = article.path("id").asString(article.path("slug").asString(""));
            texts.put(id, article.path("text").asString());
            texts.put(PUBLISHED + id, article.path("published").asString(""));
            texts.put(TITLE + id, article.path("title").asString("").strip());
        }
        return texts;
    }

    private static Map<String, String> whole(Path folder) throws IOException {
        Map<String, String> texts = new HashMap<>();
        for (Path file : files(folder)) {
            texts.put(name(file), Files.readString(file));
        }
        return texts;
    }

    private static Map<String, String> turns(Path folder) throws IOException {
        Map<String, String> texts = new HashMap<>();
        for (Path file : files(folder)) {
            int at = 0;
            for (JsonNode turn : JSON.readTree(Files.readString(file)).path("transcript")) {
                texts.put(name(file) + "#" + at++, turn.path("text").asString(""));
            }
        }
        return texts;
    }

    private static Map<String, String> statements(Path folder) throws IOException {
        Map<String, String> texts = new HashMap<>();
        for (Path file : files(folder)) {
            for (String line : Files.readAllLines(file)) {
                JsonNode statement = JSON.readTree(line);
                texts.put(
                        name(file) + "#" + statement.path("id").asString(),
                        statement.path("text").asString());
            }
        }
        return texts;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }
}
