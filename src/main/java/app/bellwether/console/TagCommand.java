package app.bellwether.console;

import app.bellwether.language.Linguist;
import app.bellwether.language.Reading;
import app.bellwether.sources.Article;
import app.bellwether.taxonomy.Taxonomy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "tag",
        mixinStandardHelpOptions = true,
        description = "Reads articles; writes each one's topics, regions, actors and quantities.")
final class TagCommand implements Callable<Integer> {

    @Option(names = "--interests", description = "a file with one interest a line, as a reader would type it")
    private @Nullable Path interests;

    private final Lines lines;

    TagCommand(Lines lines) {
        this.lines = lines;
    }

    @Override
    public Integer call() {
        Taxonomy taxonomy = Taxonomy.standard();
        Linguist linguist = Linguist.standard(taxonomy);
        List<TypedInterest> typed = typed(taxonomy, linguist);
        List<Article> articles = lines.read(new ArticleLines(linguist)::read);
        int done = 0;
        for (Article article : articles) {
            lines.write(line(article, linguist, typed));
            lines.progress("articles", ++done, articles.size());
        }
        return 0;
    }

    private List<TypedInterest> typed(Taxonomy taxonomy, Linguist linguist) {
        if (interests == null) {
            return List.of();
        }
        try {
            return Files.readAllLines(interests).stream()
                    .filter(line -> !line.isBlank())
                    .map(line -> TypedInterest.of(line.strip(), taxonomy, linguist))
                    .toList();
        } catch (IOException unreadable) {
            throw new CouldNot("the interests in " + interests + " cannot be read: " + unreadable.getMessage());
        }
    }

    private Map<String, Object> line(Article article, Linguist linguist, List<TypedInterest> typed) {
        Reading reading = linguist.read(
                article.title(),
                article.text(),
                article.published().atZone(ZoneOffset.UTC).toLocalDate());
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", article.id().value());
        line.put("topics", reading.topics());
        line.put(
                "regions",
                reading.regions().stream()
                        .map(region -> Map.of("code", region.code(), "score", region.score(), "about", region.about()))
                        .toList());
        line.put(
                "actors",
                reading.actors().stream()
                        .map(actor -> Map.of(
                                "name",
                                actor.name(),
                                "type",
                                actor.type().name().toLowerCase(Locale.ROOT)))
                        .toList());
        line.put("quantities", reading.quantities());
        if (interests != null) {
            float[] vector = linguist.embed(TypedInterest.gist(article));
            line.put(
                    "interests",
                    typed.stream().map(one -> one.of(article, reading, vector)).toList());
        }
        return line;
    }
}
