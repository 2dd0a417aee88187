package app.bellwether.trial;

import app.bellwether.TestDatabase;
import app.bellwether.email.SendingInstance;
import app.bellwether.writing.Block;
import app.bellwether.writing.Document;
import app.bellwether.writing.DocumentJson;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
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

    /** How long a commit may take: what was answered this short before a kill may not have been recorded. */
    private static final long COMMIT_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient jdbc = database.jdbc();
    private final int letters;
    private final Random random;
    private final MailSink sink;

    SendTrial(int letters, long seed, Duration work) throws IOException {
        this.letters = letters;
        this.random = new Random(seed);
        this.sink = new MailSink(work);
        String name = jdbc.sql("select current_database()").query(String.class).single();
        // other tests do not care what a power cut would take; here it must be as in life
        jdbc.sql("alter database \"" + name + "\" set synchronous_commit = on").update();
        populate();
    }

    /** A moment in which letters may go out twice. */
    private record Gap(long begun, long ended) {

        boolean holds(MailSink.Arrival copy) {
            return copy.nanos() <= ended && begun <= copy.answered() + COMMIT_NANOS;
        }
    }

    /**
     * What came of it.
     *
     * @param open how many letters can have been under way at the kills
     * @param unexplained doubled although no kill fell into their taking
     */
    record Count(int letters, int kills, int ofPostgres, int lost, int doubled, int open, int unexplained) {

        String line() {
            return "| %,d | %d | %d | %d | %d | %d | %d |"
                    .formatted(letters, kills, ofPostgres, lost, doubled, open, unexplained);
        }

        boolean good() {
            return lost == 0 && unexplained == 0 && doubled <= open;
        }
    }

    static final String HEAD = """
        | letters | kills | with PostgreSQL | lost | doubled | connections then | doubled otherwise |
        |---|---|---|---|---|---|---|\
        """;

    /** {@code [SENDS] [KILLS] [LETTERS] [SEED]}: prints the table; the exit status is 1 when something is lost or doubled wrongly. */
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
        try (SendTrial trial = new SendTrial(letters, seed, Duration.ZERO)) {
            Count count = trial.frozen();
            good &= count.lost() == 0 && count.doubled() == 0;
            System.out.println("Two instances, one frozen until the other had its letters: " + count.lost() + " lost, "
                    + count.doubled() + " doubled.");
        }
        System.exit(good ? 0 : 1);
    }

    private static int number(String[] arguments, int at, int otherwise) {
        return arguments.length > at ? Integer.parseInt(arguments[at]) : otherwise;
    }

    /** Kills so many times, every fifth time PostgreSQL as well. */
    Count killed(int kills) throws IOException {
        List<Gap> gaps = new ArrayList<>();
        int ofPostgres = 0;
        for (int kill = 0; kill < kills && sink.begun() < letters; kill++) {
            Process instance = start("sender" + kill);
            int before = sink.begun();
            int some = random.nextInt(Math.max(1, letters / kills));
            await(() -> sink.begun() > before + some || accepted() == letters);
            pause(random.nextInt(30));
            long begun = System.nanoTime();
            boolean postgres = kill % 5 == 4;
            List<String> server = postgres ? killPostgres() : List.of();
            instance.destroyForcibly().onExit().join();
            gaps.add(new Gap(begun, System.nanoTime()));
            if (postgres) {
                ofPostgres++;
                startPostgres(server);
            }
        }
        Process last = start("last");
        await(() -> accepted() == letters);
        last.destroyForcibly().onExit().join();
        return count(gaps, ofPostgres);
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
        long begun = System.nanoTime();
        sink.waits(false);
        pause(7000);
        signal(first, "CONT");
        await(() -> accepted() == letters);
        pause(1000);
        first.destroyForcibly().onExit().join();
        second.destroyForcibly().onExit().join();
        return count(List.of(new Gap(begun, begun)), 0);
    }

    private Count count(List<Gap> gaps, int ofPostgres) {
        List<MailSink.Arrival> arrivals = sink.arrivals();
        Map<String, List<MailSink.Arrival>> copies =
                arrivals.stream().collect(Collectors.groupingBy(MailSink.Arrival::messageId));
        int doubled = arrivals.size() - copies.size();
        int unexplained = (int) copies.values().stream()
                .flatMap(same -> same.subList(0, same.size() - 1).stream())
                .filter(copy -> gaps.stream().noneMatch(gap -> gap.holds(copy)))
                .count();
        int open = gaps.size() * SendingInstance.AT_ONCE;
        return new Count(letters, gaps.size(), ofPostgres, letters - copies.size(), doubled, open, unexplained);
    }

    private Process start(String name) throws IOException {
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

    /** Kills it with all that it started; how it can be started again. */
    private List<String> killPostgres() throws IOException {
        String directory = jdbc.sql("show data_directory").query(String.class).single();
        long pid = Long.parseLong(Files.readAllLines(Path.of(directory, "postmaster.pid"))
                .getFirst()
                .strip());
        List<String> command =
                List.of(Files.readString(Path.of("/proc/" + pid + "/cmdline")).split("\0", -1));
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        List<ProcessHandle> all = new ArrayList<>(postmaster.descendants().toList());
        all.add(postmaster);
        all.forEach(ProcessHandle::destroyForcibly);
        await(() -> all.stream().noneMatch(ProcessHandle::isAlive));
        Files.deleteIfExists(Path.of(directory, "postmaster.pid"));
        return command.stream().filter(word -> !word.isEmpty()).toList();
    }

    private void startPostgres(List<String> command) throws IOException {
        List<String> asNobody =
                new ArrayList<>(System.getProperty("user.name").equals("root") ? List.of("unshare", "-U") : List.of());
        asNobody.addAll(command);
        new ProcessBuilder(asNobody)
                .redirectErrorStream(true)
                .redirectOutput(Files.createTempFile("postgres", ".log").toFile())
                .start();
        await(() -> accepted() >= 0);
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

    private void populate() {
        Block block = new Block.Paragraph(null, List.of(Passage.fixed("Nothing else.")));
        Document document = new Document(
                "Answer",
                "",
                "",
                LocalDate.of(2026, 11, 20),
                "en",
                List.of(new Section(Section.Kind.LEDE, "Today", List.of(block))));
        jdbc.sql("""
            insert into subscribers.subscriber (id, name, state, channel, address, same_address, role, zone, time, days, minutes,
                language, threshold, registered)
            select translate(lpad(n::text, 12, '0'), '0189', 'abcd') || 'a', 'Reader', 'CONFIRMED', 'EMAIL',
                'reader' || n || '@example.org', 'reader' || n || '@example.org', 'LEADER', 'UTC', '07:00', '{MONDAY}', 6, 'en', 2, now()
            from generate_series(1, :letters) n
            """).param("letters", letters).update();
        jdbc.sql("""
            insert into delivery.delivery (id, kind, subscriber, brief, channel, state, headline, created, deadline, next_try,
                document, in_reply_to, message_references, subject)
            select 'letter' || row_number() over (), 'ANSWER', id, '', 'EMAIL', 'WAITING', 'Answer', now(),
                now() + interval '12 h', now(), :document, '<q@example.org>', '', 'Re'
            from subscribers.subscriber
            """).param("document", DocumentJson.write(document)).update();
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
