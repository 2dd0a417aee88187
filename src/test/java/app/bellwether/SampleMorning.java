package app.bellwether;

import app.bellwether.delivery.LocalOutbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The application as somebody starts it who tries it out, on the morning of a day that stays the same. */
public final class SampleMorning {

    public static final Instant MORNING = Instant.parse("2026-11-20T06:30:00Z");

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private SampleMorning() {}

    public static ConfigurableApplicationContext start() throws IOException {
        return start(database());
    }

    /** What the application keeps, as if it had been started for the first time that morning. */
    public static TestDatabase database() {
        TestDatabase database = TestDatabase.fresh();
        remember(database, "first-start", MORNING.toString());
        remember(
                database,
                "samples.ahead",
                Duration.between(Instant.now(Clock.systemUTC()), MORNING).toString());
        return database;
    }

    /** What it keeps when its readers have had their first briefs, which takes long and is waited for once. */
    public static TestDatabase databaseAfterTheFirstBriefs() {
        return TestDatabase.copyOf(FirstBriefs.DATABASE);
    }

    private static final class FirstBriefs {

        static final String DATABASE = sent();

        private static String sent() {
            TestDatabase database = database();
            try (ConfigurableApplicationContext application = start(database)) {
                List.of("ada@example.org", "bruno@example.org", "900000000000000001")
                        .forEach(reader -> firstBrief(application, reader));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            return database.closed();
        }
    }

    /** With those settings besides; on a database that knows an earlier start, it goes on from there. */
    public static ConfigurableApplicationContext start(TestDatabase database, String... more) throws IOException {
        List<String> settings = new ArrayList<>(List.of(more));
        settings.add("--server.port=" + freePort());
        database.configure((name, value) -> settings.add("--" + name + "=" + value.get()));
        return SpringApplication.run(Bellwether.class, settings.toArray(String[]::new));
    }

    public static LocalOutbox.Kept firstBrief(ConfigurableApplicationContext application, String reader) {
        LocalOutbox outbox = application.getBean(LocalOutbox.class);
        return await(
                PATIENCE,
                () -> outbox.newest(100).stream()
                        .filter(kept -> kept.to().contains(reader))
                        .findFirst());
    }

    public static <T> T await(Duration patience, Supplier<Optional<T>> awaited) {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            Optional<T> there = awaited.get();
            if (there.isPresent()) {
                return there.get();
            }
            pause();
        }
        throw new AssertionError("nothing came within " + patience);
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

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
