package app.bellwether.stories;

import app.bellwether.language.Linguist;
import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleId;
import app.bellwether.sources.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Articles whose true stories are known.
 *
 * @param articles in order of arrival
 * @param truth the number of each one's true story
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record GoldSet(String name, List<Article> articles, int[] truth) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static GoldSet read(Path folder) throws IOException {
        List<Article> articles = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("articles.jsonl"))) {
            articles.add(article(JSON.readTree(line)));
        }
        articles.sort(Comparator.comparing(Article::seen));
        Map<String, String> stories = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("gold.jsonl"))) {
            JsonNode gold = JSON.readTree(line);
            stories.put(gold.path("id").asString(), gold.path("story").asString());
        }
        Map<String, Integer> numbers = new HashMap<>();
        int[] truth = articles.stream()
                .mapToInt(article -> numbers.computeIfAbsent(
                        stories.getOrDefault(article.id().value(), article.id().value()), story -> numbers.size()))
                .toArray();
        return new GoldSet(folder.getFileName().toString(), articles, truth);
    }

    private static Article article(JsonNode line) {
        Instant published = Instant.parse(line.path("published").asString());
        Instant seen = Instant.parse(line.path("seen").asString(published.toString()));
        return new Article(
                new ArticleId(line.path("id").asString()),
                1,
                line.path("publisher").asString(),
                Kind.ARTICLE,
                line.path("url").asString(),
                line.path("publisher").asString(),
                null,
                line.path("title").asString(),
                line.path("text").asString(),
                published,
                seen,
                false,
                line.path("language").asString("en"),
                List.of());
    }

    int[] all() {
        return IntStream.range(0, articles.size()).toArray();
    }

    /** All within a day: the order of arrival says nothing. */
    boolean undated() {
        return Duration.between(
                                articles.getFirst().published(),
                                articles.getLast().published())
                        .compareTo(Duration.ofDays(1))
                <= 0;
    }

    /** What a newsroom makes of it. */
    GoldScore score(Linguist linguist, Affinity affinity) {
        Newsroom newsroom = new Newsroom(linguist, StoryStore.inMemory(), affinity, affinity);
        Map<StoryId, Integer> numbers = new HashMap<>();
        int[] found = articles.stream()
                .mapToInt(article -> numbers.computeIfAbsent(newsroom.take(article), story -> numbers.size()))
                .toArray();
        return GoldScore.of(all(), truth, found);
    }
}
