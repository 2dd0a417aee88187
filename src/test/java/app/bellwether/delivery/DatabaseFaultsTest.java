package app.bellwether.delivery;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.bellwether.TestDatabase;
import app.bellwether.subscribers.Subscriber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever befalls PostgreSQL while letters go out: they go on by themselves afterwards, and each goes out once (R7). */
class DatabaseFaultsTest {

    private static final int LETTERS = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Instance instance = new Instance();
    private final JdbcClient jdbc = instance.database.jdbc();
    private final JdbcClient elsewhere = TestDatabase.empty().jdbc();
    private final String database =
            jdbc.sql("select current_database()").query(String.class).single();
    private final Postman postman = instance.postman();

    @BeforeEach
    void seal() {
        Subscriber ada = instance.subscribers.ada();
        IntStream.range(0, LETTERS).forEach(i -> instance.seal(ada, "letter " + i));
        instance.courier.replies(_ -> {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            return new Outcome.Accepted("250 taken");
        });
    }

    @AfterEach
    void stop() {
        postman.stop();
    }

    @Test
    void r7OutlivesConnectionsThatAreEndedOverAndOver() {
        postman.start();
        for (int time = 0; time < 10; time++) {
            int before = carried();
            await().atMost(PATIENCE).until(() -> carried() > before || carried() == LETTERS);
            endAllConnections();
        }

        assertThatEachWentOutOnce();
    }

    @Test
    void r7SendsNothingWhileNoClaimCanBeRecorded() {
        readOnly(true);
        postman.start();
        pause(1000);
        assertThat(instance.courier.carried()).isEmpty();

        readOnly(false);

        assertThatEachWentOutOnce();
    }

    @Test
    void r7GoesOnByItselfWhenItMayWriteAgain() {
        postman.start();
        await().atMost(PATIENCE).until(() -> carried() > LETTERS / 4);
        readOnly(true);
        pause(500);
        int carried = carried();
        pause(1000);
        assertThat(carried()).isEqualTo(carried);

        readOnly(false);

        assertThatEachWentOutOnce();
    }

    /** For as long as that lasts: what is known would be given up, and sent once more, if it were taken for what cannot be written. */
    @Test
    void r7TakesADatabaseThatIsReadOnlyForOneThatIsAway() {
        readOnly(true);

        assertThatThrownBy(() -> jdbc.sql("update delivery.delivery set state = 'ACCEPTED'")
                        .update())
                .isInstanceOfSatisfying(
                        DataAccessException.class,
                        refused -> assertThat(Ledger.isAway(refused)).isTrue());
    }

    /** As when its disk is full. */
    @Test
    void r7KeepsWhatItKnowsUntilThereIsRoomForIt() {
        jdbc.sql("""
            create function delivery.no_room() returns trigger language plpgsql as
            $$ begin raise exception 'No space left on device' using errcode = '53100'; end $$
            """).update();
        jdbc.sql("create trigger no_room before insert on delivery.attempt for each row execute function"
                        + " delivery.no_room()")
                .update();
        postman.start();
        await().atMost(PATIENCE).until(() -> carried() == Instance.AT_ONCE);
        pause(1500);
        assertThat(carried()).isEqualTo(Instance.AT_ONCE);

        jdbc.sql("drop trigger no_room on delivery.attempt").update();

        assertThatEachWentOutOnce();
    }

    @Test
    void r7OutlivesADatabaseThatStandsStillForLongerThanALease() throws IOException {
        postman.start();
        await().atMost(PATIENCE).until(() -> carried() > LETTERS / 4);
        List<ProcessHandle> server = server();

        server.forEach(process -> signal("STOP", process));
        pause((int) Instance.LEASE.toMillis() + 2000);
        server.forEach(process -> signal("CONT", process));

        assertThatEachWentOutOnce();
    }

    private void assertThatEachWentOutOnce() {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> jdbc.sql("select count(*) from delivery.delivery where state = 'ACCEPTED'")
                                .query(Integer.class)
                                .single()
                        == LETTERS);
        assertThat(instance.courier.carried().stream().collect(groupingBy(Letter::id, counting())))
                .hasSize(LETTERS)
                .allSatisfy((_, times) -> assertThat(times).isEqualTo(1));
    }

    private int carried() {
        return instance.courier.carried().size();
    }

    /** For whoever connects from then on. Connections that were made meanwhile are ended by nobody. */
    private void readOnly(boolean now) {
        elsewhere
                .sql("alter database \"" + database + "\" set default_transaction_read_only = " + (now ? "on" : "off"))
                .update();
        if (now) {
            endAllConnections();
        }
    }

    private void endAllConnections() {
        elsewhere
                .sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = :database")
                .param("database", database)
                .query(Boolean.class)
                .list();
    }

    private List<ProcessHandle> server() throws IOException {
        String directory = jdbc.sql("show data_directory").query(String.class).single();
        long pid = Long.parseLong(Files.readAllLines(Path.of(directory, "postmaster.pid"))
                .getFirst()
                .strip());
        return ProcessHandle.of(pid).orElseThrow().descendants().toList();
    }

    private static void signal(String signal, ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void pause(int milliseconds) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(milliseconds));
    }
}
