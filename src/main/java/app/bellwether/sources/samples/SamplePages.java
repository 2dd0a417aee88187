package app.bellwether.sources.samples;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The outlets' pages, with what surrounds an article on real ones; and a discussion's comments. */
final class SamplePages {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SamplePages() {}

    static SampleAnswer of(Printed printed) {
        SampleArticle article = printed.article();
        String byline = article.author() == null
                ? ""
                : "<p class=\"byline\">By " + SampleText.escape(article.author()) + "</p>";
        String html = """
            <!doctype html>
            <html lang="%s"><head><meta charset="utf-8"><title>%s - %s</title>
            <meta name="viewport" content="width=device-width">
            <style>body{font:18px/1.5 Georgia,serif;max-width:40em;margin:2em auto;padding:0 1em}
            nav,aside,footer{font:14px sans-serif;color:#555}</style></head>
            <body><nav><a href="/%s">%s</a> · News · Business · Culture</nav>
            <main><article><h1>%s</h1>%s<time datetime="%s">%s</time>
            %s
            </article></main>
            <aside><h2>Most read</h2><ul><li>Subscribe to our letter</li><li>Today in pictures</li></ul></aside>
            <footer>An invented outlet, part of Bellwether’s samples. Nothing here is news.</footer></body></html>
            """.formatted(
                        printed.language(),
                        SampleText.escape(article.title()),
                        SampleText.escape(printed.outlet().name()),
                        printed.outlet().slug(),
                        SampleText.escape(printed.outlet().name()),
                        SampleText.escape(article.title()),
                        byline,
                        printed.published(),
                        printed.published().atZone(ZoneOffset.UTC).toLocalDate(),
                        words(article, printed.text()));
        return new SampleAnswer("text/html", html);
    }

    private static String words(SampleArticle article, String text) {
        if (article.segments() != null) {
            return article.segments().stream()
                    .map(turn -> "<p><b>" + SampleText.escape(turn.speaker()) + ":</b> "
                            + SampleText.escape(turn.text()) + "</p>")
                    .collect(Collectors.joining("\n"));
        }
        String comments = article.comments() == null
                ? ""
                : article.comments().stream()
                        .map(comment -> "<blockquote><b>" + SampleText.escape(comment.author()) + "</b> "
                                + SampleText.escape(comment.text()) + "</blockquote>")
                        .collect(Collectors.joining("\n"));
        return SampleText.paragraphs(text) + comments;
    }

    static SampleAnswer index(SampleOutlet outlet, List<Printed> articles) {
        String links = articles.stream()
                .map(printed -> "<li><a href=\"%s\">%s</a></li>"
                        .formatted(
                                printed.path(),
                                SampleText.escape(printed.article().title())))
                .collect(Collectors.joining("\n"));
        return new SampleAnswer(
                "text/html",
                "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>%s</title><h1>%s</h1><ul>%s</ul></html>"
                        .formatted(SampleText.escape(outlet.name()), SampleText.escape(outlet.name()), links));
    }

    /** A discussion with its tree of comments, as Hacker News' search gives one. */
    static SampleAnswer thread(Printed printed) {
        SampleArticle article = printed.article();
        List<Comment> top = new ArrayList<>();
        List<List<Comment>> branch = new ArrayList<>(List.of(top));
        for (SampleArticle.Comment comment :
                article.comments() == null ? List.<SampleArticle.Comment>of() : article.comments()) {
            branch.subList(Math.min(comment.depth() + 1, branch.size()), branch.size())
                    .clear();
            Comment node = new Comment(
                    comment.author(),
                    written(comment, printed).toString(),
                    SampleText.paragraphs(comment.text()),
                    new ArrayList<>());
            branch.getLast().add(node);
            branch.add(node.children());
        }
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("id", article.slug());
        root.put("title", article.title());
        root.put("author", printed.outlet().slug());
        root.put("created_at", printed.published().toString());
        root.put("text", SampleText.paragraphs(printed.text()));
        root.put("children", top);
        return new SampleAnswer("application/json", JSON.writeValueAsString(root));
    }

    private record Comment(
            String author, @JsonProperty("created_at") String written, String text, List<Comment> children) {}

    private static Instant written(SampleArticle.Comment comment, Printed printed) {
        LocalDate date = printed.published().atZone(ZoneOffset.UTC).toLocalDate();
        Instant at = date.atTime(comment.at()).toInstant(ZoneOffset.UTC);
        return at.isBefore(printed.published())
                ? date.plusDays(1).atTime(comment.at()).toInstant(ZoneOffset.UTC)
                : at;
    }
}
