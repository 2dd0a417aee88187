package app.bellwether.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.bellwether.AnyRows;
import app.bellwether.SettableClock;
import app.bellwether.TestDatabase;
import app.bellwether.delivery.Restorations;
import app.bellwether.delivery.Restored;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** From one PostgreSQL into another. */
class RestoreTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final SettableClock clock = new SettableClock(NOON);
    private final TestDatabase source = TestDatabase.fresh();
    private final TestDatabase target = TestDatabase.empty();
    private final JdbcClient jdbc = source.jdbc();
    private final List<String> tables =
            new Catalogue(jdbc).tables().stream().map(Manifest.Table::name).toList();

    @TempDir
    private Path directory;

    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = directory.resolve("of-today.backup");
    }

    @Test
    void knowsEverySchema() {
        assertThat(jdbc.sql("""
            select nspname from pg_namespace
            where nspname not in ('public', 'information_schema') and nspname not like 'pg\\_%' order by nspname
            """).query(String.class).list()).isEqualTo(Catalogue.SCHEMAS);
        assertThat(tables).hasSizeGreaterThan(50).doesNotContain("delivery.delivery_default");
    }

    @Test
    void bringsBackEveryRowOfEveryTableAndGoesOnCounting() {
        fill("one\ttab \\ line\nnull \\N end", "second");
        jdbc.sql("select keeping.open_month('delivery.delivery', '2026-03-02')").query(row -> {});
        Map<String, String> before = contents(source);

        Backup.Summary saved = backup();
        Backup.Summary restored = restore();

        assertThat(saved.rows()).isEqualTo(restored.rows()).isGreaterThan(2L * tables.size() - 20);
        assertThat(saved.made()).isEqualTo(NOON);
        Map<String, String> after = contents(target);
        after.remove("delivery.restored");
        before.remove("delivery.restored");
        assertThat(after).isEqualTo(before);
        assertThat(nextOf(target)).isEqualTo(nextOf(source));
        assertThat(target.jdbc()
                        .sql("select count(*) from delivery.delivery_2026_03")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void holdsEverythingBackFromTheFirstMomentOn() {
        fill("one");
        jdbc.sql("update delivery.delivery set created = '2026-11-20 12:00:01Z'")
                .update();
        backup();
        clock.moveTo(NOON.plusSeconds(60));

        restore();

        assertThat(restorations(target).last())
                .contains(new Restored(NOON.plusSeconds(1), NOON.plusSeconds(60), null, null, null));
        assertThat(restorations(target).held()).isTrue();
        assertThat(restorations(source).held()).as("only there").isEqualTo(false);
    }

    @Test
    void savesOneMomentWhileItIsWritten() throws Exception {
        CountDownLatch stop = new CountDownLatch(1);
        AtomicInteger written = new AtomicInteger();
        TransactionTemplate transactions = source.transactions();
        Thread writer = Thread.ofPlatform().start(() -> {
            while (stop.getCount() > 0) {
                transactions.executeWithoutResult(_ -> write(written.incrementAndGet()));
            }
        });
        while (written.get() < 200) {
            Thread.onSpinWait();
        }

        int before = written.get() - 1;
        backup();
        int after = written.get();
        stop.countDown();
        writer.join();
        restore();

        JdbcClient there = target.jdbc();
        int readers = count(there, "subscribers.subscriber");
        assertThat(readers).isBetween(before, after);
        assertThat(count(there, "subscribers.interest")).isEqualTo(readers);
        assertThat(count(
                        there,
                        "briefs.brief join delivery.delivery on brief.id = delivery.brief join delivery.attempt"
                                + " on attempt.delivery = delivery.id"))
                .as("each brief with its row in the outbox")
                .isEqualTo(readers);
        assertThat(count(there, "briefs.brief")).isEqualTo(count(there, "delivery.delivery"));
        assertThat(there.sql("select nextval('models.attempt_number')")
                        .query(Integer.class)
                        .single())
                .isGreaterThan(readers);
    }

    @Test
    void goesIntoAnEmptyDatabaseOnly() {
        backup();
        restore();

        assertThatThrownBy(this::restore)
                .isInstanceOf(Unusable.class)
                .hasMessageMatching(
                        "the database is not empty, it has \\d+ tables: a backup goes into an empty one only.*");
        assertThat(restorations(target).held()).isTrue();
    }

    @Test
    void leavesNothingBehindWhenItCannotBeBroughtIn() throws IOException {
        Manifest says =
                new Manifest(new Catalogue(jdbc).schema(), NOON, "", new Catalogue(jdbc).tables(), Map.of(), Map.of());
        BackupFile.write(file, null, archive -> {
            BackupFile.next(archive, Backup.MANIFEST);
            archive.write(says.write());
        });

        assertThatThrownBy(this::restore).isInstanceOf(Unusable.class).hasMessageContaining("where ");
        assertThat(new Catalogue(target.jdbc()).allTables()).isZero();
    }

    @Test
    void bringsWhatAnOlderVersionSavedForward() {
        fill("one");
        backup();

        new Restore(
                        target.dataSource(),
                        List.of(""),
                        clock,
                        "classpath:db/migration",
                        "classpath:app/bellwether/backup/later")
                .from(file, null, false);

        assertThat(new Catalogue(target.jdbc()).schema()).isEqualTo("9001");
        assertThat(target.jdbc()
                        .sql("select later from delivery.hold")
                        .query(String.class)
                        .single())
                .isEqualTo("since the next version");
        assertThat(restorations(target).held()).isTrue();
    }

    @Test
    void saysThatAllIsInWhereItCannotBeBroughtForward() {
        fill("one");
        backup();

        assertThatThrownBy(() -> new Restore(
                                target.dataSource(),
                                List.of(""),
                                clock,
                                "classpath:db/migration",
                                "classpath:app/bellwether/backup/broken")
                        .from(file, null, false))
                .isInstanceOf(Unusable.class)
                .hasMessageMatching("all is in and held, but as the older version had it: ERROR: .*nowhere.*"
                        + "start the server to bring it forward");
        assertThat(restorations(target).held()).isTrue();
        assertThat(count(target.jdbc(), "subscribers.subscriber")).isEqualTo(1);
    }

    @Test
    void saysInOneLineThatNoDatabaseIsReached() {
        backup();

        assertThatThrownBy(() -> new Restore(
                                new DriverManagerDataSource("jdbc:postgresql://localhost:1/none", "nobody", ""),
                                List.of(""),
                                clock)
                        .from(file, null, false))
                .isInstanceOf(Unusable.class)
                .hasMessageMatching("the database cannot be reached, or not be written: .*Nothing was brought in.*");
    }

    @Test
    void readsNoMoreThanAManifestMayHave() throws IOException {
        BackupFile.write(file, null, archive -> {
            BackupFile.next(archive, Backup.MANIFEST);
            archive.write(new byte[17 << 20]);
        });

        assertThatThrownBy(this::restore)
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("manifest.json is larger than 16 MB");
    }

    @Test
    void refusesWhatANewerVersionSaved() throws IOException {
        Manifest says = new Manifest("9001", NOON, "", new Catalogue(jdbc).tables(), Map.of(), Map.of());
        BackupFile.write(file, null, archive -> {
            BackupFile.next(archive, Backup.MANIFEST);
            archive.write(says.write());
        });

        assertThatThrownBy(this::restore)
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("of a newer Bellwether (its tables are as of V9001");
        assertThat(new Catalogue(target.jdbc()).allTables()).isZero();
    }

    @Test
    void wantsTheSecretThatLinksInLettersAreMadeWith() throws IOException {
        new Backup(source.dataSource(), SecretMark.of("rosebud"), clock).to(file, null);

        assertThatThrownBy(this::restore).hasMessageContaining("made with another bellwether.secret");
        new Restore(target.dataSource(), List.of("", SecretMark.of("rosebud")), clock).from(file, null, false);
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("rosebud");
        assertThat(SecretMark.of("")).isEmpty();
    }

    @Test
    void saysWhenThereIsNothingToSave() {
        assertThatThrownBy(() -> new Backup(target.dataSource(), "", clock).to(file, null))
                .hasMessageContaining("nothing to save");
        assertThat(file).doesNotExist();
    }

    private Backup.Summary backup() {
        return new Backup(source.dataSource(), "", clock).to(file, null);
    }

    private Backup.Summary restore() {
        return new Restore(target.dataSource(), List.of(""), clock).from(file, null, false);
    }

    private Restorations restorations(TestDatabase database) {
        return new Restorations(database.jdbc(), new DataSourceTransactionManager(database.dataSource()), clock);
    }

    private void fill(String... words) {
        List<String> once = List.of(
                "stories.progress",
                "signals.version",
                "subscribers.salt",
                "signals.progress",
                "keeping.rule",
                "delivery.restored",
                "discord.registered");
        List<String> numbered = List.of("models.attempt", "models.spending", "sources.heard", "subscribers.token_key");
        for (String word : words) {
            List<String> some = tables.stream()
                    .filter(table -> !once.contains(table))
                    .filter(table -> word.equals(words[0]) || !numbered.contains(table))
                    .toList();
            AnyRows.fill(jdbc, some, word);
        }
        jdbc.sql("""
            insert into signals.version
            select one.id, 1, now(), 'Title', 'MERGED', 1, 1, 1, 1, 1, 1, 1, 1, 'MERGED', other.id
            from signals.signal as one, (select max(id) as id from signals.signal) as other
            """).update();
    }

    /** A reader with a brief and its row in the outbox, as the rooms write them in one transaction. */
    private void write(int number) {
        Map<String, Object> values = Map.of("id", "n" + number, "number", number);
        List.of("""
            insert into subscribers.subscriber (id, name, state, channel, address, same_address, role, zone, time, days, minutes,
                language, threshold, registered)
            values (:id, 'Ada', 'CONFIRMED', 'EMAIL', :id, :id, 'LEADER', 'UTC', '07:00', '{}', 6, 'en', 2, now())
            """, """
            insert into subscribers.interest (subscriber, place, typed, said, keys, muted, weight) values (:id, 0, 'AI', 'AI', '{}', false, 1)
            """, """
            insert into briefs.brief (id, subscriber, date, slot, edition, sealed, deadline, document, hash)
            values (:id, :id, '2026-11-20', 'morning', nextval('models.attempt_number'), now(), now(), '{}', '')
            """, """
            insert into delivery.delivery (id, kind, subscriber, brief, channel, state, headline, created, deadline, next_try)
            values (:id, 'BRIEF', :id, :id, 'EMAIL', 'ACCEPTED', '', now(), now(), now())
            """, """
            insert into delivery.attempt (delivery, subscriber, fence, at, outcome) values (:id, :id, 1, now(), 'accepted')
            """)
                .forEach(sql -> jdbc.sql(sql).params(values).update());
    }

    private static int count(JdbcClient there, String what) {
        return there.sql("select count(*) from " + what).query(Integer.class).single();
    }

    private Map<String, String> contents(TestDatabase database) {
        Map<String, String> contents = new TreeMap<>();
        tables.forEach(table -> contents.put(
                table,
                database.jdbc()
                        .sql("select coalesce(string_agg(t::text, '|' order by t::text), '') from " + table + " t")
                        .query(String.class)
                        .single()));
        return contents;
    }

    private static Map<String, Long> nextOf(TestDatabase database) {
        Map<String, Long> next = new TreeMap<>(new Catalogue(database.jdbc()).sequences());
        next.replaceAll((name, _) -> database.jdbc()
                .sql("select nextval('" + name + "')")
                .query(Long.class)
                .single());
        return next;
    }
}
