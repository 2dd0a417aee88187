package app.bellwether.email;

import app.bellwether.SettableClock;
import app.bellwether.TestDatabase;
import app.bellwether.briefs.Brief;
import app.bellwether.briefs.BriefId;
import app.bellwether.briefs.BriefsOnPostgres;
import app.bellwether.subscribers.ShortId;
import app.bellwether.subscribers.Subscriber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** The rooms from subscribers to email on PostgreSQL: briefs of due subscribers are sealed, and go out as they are. */
final class EndToEnd implements AutoCloseable {

    private static final Instant NOW = Instant.parse("2026-11-20T06:00:00Z");

    private final TestDatabase database = TestDatabase.fresh();
    private final AnnotationConfigApplicationContext rooms;
    private final BenchBriefs briefs;
    private final int readers;

    EndToEnd(int port, int readers, BenchBriefs briefs) {
        this.briefs = briefs;
        this.readers = readers;
        Map<String, Object> settings = Map.of(
                "bellwether.delivery.every", "20ms",
                "bellwether.delivery.at-once", "16",
                "bellwether.email.domain", "brief.example",
                "bellwether.web.url", "https://brief.example");
        rooms = SendingRooms.on(database, port, settings);
        rooms.registerBean(Clock.class, () -> new SettableClock(NOW));
        BriefsOnPostgres.register(rooms, database);
        rooms.refresh();
        IntStream.range(0, readers).forEach(this::subscribe);
    }

    /** Briefs a second while they are being sealed one after the other: from the first one sealed to the last one recorded as accepted. */
    double sealedAndSent() throws InterruptedException {
        long began = System.nanoTime();
        Thread sealing =
                Thread.ofPlatform().start(() -> IntStream.range(0, readers).forEach(this::seal));
        double seconds = untilAccepted(began);
        sealing.join();
        return readers / seconds;
    }

    /** Briefs a second, from all of them sealed to the last one recorded as accepted. */
    double sent() {
        rooms.stop();
        IntStream.range(0, readers).forEach(this::seal);
        long began = System.nanoTime();
        rooms.start();
        return readers / untilAccepted(began);
    }

    private double untilAccepted(long began) {
        while (accepted() < readers) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private void subscribe(int number) {
        Subscriber reader = SendBench.reader(number);
        database.jdbc()
                .sql("""
                    insert into subscribers.subscriber (id, name, state, channel, address, same_address, role, zone, time, days,
                        minutes, language, threshold, registered)
                    values (:id, 'Reader', 'CONFIRMED', 'EMAIL', :address, :address, 'LEADER', 'UTC', '07:00', '{MONDAY}', 6, 'en', 2, now())
                    """)
                .param("id", reader.id().value())
                .param("address", reader.destination().address())
                .update();
    }

    private void seal(int number) {
        Brief brief = new Brief(
                new BriefId(ShortId.of("bench", "" + number)),
                SendBench.reader(number).id(),
                LocalDate.of(2026, 11, 20),
                "morning",
                1,
                NOW,
                NOW.plus(Duration.ofHours(12)),
                briefs.brief(number),
                List.of(),
                "hash");
        rooms.getBean(TransactionTemplate.class).executeWithoutResult(_ -> BriefsOnPostgres.keep(rooms, brief));
    }

    private int accepted() {
        return database.jdbc()
                .sql("select count(*) from delivery.delivery where state = 'ACCEPTED'")
                .query(Integer.class)
                .single();
    }

    @Override
    public void close() {
        rooms.close();
    }
}
