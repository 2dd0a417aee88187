package app.bellwether.trial;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Any number of feeds with invented news, the same for the same seed: events that some of them tell, on some days more of what went before. */
final class InventedPress implements AutoCloseable {

    /** As many days as a feed lists. */
    private static final int LISTED = 3;

    private static final int FEEDS_A_HOST = 20;

    private static final List<String> WHO = List.of(
            "Lanting", "Fennmark", "Moyu", "Harrow Bank", "Norsec", "Kitami", "Dosan", "Wavelane", "Ashford Group");
    private static final List<String> DID = List.of(
            "raises the price of", "orders more", "delays", "doubles its output of", "recalls", "licenses", "taxes");
    private static final List<String> WHAT = List.of(
            "AI chips",
            "electric vehicles",
            "solar panels",
            "cybersecurity software",
            "vaccines",
            "cloud services",
            "batteries",
            "wheat");
    private static final List<String> WHERE =
            List.of("China", "India", "Kenya", "Germany", "France", "the United States", "Brazil", "Japan");

    /** How a feed behaves. */
    enum Manner {
        WELL,
        FAILS,
        RAVES,
        HANGS
    }

    private record Item(int feed, LocalDate day, int number, String title, String text) {}

    private final List<HttpServer> servers = new ArrayList<>();
    private final List<String> feeds = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private final ConcurrentHashMap<Integer, Manner> manners = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final Random random;
    private final int articles;
    private int printed;
    private volatile List<Item> shown = List.of();

    InventedPress(int count, int articlesADay, long seed) throws IOException {
        this.random = new Random(seed);
        this.articles = articlesADay;
        int port = 0;
        for (int host = 0; host * FEEDS_A_HOST < count; host++) {
            HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0." + (host + 1), port), 50);
            server.createContext("/", this::answer);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            port = server.getAddress().getPort();
            servers.add(server);
        }
        for (int feed = 0; feed < count; feed++) {
            feeds.add("http://" + hosts().get(feed / FEEDS_A_HOST) + "/feed" + feed + ".xml");
        }
    }

    List<String> feeds() {
        return feeds;
    }

    List<String> hosts() {
        return servers.stream()
                .map(server -> server.getAddress().getAddress().getHostAddress() + ":"
                        + server.getAddress().getPort())
                .toList();
    }

    /** How many requests there were. */
    int asked() {
        return asked.get();
    }

    /** How that part of the feeds behaves from now on. */
    void behave(Manner manner, double part) {
        IntStream.range(0, feeds.size())
                .filter(_ -> random.nextDouble() < part)
                .forEach(feed -> manners.put(feed, manner));
    }

    void behaveWell() {
        manners.clear();
    }

    /** Prints the news of that day; how many articles that are. */
    int print(LocalDate day) {
        int before = printed;
        while (printed < before + articles) {
            String what = WHAT.get(random.nextInt(WHAT.size()));
            String where = WHERE.get(random.nextInt(WHERE.size()));
            // few do the same thing in the same place, so that days add up to something
            String did = DID.get(Math.floorMod((what + where).hashCode(), DID.size()));
            int tellers = 1 + random.nextInt(4);
            String who = WHO.get(random.nextInt(WHO.size()));
            int number = 2 + random.nextInt(90);
            for (int teller = 0; teller < tellers && printed < before + articles; teller++) {
                items.add(item(day, printed++, who, did, what, where, number));
            }
        }
        items.removeIf(item -> item.day().isBefore(day.minusDays(LISTED)));
        shown = List.copyOf(items);
        return articles;
    }

    private Item item(LocalDate day, int count, String who, String did, String what, String where, int number) {
        String weekday = day.minusDays(1).getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        String other = WHO.get(random.nextInt(WHO.size()));
        String text =
                "<p>%s %s %s in %s, it said on %s. The step concerns %d million units and is worth %d million euros.</p>"
                        .formatted(who, did, what, where, weekday, number, number * 7);
        text +=
                "<p>%s called it the largest step in %s since %d. Analysts of %s expect that %d percent of buyers of %s follow.</p>"
                        .formatted(who, where, 2001 + random.nextInt(20), other, 10 + random.nextInt(60), what);
        text +=
                "<p>Rivals have not said what they will do about %s. The ministry of trade in %s declined to comment.</p>"
                        .formatted(what, where);
        return new Item(
                random.nextInt(feeds.size()), day, count, "%s %s %s in %s".formatted(who, did, what, where), text);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        String[] path = exchange.getRequestURI().getPath().split("[/.]", -1);
        int feed = Integer.parseInt(path[1].substring("feed".length()));
        if (!path[2].equals("xml")) {
            page(exchange, Integer.parseInt(path[2]));
            return;
        }
        Manner manner = manners.getOrDefault(feed, Manner.WELL);
        byte[] body = switch (manner) {
            case WELL -> feed(feed).getBytes(StandardCharsets.UTF_8);
            case RAVES -> "<rss><channel><item><title>x</it <![CDATA[".getBytes(StandardCharsets.UTF_8);
            case FAILS, HANGS -> new byte[0];
        };
        exchange.getResponseHeaders().set("Content-Type", "application/rss+xml; charset=utf-8");
        exchange.sendResponseHeaders(manner == Manner.FAILS ? 503 : 200, manner == Manner.HANGS ? 1 : body.length);
        if (manner == Manner.HANGS) {
            exchange.getResponseBody().flush();
            java.util.concurrent.locks.LockSupport.parkNanos(10_000_000_000L);
            exchange.close();
        } else {
            exchange.getResponseBody().write(body);
            exchange.close();
        }
    }

    private void page(HttpExchange exchange, int number) throws IOException {
        String text = shown.stream()
                .filter(item -> item.number() == number)
                .map(item -> "<html><title>" + item.title() + "</title><body><article><h1>" + item.title() + "</h1>"
                        + item.text() + "</article></body></html>")
                .findFirst()
                .orElse("");
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String feed(int feed) {
        String listed = shown.stream()
                .filter(item -> item.feed() == feed)
                .map(this::xml)
                .collect(Collectors.joining());
        return "<?xml version='1.0'?><rss version='2.0'><channel><title>Paper " + feed + "</title><link>"
                + feeds.get(feed) + "</link><description>News</description>" + listed + "</channel></rss>";
    }

    private String xml(Item item) {
        String link = feeds.get(item.feed()).replace(".xml", "/" + item.number() + "/" + item.day());
        String published = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                item.day().atTime(LocalTime.of(2, item.number() % 60)).atOffset(ZoneOffset.UTC));
        return "<item><title>" + item.title() + "</title><link>" + link + "</link><guid>" + link + "</guid><pubDate>"
                + published + "</pubDate><description><![CDATA[" + item.text() + "]]></description></item>";
    }

    @Override
    public void close() {
        servers.forEach(server -> server.stop(0));
    }
}
