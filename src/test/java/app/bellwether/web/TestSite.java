package app.bellwether.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.springframework.test.web.servlet.MockMvc;

/** Pages in front of neighbours that a test taught, at an address that a browser can open. */
final class TestSite implements AutoCloseable {

    private final HttpServer server;
    private final MockMvc pages;

    TestSite(MockMvc pages) {
        this.pages = pages;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException unavailable) {
            throw new IllegalStateException("no port is free", unavailable);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange;
                InputStream file = TestSite.class.getResourceAsStream(
                        "/static" + exchange.getRequestURI().getPath())) {
            if (file != null && exchange.getRequestURI().getPath().contains(".")) {
                String type = exchange.getRequestURI().getPath().endsWith(".css") ? "text/css" : "image/svg+xml";
                exchange.getResponseHeaders().set("Content-Type", type);
                send(exchange, 200, file.readAllBytes());
            } else {
                page(exchange);
            }
        }
    }

    private void page(HttpExchange exchange) throws IOException {
        try {
            var response = pages.perform(get(exchange.getRequestURI()).header("Host", "localhost:8080"))
                    .andReturn()
                    .getResponse();
            response.getHeaderNames()
                    .forEach(name -> exchange.getResponseHeaders().set(name, String.valueOf(response.getHeader(name))));
            send(exchange, response.getStatus(), response.getContentAsByteArray());
        } catch (IOException broken) {
            throw broken;
        } catch (Exception broken) {
            throw new IllegalStateException("the page cannot be shown", broken);
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
