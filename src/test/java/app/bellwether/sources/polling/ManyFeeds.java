package app.bellwether.sources.polling;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Feeds at as many hosts of the loopback (127.0.0.0/8), each with a lot of its own: of a hundred one hangs, ten fail in ten ways, and once
 * they were read sixty say that nothing changed and the others have an article more.
 */
final class ManyFeeds implements AutoCloseable {

    private static final Duration LATENCY = Duration.ofMillis(100);
    private static final int ITEMS = 12;
    private static final int OF = 100;
    private static final int HANGING = 1;
    private static final int FAILING = 11;
    private static final int UNCHANGED = 71;

    final AtomicLong bytes = new AtomicLong();
    final AtomicInteger unchanged = new AtomicInteger();
    final AtomicInteger asked = new AtomicInteger();

    private final HttpServer server;
    private final CountDownLatch closed = new CountDownLatch(1);

    ManyFeeds() throws IOException {
        server = HttpServer.create(new InetSocketAddress("0.0.0.0", 0), 4096);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /** {@code 127.1.2.3:4567}, another for each number up to a million. */
    String host(int number) {
        return "127.%d.%d.%d:%d"
                .formatted(
                        1 + number / 62_500,
                        number / 250 % 250,
                        1 + number % 250,
                        server.getAddress().getPort());
    }

    String url(int number) {
        return "http://" + host(number) + "/" + number;
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        int number = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
        int lot = number % OF;
        try (exchange) {
            if (lot < HANGING) {
                closed.await();
            }
            Thread.sleep(LATENCY);
            boolean known = exchange.getRequestHeaders().containsKey("If-None-Match");
            if (lot < HANGING) {
                send(exchange, 200, "");
            } else if (lot < FAILING) {
                fail(exchange, lot - HANGING);
            } else if (lot < UNCHANGED && known) {
                unchanged.incrementAndGet();
                exchange.sendResponseHeaders(304, -1);
            } else {
                exchange.getResponseHeaders().set("ETag", "\"" + known + "\"");
                send(exchange, 200, feed(number, known ? 1 : 0));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void fail(HttpExchange exchange, int how) throws IOException {
        switch (how) {
            case 0 -> send(exchange, 500, "oh");
            case 1 -> send(exchange, 404, "not here");
            case 2 -> {
                exchange.getResponseHeaders().set("Retry-After", "7200");
                send(exchange, 429, "later");
            }
            case 3 -> {
                exchange.getResponseHeaders()
                        .set("Location", exchange.getRequestURI().toString());
                exchange.sendResponseHeaders(302, -1);
            }
            case 4 -> send(exchange, 200, "<html><title>Sign in</title><p>Who are you?</html>");
            case 5 -> send(exchange, 200, "");
            case 6 -> send(exchange, 403, "no robots");
            case 7 -> {
                exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                send(exchange, 200, "this is not packed");
            }
            case 8 -> { // ends in the middle of what it said it would send
                exchange.sendResponseHeaders(200, 10_000);
                exchange.getResponseBody().write("<rss><channel>".getBytes(UTF_8));
            }
            default -> send(exchange, 503, "down");
        }
    }

    private void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] sent = body.getBytes(UTF_8);
        bytes.addAndGet(sent.length);
        exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
        exchange.sendResponseHeaders(status, sent.length == 0 ? -1 : sent.length);
        exchange.getResponseBody().write(sent);
    }

    private static String feed(int number, int newer) {
        StringBuilder items = new StringBuilder("<rss version=\"2.0\"><channel><title>Paper ")
                .append(number)
                .append("</title>");
        for (int item = ITEMS + newer; item > newer; item--) {
            items.append("<item><title>Report %d of paper %d</title><link>https://paper-%d.example/%d</link>"
                    .formatted(item, number, number, item));
            items.append("<pubDate>Tue, 05 Aug 2025 07:%02d:00 GMT</pubDate><description>".formatted(item));
            items.append("The council of town %d said on Tuesday what it will do about street %d. "
                    .formatted(number, item)
                    .repeat(12));
            items.append("</description></item>");
        }
        return items.append("</channel></rss>").toString();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
