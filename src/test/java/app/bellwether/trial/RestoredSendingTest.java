package app.bellwether.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.bellwether.TestDatabase;
import app.bellwether.backup.Backup;
import app.bellwether.backup.BackupKey;
import app.bellwether.backup.Restore;
import app.bellwether.delivery.Restorations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * A backup is taken while letters go out, more go out, the machine is lost, and the backup is restored elsewhere: a mail server counts by
 * Message-ID what goes out twice (R7). What brought this up is a list manager whose restored snapshot sent an old campaign once more.
 */
class RestoredSendingTest {

    private static final int LETTERS = 120;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final TestDatabase lost = TestDatabase.fresh();
    private final TestDatabase found = TestDatabase.empty();

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void r7SendsNothingTwiceWheneverTheBackupWasTakenAndWheneverTheRestWasLost(long seed) throws IOException {
        Random random = new Random(seed);
        Path key = Files.writeString(directory.resolve("key"), "a key of thirty-two characters, or more");
        Path file = directory.resolve("backup");
        try (MailSink sink = new MailSink(Duration.ofMillis(20))) {
            OutboxOfLetters.populate(lost.jdbc(), LETTERS);
            String deferred = deferOne(lost.jdbc());
            Process first = SendTrial.start(lost, sink, "sender");
            int some = random.nextInt(LETTERS / 2);
            await().atMost(PATIENCE).until(() -> sink.begun() > some);
            new Backup(lost.dataSource(), "", Clock.systemUTC()).to(file, BackupKey.of(key));
            int more = sink.begun() + random.nextInt(LETTERS / 3);
            await().atMost(PATIENCE).until(() -> sink.begun() >= Math.min(more, LETTERS - 1));
            first.destroyForcibly().onExit().join();
            Instant died = Instant.now(Clock.systemUTC());

            new Restore(found.dataSource(), List.of(""), Clock.systemUTC()).from(file, BackupKey.of(key), false);
            Process second = SendTrial.start(found, sink, "sender");
            List<String> before = ids(sink);
            await().during(Duration.ofSeconds(3))
                    .atMost(PATIENCE)
                    .until(() -> ids(sink).equals(before));

            int waiting = count("state in ('WAITING', 'CLAIMED')");
            int notSent = resume(died);
            assertThat(notSent).isEqualTo(waiting - 1).isPositive();
            OutboxOfLetters.more(found.jdbc(), 20);
            found.jdbc()
                    .sql("update delivery.delivery set next_try = now() where state = 'WAITING'")
                    .update();
            await().atMost(PATIENCE).until(() -> count("state in ('WAITING', 'CLAIMED')") == 0);
            second.destroyForcibly().onExit().join();

            List<String> all = ids(sink);
            assertThat(all).doesNotHaveDuplicates().containsAll(before).hasSize(before.size() + 21);
            assertThat(all).as("what could not have been sent before").contains(deferred);
            Set<String> sent = new HashSet<>(all);
            assertThat(uncertain()).as("what was not sent twice").hasSize(notSent);
            assertThat(uncertain().stream().filter(sent::contains).count())
                    .as("of what is uncertain, what had gone out after the backup")
                    .isGreaterThanOrEqualTo(1);
        }
    }

    @Test
    void doublesWhatWasSentWhereNothingIsHeldBack() throws IOException {
        Path file = directory.resolve("backup");
        try (MailSink sink = new MailSink(Duration.ofMillis(20))) {
            OutboxOfLetters.populate(lost.jdbc(), LETTERS);
            new Backup(lost.dataSource(), "", Clock.systemUTC()).to(file, null);
            Process first = SendTrial.start(lost, sink, "sender");
            await().atMost(PATIENCE).until(() -> sink.begun() > LETTERS / 2);
            first.destroyForcibly().onExit().join();

            new Restore(found.dataSource(), List.of(""), Clock.systemUTC()).from(file, null, false);
            found.jdbc().sql("delete from delivery.restored").update();
            Process second = SendTrial.start(found, sink, "sender");
            await().atMost(PATIENCE).until(() -> count("state in ('WAITING', 'CLAIMED')") == 0);
            second.destroyForcibly().onExit().join();

            List<String> all = ids(sink);
            assertThat(all.size() - new HashSet<>(all).size())
                    .as("so that the other test can fail")
                    .isGreaterThan(LETTERS / 3);
        }
    }

    /** One that was deferred for longer than the machine lived. */
    private static String deferOne(JdbcClient jdbc) {
        return "<" + jdbc.sql("""
            update delivery.delivery set next_try = now() + interval '1 h'
            where id = (select min(id) from delivery.delivery) returning id
            """).query(String.class).single() + "@brief.example>";
    }

    private int resume(@Nullable Instant sentUntil) {
        return new Restorations(found.jdbc(), new DataSourceTransactionManager(found.dataSource()), Clock.systemUTC())
                .resume(sentUntil, true);
    }

    private int count(String what) {
        return found.jdbc()
                .sql("select count(*) from delivery.delivery where " + what)
                .query(Integer.class)
                .single();
    }

    private List<String> uncertain() {
        return found.jdbc().sql("""
            select '<' || id || '@brief.example>' from delivery.delivery join delivery.attempt on delivery = id
            where state = 'CANCELLED' and outcome like 'uncertain: %'
            """).query(String.class).list();
    }

    private static List<String> ids(MailSink sink) {
        return sink.arrivals().stream().map(MailSink.Arrival::messageId).collect(Collectors.toList());
    }
}
