package app.bellwether.trial;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Serves the sample articles as feeds over loopback HTTP, more of them as time goes on. */
final class NewsStand implements AutoCloseable {

    private final HttpServer server;
    private final Instant opened = Instant.now().truncatedTo(ChronoUnit.DAYS);
    private final AtomicInteger asked = new AtomicInteger();
    private final List<JsonNode> articles;
    private volatile int shown;

    NewsStand() throws IOException {
        articles = Files.readAllLines(Path.of("src/main/resources/samples/articles.jsonl")).stream()
                .map(line -> JsonMapper.shared().readTree(line))
                .sorted(Comparator.comparingInt(article -> article.path("day").asInt()))
                .toList();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** Shows this part of the articles, oldest first. */
    void show(double part) {
        shown = (int) Math.round(articles.size() * part);
    }

    /** How many requests there were. */
    int asked() {
        return asked.get();
    }

    List<String> feeds() {
        return articles.stream()
                .map(article -> article.path("outlet").asString())
                .distinct()
                .map(outlet -> url("/" + outlet + ".xml"))
                .toList();
    }

    /** The addresses of what is shown. */
    List<String> shownArticles() {
        return articles.stream().limit(shown).map(this::url).toList();
    }

    String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        var path = exchange.getRequestURI().getPath();
        var body = path.endsWith(".xml") ? feed(path.substring(1, path.length() - 4)) : "";
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/rss+xml; charset=utf-8");
        exchange.sendResponseHeaders(body.isEmpty() ? 404 : 200, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private String feed(String outlet) {
        var items = articles.stream()
                .limit(shown)
                .filter(article -> article.path("outlet").asString().equals(outlet))
                .map(this::item)
                .collect(Collectors.joining());
        return "<?xml version='1.0'?><rss version='2.0'><channel><title>" + outlet + "</title><link>" + url("/")
                + "</link><description>" + outlet + "</description>" + items + "</channel></rss>";
    }

    private String item(JsonNode article) {
        var newest = articles.getLast().path("day").asInt();
        var published = opened.minus(newest - article.path("day").asInt(), ChronoUnit.DAYS)
                .minus(1, ChronoUnit.HOURS)
                .atOffset(ZoneOffset.UTC);
        return "<item><title>" + escaped(article.path("title").asString()) + "</title><link>" + url(article)
                + "</link><guid>" + url(article) + "</guid><pubDate>"
                + DateTimeFormatter.RFC_1123_DATE_TIME.format(published) + "</pubDate><description>"
                + escaped("<p>" + article.path("text").asString().replace("\n\n", "</p><p>") + "</p>")
                + "</description></item>";
    }

    private String url(JsonNode article) {
        return url("/" + article.path("slug").asString());
    }

    private String url(String path) {
        return "http://" + host() + path;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
