package app.bellwether;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** Asks the Bellwether of this machine whether it is ready, so that a container needs no other program for it. */
final class HealthCheck {

    private HealthCheck() {}

    /**
     * Asks on the port of {@code SERVER_PORT}.
     *
     * @return the exit status: 0 ready, 1 not
     */
    static int run(Map<String, String> environment) {
        var port = environment.getOrDefault("SERVER_PORT", "8080");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/readyz"))
                .timeout(Duration.ofSeconds(12))
                .build();
        try (var client = HttpClient.newBuilder().build()) {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200 ? 0 : 1;
        } catch (IOException notThere) {
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }
}
