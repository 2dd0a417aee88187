package app.bellwether.console;

import app.bellwether.language.Linguist;
import app.bellwether.language.Reading;
import app.bellwether.sources.Article;
import app.bellwether.taxonomy.Taxonomy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
        description = "Reads articles; writes each one's topics, regions, actors and quantities.",
        footerHeading = Lines.INPUT,
        footer = ArticleLines.FIELDS)
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
        TypedInterests typed = interests == null ? null : TypedInterests.of(typed(interests), taxonomy, linguist);
        List<Article> articles = lines.read(new ArticleLines(linguist)::read);
        List<Map<String, Object>> tagged = new ArrayList<>();
        OneByOne each = new OneByOne(lines, linguist);
        int done = 0;
        for (Article article : articles) {
            each.read(article, () -> reading(article, each.linguist())).ifPresent(reading -> {
                Map<String, Object> line = line(article, reading);
                if (typed == null) {
                    lines.write(line);
                } else {
                    typed.read(article, reading);
                    tagged.add(line);
                }
            });
            lines.progress("articles", ++done, articles.size());
        }
        if (typed != null) {
            write(tagged, typed.concerns());
        }
        return 0;
    }

    private static Reading reading(Article article, Linguist linguist) {
        return linguist.read(
                article.title(),
                article.text(),
                article.published().atZone(ZoneOffset.UTC).toLocalDate());
    }

    private void write(List<Map<String, Object>> tagged, List<List<Map<String, Object>>> concerns) {
        for (int at = 0; at < tagged.size(); at++) {
            tagged.get(at).put("interests", concerns.get(at));
            lines.write(tagged.get(at));
        }
    }

    private static List<String> typed(Path interests) {
        try {
            return Files.readAllLines(interests).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException unreadable) {
            throw new CouldNot("the interests in " + interests + " cannot be read: " + unreadable.getMessage());
        }
    }

    /** No maps, whose entries come in another order each time (R10). */
    private record Where(String code, double score, boolean about) {}

    private record Who(String name, String type) {}

    private static Map<String, Object> line(Article article, Reading reading) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", article.id().value());
        line.put("topics", reading.topics());
        line.put(
                "regions",
                reading.regions().stream()
                        .map(region -> new Where(region.code(), region.score(), region.about()))
                        .toList());
        line.put(
                "actors",
                reading.actors().stream()
                        .map(actor -> new Who(actor.name(), actor.type().name().toLowerCase(Locale.ROOT)))
                        .toList());
        line.put("quantities", reading.quantities());
        return line;
    }
}
