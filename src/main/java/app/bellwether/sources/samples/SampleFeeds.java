package app.bellwether.sources.samples;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The outlets' feeds, each in its outlet's format. */
final class SampleFeeds {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int WORDS_PER_SECOND = 2;

    private final SamplePress press;
    private final String base;

    SampleFeeds(SamplePress press, String base) {
        this.press = press;
        this.base = base;
    }

    SampleAnswer of(SampleOutlet outlet) {
        List<Printed> articles = press.articles(outlet);
        return switch (outlet.form()) {
            case "rss", "podcast" -> new SampleAnswer("application/rss+xml", rss(outlet, articles));
            case "atom" -> new SampleAnswer("application/atom+xml", atom(outlet, articles));
            case "jsonfeed" -> new SampleAnswer("application/feed+json", jsonFeed(outlet, articles));
            case "discussion" -> new SampleAnswer("application/json", threads(articles));
            case "broken-xml" ->
                new SampleAnswer("application/rss+xml", "<rss version=\"2.0\"><channel><title>" + outlet.name());
            default ->
                new SampleAnswer("text/html", "<!doctype html><title>" + outlet.name() + "</title><p>We have moved.");
        };
    }

    private String rss(SampleOutlet outlet, List<Printed> articles) {
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
              xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:podcast="https://podcastindex.org/namespace/1.0">
            <channel><title>%s</title><link>%s</link><description>%s</description><language>%s</language>
            %s</channel></rss>
            """.formatted(
                        SampleText.escape(title(outlet, articles)),
                        base + "/" + outlet.slug(),
                        SampleText.escape(outlet.name()),
                        outlet.language(),
                        articles.stream().map(this::rssItem).collect(Collectors.joining("\n")));
    }

    /** A podcast's feed is named after its show. */
    private static String title(SampleOutlet outlet, List<Printed> articles) {
        return outlet.form().equals("podcast") && !articles.isEmpty() ? "The Cost Curve" : outlet.name();
    }

    private String rssItem(Printed printed) {
        SampleArticle article = printed.article();
        String author =
                article.author() == null ? "" : "<dc:creator>" + SampleText.escape(article.author()) + "</dc:creator>";
        String words = article.segments() != null
                ? "<description>"
                        + SampleText.escape(printed.teaser().lines().findFirst().orElse("")) + "</description>"
                        + "<podcast:transcript url=\"%s.vtt\" type=\"text/vtt\"/>".formatted(base + printed.path())
                : printed.outlet().teaser()
                        ? "<description>" + SampleText.escape(printed.teaser()) + "</description>"
                        : "<content:encoded>" + SampleText.escape(SampleText.paragraphs(printed.text()))
                                + "</content:encoded>";
        return "<item><title>%s</title><link>%s</link><guid isPermaLink=\"false\">%s</guid>%s<pubDate>%s</pubDate>%s</item>"
                .formatted(
                        SampleText.escape(article.title()),
                        base + printed.path(),
                        article.slug(),
                        author,
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                printed.published().atOffset(ZoneOffset.UTC)),
                        words);
    }

    private String atom(SampleOutlet outlet, List<Printed> articles) {
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom"><title>%s</title><id>urn:%s</id><link href="%s"/>
            %s</feed>
            """.formatted(
                        SampleText.escape(outlet.name()),
                        outlet.slug(),
                        base + "/" + outlet.slug(),
                        articles.stream().map(this::atomEntry).collect(Collectors.joining("\n")));
    }

    private String atomEntry(Printed printed) {
        SampleArticle article = printed.article();
        String author = article.author() == null
                ? ""
                : "<author><name>" + SampleText.escape(article.author()) + "</name></author>";
        String words = printed.outlet().teaser()
                ? "<summary>" + SampleText.escape(printed.teaser()) + "</summary>"
                : "<content type=\"html\">" + SampleText.escape(SampleText.paragraphs(printed.text())) + "</content>";
        return "<entry><title>%s</title><id>urn:%s</id><link href=\"%s\"/>%s<published>%s</published><updated>%s</updated>%s</entry>"
                .formatted(
                        SampleText.escape(article.title()),
                        article.slug(),
                        base + printed.path(),
                        author,
                        printed.published(),
                        printed.published(),
                        words);
    }

    private String jsonFeed(SampleOutlet outlet, List<Printed> articles) {
        Map<String, Object> feed = new LinkedHashMap<>();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", outlet.name());
        feed.put("home_page_url", base + "/" + outlet.slug());
        feed.put("language", outlet.language());
        feed.put("items", articles.stream().map(this::jsonItem).toList());
        return JSON.writeValueAsString(feed);
    }

    private Map<String, Object> jsonItem(Printed printed) {
        SampleArticle article = printed.article();
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", article.slug());
        item.put("url", base + printed.path());
        item.put("title", article.title());
        item.put("content_html", SampleText.paragraphs(printed.text()));
        item.put("date_published", printed.published().toString());
        item.put("authors", article.author() == null ? List.of() : List.of(Map.of("name", article.author())));
        return item;
    }

    private String threads(List<Printed> articles) {
        return JSON.writeValueAsString(
                Map.of("hits", articles.stream().map(this::thread).toList()));
    }

    private Map<String, Object> thread(Printed printed) {
        List<SampleArticle.Comment> comments = printed.article().comments();
        Map<String, Object> thread = new LinkedHashMap<>();
        thread.put("objectID", printed.article().slug());
        thread.put("title", printed.article().title());
        thread.put("story_text", SampleText.paragraphs(printed.text()));
        thread.put("author", printed.outlet().slug());
        thread.put("created_at", printed.published().toString());
        thread.put("num_comments", comments == null ? 0 : comments.size());
        thread.put("discussion_url", base + printed.path());
        return thread;
    }

    /** The turns of an episode as WebVTT. */
    static String transcript(List<SampleArticle.Turn> turns) {
        StringBuilder vtt = new StringBuilder("WEBVTT\n");
        for (int i = 0; i < turns.size(); i++) {
            SampleArticle.Turn turn = turns.get(i);
            int end = i + 1 < turns.size()
                    ? turns.get(i + 1).at()
                    : turn.at() + turn.text().split(" ", -1).length / WORDS_PER_SECOND;
            vtt.append("\n%s --> %s\n<v %s>%s\n".formatted(stamp(turn.at()), stamp(end), turn.speaker(), turn.text()));
        }
        return vtt.toString();
    }

    private static String stamp(int seconds) {
        return "%02d:%02d:%02d.000".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
