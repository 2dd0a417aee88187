package app.bellwether.sources.samples;

import app.bellwether.sources.Origin;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.zip.CRC32;

/** Serves the invented press over HTTP, on loopback only. */
public final class SampleServer implements AutoCloseable {

    private final HttpServer server;
    private final SamplePress press;
    private final SampleFeeds feeds;
    private final CountDownLatch closing = new CountDownLatch(1);

    /**
     * Starts serving.
     *
     * @param preferred the port to take when it is free; 0 for any
     */
    SampleServer(SamplePress press, int preferred) {
        this.press = press;
        this.server = open(preferred);
        this.feeds = new SampleFeeds(press, base());
        server.createContext("/", this::serve);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    private static HttpServer open(int port) {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (BindException taken) {
            return open(0);
        } catch (IOException cannot) {
            throw new UncheckedIOException("the samples cannot be served on loopback", cannot);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Host and port, for the list of addresses that may be read although they are on loopback. */
    public String authority() {
        return "localhost:" + port();
    }

    String base() {
        return "http://" + authority();
    }

    /** The outlets' feeds. The ids do not depend on the port. */
    public List<Origin> feeds() {
        return press.outlets().stream()
                .map(outlet ->
                        new Origin("sample-" + outlet.slug(), outlet.name(), base() + "/" + outlet.slug() + "/feed"))
                .toList();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String[] path = exchange.getRequestURI().getPath().split("/");
            Optional<SampleAnswer> answer = path.length < 2 ? Optional.empty() : answer(path);
            if (answer.isPresent()) {
                send(exchange, answer.get());
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<SampleAnswer> answer(String[] path) throws InterruptedException {
        Optional<SampleOutlet> outlet = press.outlets().stream()
                .filter(one -> one.slug().equals(path[1]))
                .findFirst();
        if (outlet.isEmpty() || path.length > 4) {
            return Optional.empty();
        }
        if (outlet.get().form().equals("hangs")) {
            closing.await();
            return Optional.empty();
        }
        return switch (path.length) {
            case 2 -> outlet.map(one -> SamplePages.index(one, press.articles(one)));
            case 3 -> path[2].equals("feed") ? outlet.map(feeds::of) : page(path[1], path[2]);
            default ->
                path[2].equals("items") ? press.article(path[1], path[3]).map(SamplePages::thread) : Optional.empty();
        };
    }

    private Optional<SampleAnswer> page(String outlet, String name) {
        if (!name.endsWith(".vtt")) {
            return press.article(outlet, name).map(SamplePages::of);
        }
        return press.article(outlet, name.substring(0, name.length() - 4))
                .map(printed -> printed.article().segments())
                .map(turns -> new SampleAnswer("text/vtt", SampleFeeds.transcript(turns)));
    }

    private static void send(HttpExchange exchange, SampleAnswer answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        CRC32 sum = new CRC32();
        sum.update(body);
        String etag = "\"" + Long.toHexString(sum.getValue()) + "\"";
        exchange.getResponseHeaders().set("ETag", etag);
        exchange.getResponseHeaders().set("Content-Type", answer.contentType() + "; charset=utf-8");
        if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
