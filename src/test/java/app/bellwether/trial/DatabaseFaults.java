package app.bellwether.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What befalls the PostgreSQL of a town, each from its beginning to its end. */
final class DatabaseFaults {

    private static final Duration LONG = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int DISK_MEGABYTES = 200;

    private final MonthTown town;
    private final Random random;
    private final Path disk;
    private @Nullable Postmaster standby;

    DatabaseFaults(MonthTown town, Random random) {
        this.town = town;
        this.random = random;
        this.disk = town.directory.resolve("disk");
    }

    /** What has to be there on a morning before it befalls it. */
    void prepare(Disturbance one) throws IOException {
        switch (one) {
            case FAILED_OVER -> standBy(true);
            case FAILED_OVER_BEHIND -> standBy(false);
            case DISK_FULL -> moveToADiskOfItsOwn();
            default -> {}
        }
    }

    /** It befalls the database, and ends; when it takes back what was committed, since when and until when. */
    Optional<MonthAccount.Interruption> befall(Disturbance one) throws IOException {
        switch (one) {
            case DATABASE_KILLED -> {
                town.pass(Duration.ofMinutes(random.nextInt(10)));
                away(Duration.ofSeconds(3));
            }
            case DATABASE_STOPPED -> away(Duration.ofSeconds(20));
            case READ_ONLY -> readOnly();
            case CONNECTIONS_TAKEN -> takeConnections();
            case DISK_FULL -> fillDisk();
            case FAILED_OVER -> failOver(Duration.ZERO);
            case FAILED_OVER_BEHIND -> {
                return Optional.of(failOver(Duration.ofMillis(1200)));
            }
            default -> throw new IllegalArgumentException(one + " does not befall the database");
        }
        return Optional.empty();
    }

    /** A stand-by that is made of this server later is not to share its small disk. */
    void end() throws IOException {
        if (Files.exists(disk)) {
            moveTo("pg_default");
            town.other.sql("drop tablespace small").update();
            run("umount", "-l", disk.toString());
        }
    }

    void endConnections() {
        town.jdbc.sql("""
            select pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid()
            """).query(Boolean.class).list();
    }

    private void away(Duration time) throws IOException {
        Postmaster primary = Postmaster.of(town.jdbc);
        List<String> server = primary.kill();
        pause(time);
        primary.start(server);
    }

    /** For whoever connects from then on; nobody ends the connections that were made meanwhile, as nobody would. */
    private void readOnly() {
        String database = "alter database \"" + town.name + "\" set default_transaction_read_only = ";
        town.other.sql(database + "on").update();
        endConnections();
        pause(LONG);
        town.other.sql(database + "off").update();
    }

    /** Others take every connection that the database has left, and those that become free. */
    private void takeConnections() {
        List<Connection> taken = new CopyOnWriteArrayList<>();
        AtomicBoolean taking = new AtomicBoolean(true);
        List<Thread> others = IntStream.range(0, 4)
                .mapToObj(_ -> Thread.ofVirtual().start(() -> take(taken, taking)))
                .toList();
        await(() -> taken.size() > 200);
        endConnections();
        pause(LONG);
        taking.set(false);
        for (Thread other : others) {
            await(() -> !other.isAlive());
        }
        for (Connection one : taken) {
            try {
                one.close();
            } catch (SQLException gone) {
                System.err.println(gone);
            }
        }
    }

    private void take(List<Connection> taken, AtomicBoolean taking) {
        while (taking.get()) {
            try {
                taken.add(DriverManager.getConnection(town.beside, "postgres", ""));
            } catch (SQLException full) {
                LockSupport.parkNanos(1_000_000);
            }
        }
    }

    /** Whether a disk of its own may be given to a database here. */
    static boolean mayMount() throws IOException {
        Path there = Files.createTempDirectory("disk");
        boolean may = mount(there);
        if (may) {
            run("umount", "-l", there.toString());
        }
        return may;
    }

    private static boolean mount(Path there) throws IOException {
        return run("mount", "-t", "tmpfs", "-o", "mode=700,size=" + DISK_MEGABYTES + "m", "tmpfs", there.toString());
    }

    private void moveToADiskOfItsOwn() throws IOException {
        Files.createDirectories(disk);
        if (!mount(disk)) {
            throw new IOException("nothing may be mounted here");
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> quietly(() -> run("umount", "-l", disk.toString()))));
        town.other.sql("create tablespace small location '" + disk + "'").update();
        moveTo("small");
    }

    private void moveTo(String tablespace) {
        await(() -> {
            town.other
                    .sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = :name")
                    .param("name", town.name)
                    .query(Boolean.class)
                    .list();
            try {
                town.other
                        .sql("alter database \"" + town.name + "\" set tablespace " + tablespace)
                        .update();
                return true;
            } catch (RuntimeException inUseAgain) {
                return false;
            }
        });
        // so long a pool does not ask whether a connection is still there
        pause(Duration.ofSeconds(1));
    }

    private void fillDisk() throws IOException {
        run("dd", "if=/dev/zero", "of=" + disk.resolve("filler"), "bs=64k");
        pause(LONG);
        Files.deleteIfExists(disk.resolve("filler"));
    }

    /**
     * Makes a stand-by at the host that is free.
     *
     * @param synchronous whether a commit waits until the stand-by has it, too
     */
    private void standBy(boolean synchronous) throws IOException {
        int primary = town.jdbc.sql("show port").query(Integer.class).single();
        int free = town.hosts.getFirst() == primary ? town.hosts.getLast() : town.hosts.getFirst();
        Path from = Postmaster.of(town.jdbc).directory();
        Path to = town.directory.resolve("stand-by-at-" + free);
        copy(from, to);
        Files.writeString(
                to.resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=localhost port=" + primary + " user=postgres application_name=standby'\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING);
        Files.writeString(to.resolve("standby.signal"), "");
        List<String> command = new ArrayList<>(Postmaster.of(town.jdbc).command());
        command.set(command.indexOf("-D") + 1, to.toString());
        command.set(command.indexOf("-p") + 1, Integer.toString(free));
        standby = new Postmaster(
                JdbcClient.create(new DriverManagerDataSource(
                        "jdbc:postgresql://localhost:" + free + "/" + town.name, "postgres", "")),
                to);
        Postmaster made = standby;
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> quietly(() -> {
                    made.kill();
                    run("rm", "-rf", to.toString());
                })));
        standby.start(command);
        if (synchronous) {
            town.other
                    .sql("alter system set synchronous_standby_names = 'standby'")
                    .update();
            town.other.sql("select pg_reload_conf()").query(Boolean.class).single();
        }
        await(() -> town.other
                        .sql("select count(*) from pg_stat_replication where state = 'streaming' and sync_state = :how")
                        .param("how", synchronous ? "sync" : "async")
                        .query(Integer.class)
                        .single()
                == 1);
    }

    /** As pg_basebackup does, which does not come along. */
    private void copy(Path from, Path to) throws IOException {
        var session = new SingleConnectionDataSource(town.url, "postgres", "", true);
        JdbcClient one = JdbcClient.create(session);
        one.sql("select pg_backup_start('stand-by', true)").query(String.class).single();
        run("rm", "-rf", to.toString());
        run("cp", "-a", from.toString(), to.toString());
        String label = one.sql("select labelfile from pg_backup_stop(true)")
                .query(String.class)
                .single();
        session.destroy();
        Files.writeString(to.resolve("backup_label"), label);
        Files.deleteIfExists(to.resolve("postmaster.pid"));
    }

    /**
     * Ends the primary as a power cut would; three seconds later somebody has noticed.
     *
     * @param behind for how long the stand-by was told nothing before
     */
    private MonthAccount.Interruption failOver(Duration behind) throws IOException {
        long frozen = System.nanoTime();
        if (behind.isPositive()) {
            int sender = town.other
                    .sql("select pid from pg_stat_replication")
                    .query(Integer.class)
                    .single();
            run("kill", "-STOP", Integer.toString(sender));
            pause(behind);
        }
        Postmaster.of(town.jdbc).kill();
        long dead = System.nanoTime();
        pause(Duration.ofSeconds(3));
        Postmaster next = Objects.requireNonNull(standby);
        next.jdbc().sql("select pg_promote()").query(Boolean.class).single();
        await(next::answers);
        return new MonthAccount.Interruption(frozen, dead);
    }

    private static boolean run(String... command) throws IOException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .onExit()
                        .join()
                        .exitValue()
                == 0;
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void quietly(Work work) {
        try {
            work.run();
        } catch (IOException | RuntimeException notThere) {
            System.err.println(notThere);
        }
    }

    private static void await(BooleanSupplier moment) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!moment.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("it did not come in time");
            }
            pause(Duration.ofMillis(50));
        }
    }

    private static void pause(Duration time) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(time.toMillis()));
    }
}
