package app.bellwether.sources.fetching;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.sources.TestSite;
import app.bellwether.sources.fetching.SafeFetch.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Fetching into a file, which is as safe as into memory. */
@Timeout(60)
class SavingTest {

    private static final Duration LONG = Duration.ofSeconds(10);

    private final TestSite site = new TestSite();
    private final SafeFetch fetch = new SafeFetch(Duration.ofSeconds(3), Set.of(site.host()), Clock.systemUTC());
    private final CountDownLatch over = new CountDownLatch(1);

    @TempDir
    private Path directory;

    @AfterEach
    void close() {
        over.countDown();
        fetch.close();
        site.close();
    }

    private Saved save(String url, long longest, Duration within) {
        return fetch.save(Request.of(url, "audio/*"), directory.resolve("sound"), longest, within);
    }

    @Test
    void writesWhatARedirectLeadsTo() throws IOException {
        site.status("/moved", 302, "Location", "/1.mp3");
        site.text("/1.mp3", "audio/mpeg", "all of it");

        assertThat(save(site.url("/moved"), 9, LONG)).isEqualTo(new Saved.Whole(9, "audio/mpeg", site.url("/1.mp3")));
        assertThat(directory.resolve("sound")).hasContent("all of it");
    }

    @Test
    void endsAtItsLimitAlthoughTheServerNeverDoes() throws IOException {
        site.page("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (var i = 0; i < 1_000_000; i++) {
                exchange.getResponseBody().write("x".repeat(1000).getBytes(UTF_8));
            }
        });

        assertThat(save(site.url("/endless"), 100_000, LONG)).isEqualTo(new Saved.TooMuch());
        assertThat(Files.size(directory.resolve("sound"))).isLessThanOrEqualTo(100_000);
    }

    @Test
    void endsAtItsTimeWhereTheServerDoesNotGoOn() {
        site.page("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        assertThat(save(site.url("/slow"), 100, Duration.ofSeconds(1)))
                .isEqualTo(new Saved.Missed("did not answer within 1 s", Optional.empty()));
    }

    @Test
    void goesNowhereThatIsNobodysBusiness() {
        site.status("/busy", 503, "Retry-After", "120");
        site.status("/inside", 302, "Location", "http://127.0.0.2:8080/");

        assertThat(save("http://169.254.169.254/latest", 100, LONG)).isInstanceOf(Saved.Missed.class);
        assertThat(save(site.url("/inside"), 100, LONG)).isInstanceOf(Saved.Missed.class);
        assertThat(save("file:///etc/passwd", 100, LONG)).isInstanceOf(Saved.Missed.class);
        assertThat(save(site.url("/busy"), 100, LONG))
                .isInstanceOfSatisfying(
                        Saved.Missed.class,
                        missed -> assertThat(missed.retryAfter()).contains(Duration.ofMinutes(2)));
        assertThat(directory.resolve("sound")).doesNotExist();
    }
}
