package app.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.Bellwether;
import app.bellwether.TestDatabase;
import app.bellwether.delivery.LocalOutbox;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The brief that the README shows is the one that Ada gets from the samples. {@code -Dpictures=update} takes the
 * picture anew, with what it says beside it.
 */
class PictureTest {

    private static final Instant MORNING = Instant.parse("2026-11-20T06:30:00Z");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Path PICTURE = Path.of("docs/images/brief.png");
    private static final Path WORDS = Path.of("docs/images/brief.txt");

    @Test
    void showsWhatASampleReaderGets() throws IOException {
        try (Browser browser = Browser.open();
                ConfigurableApplicationContext application = start();
                Page page = browser.page(760, 1180, ColorScheme.LIGHT)) {
            LocalOutbox.Kept brief = firstBrief(application.getBean(LocalOutbox.class), "ada@example.org");
            page.navigate("http://localhost:" + application.getEnvironment().getProperty("local.server.port")
                    + "/outbox/" + brief.delivery() + "/html");
            String words = page.innerText("body").strip().replaceAll("[ \\t]+\\n", "\n") + "\n";
            if ("update".equals(System.getProperty("pictures"))) {
                Files.createDirectories(PICTURE.getParent());
                Files.writeString(WORDS, words);
                page.screenshot(new Page.ScreenshotOptions().setPath(PICTURE));
            }
            assertThat(words).isEqualTo(Files.readString(WORDS));
            assertThat(PICTURE).exists();
        }
    }

    /** Starts the application as somebody does who tries it out, on the morning of a day that stays the same. */
    private static ConfigurableApplicationContext start() throws IOException {
        var database = TestDatabase.fresh();
        remember(database, "first-start", MORNING.toString());
        remember(
                database,
                "samples.ahead",
                Duration.between(Instant.now(Clock.systemUTC()), MORNING).toString());
        List<String> settings = new ArrayList<>(List.of("--server.port=" + freePort()));
        database.configure((name, value) -> settings.add("--" + name + "=" + value.get()));
        return SpringApplication.run(Bellwether.class, settings.toArray(String[]::new));
    }

    private static void remember(TestDatabase database, String name, String value) {
        database.jdbc()
                .sql("insert into sources.memo (name, value) values (:name, :value)")
                .param("name", name)
                .param("value", value)
                .update();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static LocalOutbox.Kept firstBrief(LocalOutbox outbox, String reader) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Optional<LocalOutbox.Kept> brief = outbox.newest(100).stream()
                    .filter(kept -> kept.to().contains(reader))
                    .findFirst();
            if (brief.isPresent()) {
                return brief.get();
            }
            pause();
        }
        throw new AssertionError("no brief within " + PATIENCE);
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
