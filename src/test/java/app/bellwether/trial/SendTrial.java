package app.bellwether.trial;

import app.bellwether.TestDatabase;
import app.bellwether.email.SendingInstance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Kills what sends, or it and its PostgreSQL, at random moments while it sends, starts it again, and counts by Message-ID what the
 * mail server took (R7). Then freezes one of two instances until the other has taken over, and wakes it.
 */
final class SendTrial implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient jdbc = database.jdbc();
    private final Postmaster postmaster = Postmaster.of(jdbc);
    private final int letters;
    private final Random random;
    private final MailSink sink;
    private final Duration work;
    private int known;

    SendTrial(int letters, long seed, Duration work) throws IOException {
        this.letters = letters;
        this.random = new Random(seed);
        this.work = work;
        this.sink = new MailSink(work);
        String name = jdbc.sql("select current_database()").query(String.class).single();
        // other tests do not care what a power cut would take; here it must be as in life
        jdbc.sql("alter database \"" + name + "\" set synchronous_commit = on").update();
        OutboxOfLetters.populate(jdbc, letters);
    }

    /**
     * A moment in which letters may go out twice.
     *
     * @param inData what had been taken whole since the kill before, and was not recorded
     * @param most of these by one connection
     */
    private record Kill(Set<String> inData, int most) {}

    /**
     * What came of it.
     *
     * @param inData how many letters had been taken whole at the kills, and were not recorded
     * @param most of these at one kill
     * @param mostByOne of these at one kill by one connection
     * @param unexplained doubled although they were none of these
     */
    record Count(
            int letters,
            int kills,
            int ofPostgres,
            int lost,
            int doubled,
            int inData,
            int most,
            int mostByOne,
            int unexplained) {

        String line() {
            return "| %,d | %d | %d | %d | %d | %d | %d | %d |"
                    .formatted(letters, kills, ofPostgres, lost, doubled, inData, most, unexplained);
        }

        /** No connection goes on with the next letter before the last one is recorded. */
        boolean good() {
            return lost == 0
                    && unexplained == 0
                    && doubled <= inData
                    && most <= SendingInstance.AT_ONCE
                    && mostByOne <= 1;
        }
    }

    static final String HEAD = """
        | letters | kills | with PostgreSQL | lost | doubled | in DATA then | at most at once | doubled otherwise |
        |---|---|---|---|---|---|---|---|\
        """;

    /**
     * {@code [SENDS] [KILLS] [LETTERS] [SEED [kills]]}: prints the table, and freezes an instance unless only kills are asked for; the
     * exit status is 1 when something is lost or doubled wrongly.
     */
    public static void main(String[] arguments) throws IOException {
        int sends = number(arguments, 0, 5);
        int kills = number(arguments, 1, 20);
        int letters = number(arguments, 2, 2000);
        int seed = number(arguments, 3, 20261121);
        System.out.println(HEAD);
        boolean good = true;
        for (int send = 0; send < sends; send++) {
            try (SendTrial trial = new SendTrial(letters, seed + send, Duration.ofMillis(10))) {
                Count count = trial.killed(kills);
                good &= count.good();
                System.out.println(count.line());
            }
        }
        System.exit(good && (arguments.length > 4 || freezes(letters, seed)) ? 0 : 1);
    }

    private static boolean freezes(int letters, int seed) throws IOException {
        try (SendTrial trial = new SendTrial(letters, seed, Duration.ZERO)) {
            Count count = trial.frozen();
            System.out.println("Two instances, one frozen until the other had its letters: " + count.lost() + " lost, "
                    + count.doubled() + " doubled.");
            return count.lost() == 0 && count.doubled() == 0;
        }
    }

    private static int number(String[] arguments, int at, int otherwise) {
        return arguments.length > at ? Integer.parseInt(arguments[at]) : otherwise;
    }

    /** Kills so many times; every fifth time, and at the end if there are fewer, PostgreSQL as well. */
    Count killed(int kills) throws IOException {
        List<Kill> all = new ArrayList<>();
        int ofPostgres = 0;
        for (int kill = 0; kill < kills && sink.begun() < letters; kill++) {
            Process instance = start("sender" + kill);
            int before = sink.begun();
            int some = random.nextInt(Math.max(1, letters / kills));
            await(() -> sink.begun() > before + some || accepted() == letters);
            pause(random.nextInt(30));
            boolean postgres = kill % 5 == 4 || (kills < 5 && kill == kills - 1);
            List<String> server = postgres ? postmaster.kill() : List.of();
            instance.destroyForcibly().onExit().join();
            if (postgres) {
                ofPostgres++;
                postmaster.start(server);
            }
            all.add(kill());
        }
        Process last = start("last");
        await(() -> accepted() == letters);
        last.destroyForcibly().onExit().join();
        return count(all, ofPostgres);
    }

    /** Kills one of several after the other, while the rest go on, and starts it again at once. */
    Count killedInTurns(int instances, Duration every) throws IOException {
        List<Process> running = new ArrayList<>();
        for (int instance = 0; instance < instances; instance++) {
            running.add(start("instance" + instance));
        }
        await(() -> sink.begun() > 0);
        List<Kill> all = new ArrayList<>();
        for (int turn = 0; accepted() < letters; turn++) {
            long next = System.nanoTime() + every.toNanos();
            await(() -> System.nanoTime() > next || accepted() == letters);
            if (accepted() < letters) {
                running.get(turn % instances).destroyForcibly().onExit().join();
                all.add(taken());
                running.set(turn % instances, start("instance" + turn));
            }
        }
        running.forEach(process -> process.destroyForcibly().onExit().join());
        return count(all, 0);
    }

    /** As {@link #kill}, while others go on: what they have in DATA just now is among it. */
    private Kill taken() {
        long dead = System.nanoTime();
        Set<String> recorded = recorded();
        pause((int) work.toMillis() + 300); // by then the mail server has done with what was whole
        List<MailSink.Arrival> open = sink.arrivals().stream()
                .filter(arrival -> arrival.nanos() <= dead && !recorded.contains(arrival.messageId()))
                .toList();
        return new Kill(open.stream().map(MailSink.Arrival::messageId).collect(Collectors.toSet()), 1);
    }

    private Set<String> recorded() {
        return Set.copyOf(
                jdbc.sql("select '<' || id || '@brief.example>' from delivery.delivery where state = 'ACCEPTED'")
                        .query(String.class)
                        .list());
    }

    /** As it stands when nobody sends any more, and the mail server has read what was on its way. */
    private Kill kill() {
        pause(500);
        Set<String> recorded = recorded();
        List<MailSink.Arrival> arrivals = sink.arrivals();
        List<MailSink.Arrival> open = arrivals.stream()
                .skip(known)
                .filter(arrival -> !recorded.contains(arrival.messageId()))
                .toList();
        known = arrivals.size();
        int most = open.stream()
                .collect(Collectors.groupingBy(MailSink.Arrival::connection, Collectors.counting()))
                .values()
                .stream()
                .mapToInt(Long::intValue)
                .max()
                .orElse(0);
        return new Kill(open.stream().map(MailSink.Arrival::messageId).collect(Collectors.toSet()), most);
    }

    /**
     * Freezes one of two for twice its lease, when all its letters are about to be sent and none has been: what it goes on with when
     * it wakes is no longer its own.
     */
    Count frozen() throws IOException {
        Process first = start("first");
        Process second = start("second");
        await(() -> sink.begun() > letters / 4);
        sink.waits(true);
        pause(1000);
        signal(first, "STOP");
        sink.waits(false);
        pause(7000);
        signal(first, "CONT");
        await(() -> accepted() == letters);
        pause(1000);
        first.destroyForcibly().onExit().join();
        second.destroyForcibly().onExit().join();
        return count(List.of(), 0);
    }

    private Count count(List<Kill> kills, int ofPostgres) {
        List<MailSink.Arrival> arrivals = sink.arrivals();
        Map<String, Long> copies =
                arrivals.stream().collect(Collectors.groupingBy(MailSink.Arrival::messageId, Collectors.counting()));
        int unexplained = copies.entrySet().stream()
                .mapToInt(copy -> (int) (copy.getValue()
                        - 1
                        - kills.stream()
                                .filter(kill -> kill.inData().contains(copy.getKey()))
                                .count()))
                .filter(more -> more > 0)
                .sum();
        return new Count(
                letters,
                kills.size(),
                ofPostgres,
                letters - copies.size(),
                arrivals.size() - copies.size(),
                kills.stream().mapToInt(kill -> kill.inData().size()).sum(),
                kills.stream().mapToInt(kill -> kill.inData().size()).max().orElse(0),
                kills.stream().mapToInt(Kill::most).max().orElse(0),
                unexplained);
    }

    private Process start(String name) throws IOException {
        return start(database, sink, name);
    }

    /** One that sends until it is killed, here or when this process ends. */
    static Process start(TestDatabase database, MailSink sink, String name) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SendingInstance.class.getName(),
                        database.url(),
                        Integer.toString(sink.port()),
                        name)
                .redirectErrorStream(true)
                .redirectOutput(Files.createTempFile("sending", ".log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return process;
    }

    /** As many as are recorded; less than 0 while the database is away. */
    private int accepted() {
        try {
            return jdbc.sql("select count(*) from delivery.delivery where state = 'ACCEPTED'")
                    .query(Integer.class)
                    .single();
        } catch (RuntimeException away) {
            return -1;
        }
    }

    private static void signal(Process process, String signal) throws IOException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .start()
                .onExit()
                .join();
    }

    private void await(BooleanSupplier moment) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!moment.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("it did not come in time: " + standing());
            }
            pause(5);
        }
    }

    /** How letters stand, what is held back, and what was noted last. */
    private String standing() {
        return String.join("; ", jdbc.sql("""
            (select state || ' ' || count(*) || ' until ' || max(next_try) from delivery.delivery group by state)
            union all (select 'held: ' || name || ' until ' || until || ': ' || why from delivery.hold)
            union all (select 'said: ' || at || ' ' || outcome from delivery.attempt
                where outcome not like 'accepted%' order by at desc limit 10)
            """).query(String.class).list());
    }

    private static void pause(int milliseconds) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(milliseconds));
    }

    @Override
    public void close() throws IOException {
        sink.close();
    }
}
