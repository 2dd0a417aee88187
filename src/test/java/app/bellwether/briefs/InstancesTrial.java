package app.bellwether.briefs;

import app.bellwether.TestDatabase;
import app.bellwether.subscribers.SubscriberId;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two instances on one PostgreSQL compose for the same subscribers, all of them due in the same minute. One is frozen in the
 * middle of a transaction, a lock in its hand, and woken later, when it still believes what it believed then. At the end everybody has one brief
 * (R6).
 */
final class InstancesTrial implements AutoCloseable {

    private static final String DUE = "2026-03-05T06:00:00Z";
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient jdbc = database.jdbc();
    private final int subscribers;
    private final Running first;
    private final Running second;

    private InstancesTrial(int subscribers) throws IOException {
        this.subscribers = subscribers;
        jdbc.sql("create table trial_heard (brief text, instance text, at timestamptz default clock_timestamp())")
                .update();
        populate();
        first = new Running("first", database.url());
        second = new Running("second", database.url());
    }

    /**
     * What came of it.
     *
     * @param composed how many briefs there are
     * @param doubled subscribers with more than one brief, and briefs that were announced more than once
     * @param missed subscribers without a brief
     * @param byFrozen how many were made by the instance that was frozen
     * @param locking whether it held the lock of a subscriber when it froze
     * @param all how long it took from the first brief to the last
     * @param gap the longest time without a brief in between
     */
    record Outcome(
            int subscribers,
            int composed,
            int doubled,
            int missed,
            int byFrozen,
            boolean locking,
            Duration frozen,
            Duration all,
            Duration gap) {

        String table() {
            return """
                subscribers due in the same minute      %,d
                briefs                                  %,d
                doubled                                 %,d
                missed                                  %,d
                made by the frozen instance             %,d
                frozen                                  %d s, %s
                from the first brief to the last        %.1f s
                longest time without a brief            %.1f s
                """.formatted(
                            subscribers,
                            composed,
                            doubled,
                            missed,
                            byFrozen,
                            frozen.toSeconds(),
                            locking ? "while it held the lock of a subscriber" : "while it held no lock",
                            all.toMillis() / 1000.0,
                            gap.toMillis() / 1000.0);
        }
    }

    /** {@code [subscribers] [seconds frozen]}: prints the table; the exit status is 1 when a brief is doubled or missed. */
    public static void main(String[] arguments) throws IOException {
        int subscribers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 120;
        Outcome outcome = run(subscribers, Duration.ofSeconds(seconds));
        System.out.print(outcome.table());
        System.exit(outcome.doubled() + outcome.missed() == 0 ? 0 : 1);
    }

    static Outcome run(int subscribers, Duration frozen) throws IOException {
        try (InstancesTrial trial = new InstancesTrial(subscribers)) {
            await(() -> trial.count("select count(*) from trial_heard") >= subscribers / 5);
            boolean locking = trial.freeze();
            pause(frozen);
            int rounds = trial.first.rounds.get();
            trial.first.signal("CONT");
            await(() -> trial.first.rounds.get() >= rounds + 2);
            await(() -> trial.count("select count(distinct subscriber) from briefs.brief") >= subscribers);
            int others = trial.second.rounds.get();
            await(() -> trial.second.rounds.get() >= others + 2);
            return trial.outcome(locking, frozen);
        }
    }

    @Override
    public void close() {
        first.process.destroyForcibly();
        second.process.destroyForcibly();
    }

    /** Copies of one who was confirmed long ago and reads at seven in Stockholm. */
    private void populate() {
        SubscriberId ada = new Mornings(database).ada().id();
        jdbc.sql("""
            update subscribers.subscriber
            set confirmed = timestamptz '2026-01-01Z', scheduled = :due::timestamptz - interval '1 hour'
            """).param("due", DUE).update();
        for (String columns : List.of(
                "subscriber (id, name, state, channel, address, same_address, role, zone, time, days, minutes, "
                        + "language, threshold, registered, confirmed, scheduled) "
                        + "select 'copy' || n, name, state, channel, address || n, same_address || n, role, zone, "
                        + "time, days, minutes, language, threshold, registered, confirmed, scheduled "
                        + "from subscribers.subscriber, generate_series(2, :many) as n where id = :id",
                "interest (subscriber, place, typed, said, keys, muted, weight) "
                        + "select 'copy' || n, place, typed, said, keys, muted, weight "
                        + "from subscribers.interest, generate_series(2, :many) as n where subscriber = :id")) {
            jdbc.sql("insert into subscribers." + columns)
                    .param("many", subscribers)
                    .param("id", ada.value())
                    .update();
        }
    }

    /** Freezes the first instance; if one of many attempts meets it there, in a transaction in which it holds a lock. */
    private boolean freeze() {
        for (int attempt = 0; attempt < 1000; attempt++) {
            first.signal("STOP");
            pause(Duration.ofMillis(30));
            if (count("""
                select count(*) from pg_stat_activity
                where application_name = 'first' and state = 'idle in transaction' and backend_xid is not null
                """) > 0) {
                return true;
            }
            first.signal("CONT");
            pause(Duration.ofMillis(7));
        }
        first.signal("STOP");
        return false;
    }

    private Outcome outcome(boolean locking, Duration frozen) {
        int doubled = count("""
            select (select count(*) from (select 1 from briefs.brief group by subscriber having count(*) > 1) twice)
                + (select count(*) from (select 1 from trial_heard group by brief having count(*) > 1) heard)
            """);
        int missed = count("""
            select count(*) from subscribers.subscriber
            where not exists (select 1 from briefs.brief join trial_heard on trial_heard.brief = brief.id
                where subscriber = subscriber.id and date = :date)
            """.replace(":date", "date '" + LocalDate.parse(DUE.substring(0, 10)) + "'"));
        return new Outcome(
                subscribers,
                count("select count(*) from briefs.brief"),
                doubled,
                missed,
                count("select count(*) from trial_heard where instance = 'first'"),
                locking,
                frozen,
                millis("select extract(epoch from max(at) - min(at)) * 1000 from trial_heard"),
                millis("select max(gap) from (select extract(epoch from at - lag(at) over (order by at)) * 1000 as gap "
                        + "from trial_heard) gaps"));
    }

    private int count(String query) {
        return jdbc.sql(query).query(Integer.class).single();
    }

    private Duration millis(String query) {
        return Duration.ofMillis(jdbc.sql(query).query(Double.class).single().longValue());
    }

    private static void await(BooleanSupplier moment) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!moment.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("It did not come to an end within " + PATIENCE);
            }
            pause(Duration.ofMillis(200));
        }
    }

    private static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }

    /** One instance, and how often it went round. */
    private static final class Running {

        final Process process;
        final AtomicInteger rounds = new AtomicInteger();

        Running(String name, String url) throws IOException {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx384m",
                            "-XX:+UseSerialGC",
                            "--enable-native-access=ALL-UNNAMED",
                            "-cp",
                            System.getProperty("java.class.path"),
                            RoundProcess.class.getName(),
                            url,
                            name,
                            DUE)
                    .redirectErrorStream(true)
                    .start();
            Thread.ofVirtual().start(this::read);
        }

        void signal(String name) {
            try {
                new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                        .start()
                        .waitFor(5, TimeUnit.SECONDS);
            } catch (IOException | InterruptedException failure) {
                throw new IllegalStateException("kill -" + name, failure);
            }
        }

        private void read() {
            try (BufferedReader lines = process.inputReader()) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.equals("went round")) {
                        rounds.incrementAndGet();
                    } else if (line.contains(" ERROR ") || line.startsWith("failed") || line.startsWith("Exception")) {
                        System.err.println(line);
                    }
                }
            } catch (IOException ended) {
                // as it is told to
            }
        }
    }
}
