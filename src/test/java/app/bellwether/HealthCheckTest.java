package app.bellwether;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HealthCheckTest {

    @Test
    void isWhatTheServerSays() throws IOException {
        assertThat(askedWhenReadinessIs(200)).isZero();
        assertThat(askedWhenReadinessIs(503)).isEqualTo(1);
    }

    @Test
    void isBadWhenNobodyAnswers() throws IOException {
        var server = server(200);
        server.stop(0);

        assertThat(HealthCheck.run(port(server))).isEqualTo(1);
    }

    private static int askedWhenReadinessIs(int status) throws IOException {
        var server = server(status);
        try {
            return HealthCheck.run(port(server));
        } finally {
            server.stop(0);
        }
    }

    private static Map<String, String> port(HttpServer server) {
        return Map.of("SERVER_PORT", String.valueOf(server.getAddress().getPort()));
    }

    private static HttpServer server(int status) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        server.createContext("/readyz", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        return server;
    }
}
