package app.bellwether.web;

import app.bellwether.rendering.Address;
import app.bellwether.rendering.Clean;
import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleId;
import app.bellwether.sources.Articles;
import app.bellwether.writing.Citation;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An article as Bellwether read it, with the words that a brief quotes marked. */
@RestController
final class EvidencePages {

    private final Articles articles;
    private final Press press;

    EvidencePages(Articles articles, Press press) {
        this.articles = articles;
        this.press = press;
    }

    @GetMapping("/articles/{id}")
    ResponseEntity<String> article(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String revision,
            @RequestParam(required = false) @Nullable String of,
            @RequestParam(required = false) @Nullable String start,
            @RequestParam(required = false) @Nullable String end) {
        return find(id, revision)
                .map(article -> {
                    boolean asked = start != null || end != null;
                    return shown(article, Quote.in(article, of, start, end), asked);
                })
                .orElseGet(press::missing);
    }

    private Optional<Article> find(String id, @Nullable String revision) {
        if (id.isBlank()) {
            return Optional.empty();
        }
        var name = new ArticleId(id);
        try {
            return revision == null ? articles.byId(name) : articles.byId(name, Integer.parseInt(revision));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private ResponseEntity<String> shown(Article article, @Nullable Quote quote, boolean asked) {
        int newest = articles.byId(article.id()).map(Article::revision).orElse(article.revision());
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("heading", heading(article, quote));
        model.put("publisher", Clean.line(article.publisher()));
        model.put("author", article.author() == null ? null : Clean.line(article.author()));
        model.put("date", Times.day(article.published()));
        model.put("guessed", article.dateGuessed());
        model.put("extent", article.extent());
        model.put("machine", article.recording().byMachine());
        model.put("original", Address.web(url(article, quote)));
        model.put("address", Clean.line(article.url()));
        model.put("kind", article.kind());
        model.put("turns", new ArticleText(article, quote).turns());
        model.put("lost", asked && quote == null);
        model.put("found", quote != null);
        model.put("newer", newest > article.revision() ? "/articles/" + article.id() + "?revision=" + newest : null);
        return press.show("article.ftlh", Clean.line(article.title()), model);
    }

    private static String url(Article article, @Nullable Quote quote) {
        return quote != null && quote.of() == Citation.Part.TEXT ? article.urlAt(quote.start()) : article.url();
    }

    private static Object heading(Article article, @Nullable Quote quote) {
        return quote != null && quote.of() == Citation.Part.TITLE
                ? ArticleText.marked(article.title(), 0, article.title().length(), quote)
                : ArticleText.plain(article.title());
    }
}
