package app.bellwether.trial;

import app.bellwether.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a Bellwether of the trial month lives in: a clock, a PostgreSQL, a mail server, feeds and readers. */
final class MonthTown implements AutoCloseable {

    /** When readers are due, each with a place in turn. */
    private static final List<Map.Entry<String, LocalTime>> SCHEDULES = List.of(
            Map.entry("UTC", LocalTime.of(6, 0)),
            Map.entry("Europe/Stockholm", LocalTime.of(7, 0)),
            Map.entry("Asia/Kathmandu", LocalTime.of(12, 45)),
            Map.entry("America/New_York", LocalTime.of(1, 0)));

    private static final Pattern NAMED = Pattern.compile("[\\w+]+@(?:mail\\d|brief)\\.example|\\b[rb]\\+[a-z2-7]{12,}");

    /** As many different sets of interests. */
    private static final int KINDS = 20;

    private static final List<String> INTERESTS = List.of(
            "AI chips",
            "India",
            "cybersecurity in the US",
            "AI in China",
            "electric vehicles",
            "Kenya",
            "solar power",
            "Germany",
            "trade in Brazil");

    /** Where the database is, or its stand-by; at which of them does not matter. */
    final List<Integer> hosts;

    final String url;
    final JdbcClient jdbc;
    final String name;

    /** The same server by another database. */
    final String beside;

    final JdbcClient other;

    final int port = freePort();
    final Path directory;
    final InventedPress press;
    final MailSink mail;

    /** As it is, and as the instance has it. */
    final TrialClock truth;

    final TrialClock theirs;
    private final NavigableMap<Long, Instant> moves = new TreeMap<>();
    private final int readers;

    /**
     * A town.
     *
     * @param work how long the mail server takes for a message
     * @param standby whether the database has, or may have, a second host
     */
    MonthTown(Path directory, int readers, int feeds, int articles, long seed, Duration work, boolean standby)
            throws IOException {
        this.directory = directory;
        this.readers = readers;
        TestDatabase database = TestDatabase.fresh();
        this.hosts =
                List.of(database.jdbc().sql("show port").query(Integer.class).single(), freePort());
        this.url = standby ? eitherHost(database.url()) : database.url();
        this.jdbc = TestDatabase.of(url, "trial").jdbc();
        this.name = jdbc.sql("select current_database()").query(String.class).single();
        String empty = TestDatabase.empty().url();
        this.beside = standby ? eitherHost(empty) : empty;
        this.other = TestDatabase.of(beside, "trial").jdbc();
        this.press = new InventedPress(feeds, articles, seed);
        this.mail = new MailSink(work, MonthTown::digest);
        this.truth = new TrialClock(directory.resolve("truth"));
        this.theirs = new TrialClock(directory.resolve("clock"));
        // other tests do not care what a power cut would take; here it must be as in life
        jdbc.sql("alter database \"" + name + "\" set synchronous_commit = on").update();
        configure();
    }

    /** As an operator names a database that has a stand-by. */
    private String eitherHost(String of) {
        return of.replace(
                        "localhost:" + hosts.getFirst(),
                        "localhost:" + hosts.getFirst() + ",localhost:" + hosts.getLast())
                + "&targetServerType=primary";
    }

    /** Puts both clocks there. */
    void moveTo(Instant instant) {
        truth.moveTo(instant);
        theirs.moveTo(instant);
        note();
    }

    /** Puts both forward. */
    void pass(Duration duration) {
        truth.pass(duration);
        theirs.pass(duration);
        note();
    }

    private void note() {
        moves.put(System.nanoTime(), truth.instant());
    }

    /** What time it was then. */
    Instant at(long nanos) {
        Map.Entry<Long, Instant> move = moves.floorEntry(nanos);
        return move.getValue().plusNanos(nanos - move.getKey());
    }

    Instance start() throws IOException {
        String classes = System.getProperty("java.class.path");
        Instance instance = Instance.start(
                directory,
                List.of(
                        "-cp",
                        absolute(classes),
                        TimedBellwether.class.getName(),
                        directory.resolve("clock").toString()));
        instance.awaitReady();
        return instance;
    }

    private static String absolute(String classes) {
        return List.of(classes.split(File.pathSeparator, -1)).stream()
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** While nothing of Bellwether runs, PostgreSQL's clock, by which claims end, does not stand still either. */
    void endClaims() {
        jdbc.sql("update sources.source set claimed_until = now() where claimed_until > now()")
                .update();
        jdbc.sql("update delivery.delivery set leased_until = now() where leased_until > now()")
                .update();
    }

    /** Everybody's next brief is that of this date. */
    void populate(LocalDate first) {
        CopiedReaders.add(jdbc, kinds() + 1, readers);
        int place = 0;
        for (Map.Entry<String, LocalTime> schedule : SCHEDULES) {
            jdbc.sql("""
                update subscribers.subscriber set zone = :zone, time = :time, confirmed = :first::timestamptz - interval '30 days',
                    scheduled = :first
                where id in (select id from (select id, row_number() over (order by id) as n from subscribers.subscriber) numbered
                    where n % :schedules = :place)
                """)
                    .param("zone", schedule.getKey())
                    .param("time", schedule.getValue())
                    .param(
                            "first",
                            Timestamp.from(first.atStartOfDay(ZoneId.of("UTC")).toInstant()))
                    .param("schedules", SCHEDULES.size())
                    .param("place", place++)
                    .update();
        }
    }

    private int kinds() {
        return Math.min(readers, KINDS);
    }

    /** When briefs of that date are due, and for how many readers. */
    NavigableMap<Instant, Integer> due(LocalDate date) {
        NavigableMap<Instant, Integer> due = new TreeMap<>();
        for (Map.Entry<String, LocalTime> schedule : SCHEDULES) {
            int many = jdbc.sql("select count(*) from subscribers.subscriber where zone = :zone")
                    .param("zone", schedule.getKey())
                    .query(Integer.class)
                    .single();
            due.merge(due(schedule.getKey(), date), many, Integer::sum);
        }
        return due;
    }

    static Instant due(String zone, LocalDate date) {
        LocalTime time = SCHEDULES.stream()
                .filter(schedule -> schedule.getKey().equals(zone))
                .findFirst()
                .orElseThrow()
                .getValue();
        return date.atTime(time).atZone(ZoneId.of(zone)).toInstant();
    }

    private void configure() throws IOException {
        String feeds = press.feeds().stream().map(url -> "      - " + url).collect(Collectors.joining("\n"));
        String allowed = press.hosts().stream().map(host -> "\"" + host + "\"").collect(Collectors.joining(", "));
        String declared =
                IntStream.range(0, kinds()).mapToObj(MonthTown::reader).collect(Collectors.joining());
        Files.writeString(directory.resolve("application.yaml"), """
            server.port: %d
            spring.datasource: {url: "%s", username: postgres}
            spring.mail: {host: 127.0.0.1, port: %d, properties.mail.smtp: {timeout: 4000, connectiontimeout: 4000}}
            bellwether:
              data: "%s"
              email: {domain: brief.example}
              delivery: {lease: 10s}
              sources:
                timeout: 3s
                poll-every: 3h
                allow: [%s]
                feeds:
            %s
              subscribers:
            %s\
            """.formatted(
                        port, url, mail.port(), directory.resolve("data"), allowed, feeds, declared));
    }

    private static String reader(int number) {
        return "    - {name: Reader %d, email: reader%d@mail%d.example, interests: [\"%s\", \"%s\"]}%n"
                .formatted(
                        number,
                        number,
                        number % 5,
                        INTERESTS.get(number % INTERESTS.size()),
                        INTERESTS.get((number + 1 + number / INTERESTS.size()) % INTERESTS.size()));
    }

    List<String> log() throws IOException {
        return Files.exists(directory.resolve("log")) ? Files.readAllLines(directory.resolve("log")) : List.of();
    }

    private static int freePort() {
        try (var socket = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new java.io.UncheckedIOException(none);
        }
    }

    /** Lines of its log that name a reader's address, or one that a reader or a mail server could answer to. */
    List<String> namedInTheLog() {
        try (var lines = Files.lines(directory.resolve("log"))) {
            return lines.filter(line -> NAMED.matcher(line).find()).toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    /** Enough of a letter to see whether another one is the same. */
    private static String digest(String content) {
        return Integer.toHexString(content.hashCode()) + "-" + content.length();
    }

    @Override
    public void close() throws IOException {
        press.close();
        mail.close();
    }
}
