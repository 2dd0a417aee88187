package app.bellwether.trial;

import app.bellwether.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An earlier version and this one side by side on one database: the earlier one works, this one is started beside it and brings the
 * tables forward, both go on for a while, the earlier one is ended. All the time there are more news and more readers, each of whom is
 * owed one brief.
 */
final class RollingTrial implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration ALONE = Duration.ofSeconds(40);
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final int READERS_A_WAVE = 40;
    private static final int MOST_BEFORE = 1000;
    private static final int KINDS = 20;
    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    private final TestDatabase database = TestDatabase.empty();
    private final JdbcClient jdbc = database.jdbc();
    private final NewsStand news = new NewsStand();
    private final Duration beside;
    private final Version older;
    private final Version newer;
    private final List<String> problems = new ArrayList<>();
    private final long began = System.nanoTime();
    private int readers = KINDS;

    private RollingTrial(Path directory, Path older, Path newer, Duration beside) throws IOException {
        this.beside = beside;
        this.older = new Version("older", directory.resolve("older"), older, new MailSink(Duration.ofSeconds(1)));
        this.newer = new Version("newer", directory.resolve("newer"), newer, new MailSink(Duration.ofSeconds(1)));
    }

    /** A version of Bellwether, with a mail server of its own, so that it can be seen which letter was its own. */
    private record Version(String name, Path directory, Path jar, MailSink mail) {

        Instance start() throws IOException {
            return Instance.start(directory, List.of("-jar", jar.toString()));
        }

        /** The first warnings and errors of each kind. */
        List<String> complaints() throws IOException {
            Set<String> kinds = new HashSet<>();
            return Files.readAllLines(directory.resolve("log")).stream()
                    .filter(line -> line.contains(" WARN ") || line.contains(" ERROR "))
                    .map(line -> line.substring(Math.min(25, line.length())).replaceAll("\\s+", " "))
                    .filter(line -> kinds.add(line.substring(0, Math.min(30, line.length()))))
                    .map(line -> line.length() > 200 ? line.substring(0, 200) + "…" : line)
                    .toList();
        }
    }

    /** {@code OLDER-JAR NEWER-JAR [SECONDS]}: prints what came of it; the exit status is 1 when something did not hold. */
    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createTempDirectory("rolling-trial");
        System.err.println("its logs are in " + directory);
        try (RollingTrial trial = new RollingTrial(
                directory,
                Path.of(arguments[0]).toAbsolutePath(),
                Path.of(arguments[1]).toAbsolutePath(),
                Duration.ofSeconds(MonthTrial.number(arguments, 2, 180)))) {
            trial.run();
            System.exit(trial.problems.isEmpty() ? 0 : 1);
        }
    }

    private void run() throws IOException {
        configure(older);
        configure(newer);
        news.show(.5);
        Instance first = older.start();
        first.awaitReady();
        List<String> before = migrations();
        told("the older one works");
        waves(ALONE);
        while (older.mail().begun() < READERS_A_WAVE && readers < MOST_BEFORE) {
            waves(EVERY);
        }
        int alone = older.mail().begun();
        Instance second = newer.start();
        BooleanSupplier ready = isReady(second);
        while (!ready.getAsBoolean()) {
            waves(EVERY);
        }
        second.awaitReady();
        List<String> between = migrations();
        between.removeAll(before);
        told("the newer one is ready; it brought in " + between);
        int olderSoFar = older.mail().begun();
        waves(beside);
        int olderBeside = older.mail().begun() - olderSoFar;
        int newerBeside = newer.mail().begun();
        first.stop();
        told("the older one is ended");
        news.show(1);
        waves(ALONE);
        await(() -> Account.isQuiet(jdbc, news.shownArticles().size(), readers));
        int newerAlone = newer.mail().begun() - newerBeside;
        second.stop();
        count();
        refusesToStartAgain();
        print(between, alone, olderSoFar - alone, olderBeside, newerBeside, newerAlone);
    }

    private static BooleanSupplier isReady(Instance instance) {
        Thread waiting = Thread.ofVirtual().start(instance::awaitReady);
        return () -> !waiting.isAlive();
    }

    /** More readers and more news every few seconds. */
    private void waves(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        do {
            CopiedReaders.add(jdbc, readers + 1, readers + READERS_A_WAVE);
            readers += READERS_A_WAVE;
            news.show(Math.min(.95, .5 + readers / 5000.0));
            pause(EVERY);
        } while (System.nanoTime() < end);
    }

    /** What every reader got. */
    private void count() {
        List<String> arrived = Stream.of(older, newer)
                .flatMap(version -> version.mail().arrivals().stream())
                .map(arrival -> arrival.messageId().replaceAll("[<>]|@.*", ""))
                .toList();
        Set<String> different = new HashSet<>(arrived);
        if (different.size() < arrived.size()) {
            problems.add((arrived.size() - different.size()) + " letters came twice");
        }
        List<String> lost = jdbc.sql("""
            select delivery.id || ' ' || delivery.state from delivery.delivery where kind = 'BRIEF'
            """).query(String.class).list().stream()
                .filter(letter -> !different.contains(letter.replaceAll(" .*", "")))
                .toList();
        if (!lost.isEmpty()) {
            problems.add(lost.size() + " letters did not come, such as " + lost.getFirst());
        }
        int undecided = jdbc.sql("""
            select count(*) from subscribers.subscriber s where not exists (select from briefs.brief where subscriber = s.id)
                and not exists (select from briefs.silence where subscriber = s.id)
            """).query(Integer.class).single();
        if (undecided > 0) {
            problems.add(undecided + " readers were never decided about");
        }
        Account.checkArticles(jdbc, news.shownArticles(), problems);
    }

    /** An older version on newer tables would not know what it may write. */
    private void refusesToStartAgain() throws IOException {
        try {
            older.start().awaitReady();
            problems.add("the older one started on the tables of the newer one");
        } catch (CompletionException ended) {
            told("the older one, started again, refuses");
        }
    }

    private void print(
            List<String> between, int olderAlone, int meanwhile, int olderBeside, int newerBeside, int newerAlone)
            throws IOException {
        System.out.println(
                "| migrations between | sent by the older one alone | while the newer one started | side by side:"
                        + " older, newer | by the newer one alone | readers | did not hold |");
        System.out.println("|---|---|---|---|---|---|---|");
        System.out.printf(
                "| %s | %d | %d | %d, %d | %d | %,d | %s |%n%n",
                String.join(", ", between),
                olderAlone,
                meanwhile,
                olderBeside,
                newerBeside,
                newerAlone,
                readers,
                problems.isEmpty()
                        ? "nothing"
                        : String.join("; ", problems.stream().limit(5).toList()));
        for (Version version : List.of(older, newer)) {
            for (String line : version.complaints()) {
                System.out.println(version.name() + " said: " + line);
            }
        }
    }

    private List<String> migrations() {
        return new ArrayList<>(
                jdbc.sql("select 'V' || version from flyway_schema_history where version is not null order by"
                                + " installed_rank")
                        .query(String.class)
                        .list());
    }

    private void configure(Version version) throws IOException {
        Files.createDirectories(version.directory());
        String feeds = news.feeds().stream().map(url -> "      - " + url).collect(Collectors.joining("\n"));
        String declared =
                IntStream.range(0, KINDS).mapToObj(RollingTrial::reader).collect(Collectors.joining());
        Files.writeString(version.directory().resolve("application.yaml"), """
            server.port: %d
            spring.datasource: {url: "%s", username: postgres}
            spring.mail: {host: 127.0.0.1, port: %d}
            bellwether:
              secret: %s
              email: {domain: brief.example.org}
              delivery: {lease: 5s}
              briefs: {patience: 20s, retry: 2s}
              sources:
                poll-every: 2s
                allow: ["%s"]
                feeds:
            %s
              subscribers:
            %s\
            """.formatted(
                        freePort(), database.url(), version.mail().port(), SECRET, news.host(), feeds, declared));
    }

    private static String reader(int number) {
        List<String> interests =
                List.of("AI chips", "India", "cybersecurity in the EU", "AI in China", "electric vehicles");
        return "    - {name: Reader %d, email: reader%d@example.org, interests: [\"%s\", \"%s\"], time: \"%02d:00\"}%n"
                .formatted(
                        number,
                        number,
                        interests.get(number % interests.size()),
                        interests.get((number + 1) % interests.size()),
                        number % 24);
    }

    private void told(String what) {
        System.err.printf(Locale.ROOT, "%4d s: %s%n", TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began), what);
    }

    private void await(BooleanSupplier moment) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!moment.getAsBoolean() && System.nanoTime() < end) {
            pause(Duration.ofMillis(200));
        }
    }

    private static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        news.close();
        older.mail().close();
        newer.mail().close();
    }
}
