package app.bellwether.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Kills Bellwether, or it and its PostgreSQL, while it reads and while it sends, starts it again each time with some more
 * news and some more readers, and counts at the end: every article once, every brief once (R7).
 */
final class KillTrial implements AutoCloseable {

    private static final int READERS_A_ROUND = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path directory;
    private final List<String> program;
    private final Random random;
    private final NewsStand news = new NewsStand();
    private final MailSink mail = new MailSink();
    private final List<Kill> kills = new ArrayList<>();
    private int asked;
    private int arrived;

    private KillTrial(Path directory, List<String> program, long seed) throws IOException {
        this.directory = directory;
        this.program = program;
        this.random = new Random(seed);
    }

    /**
     * One kill.
     *
     * @param during what it was doing
     * @param andPostgres whether PostgreSQL was killed, too
     * @param nanos when the signal was sent
     * @param dead when it had died of it; until then it goes on sending
     * @param accepting how many messages the mail server was accepting at that moment
     * @param back how long it took to be ready again
     * @param inOutbox how many letters were waiting or under way then
     */
    record Kill(
            String during, boolean andPostgres, long nanos, long dead, int accepting, Duration back, int inOutbox) {}

    /** {@code [kills] [seed]}: runs the jar, prints the table, and fails when something is lost or doubled. */
    public static void main(String[] arguments) throws IOException {
        var times = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
        var seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 20261120L;
        var jar = Path.of("target/bellwether.jar").toAbsolutePath();
        var account = run(Files.createTempDirectory("kill-trial"), List.of("-jar", jar.toString()), times, seed);
        System.out.println(account.table());
        System.exit(account.problems().isEmpty() ? 0 : 1);
    }

    /** Runs a trial in the directory, which is to be empty. */
    static Account run(Path directory, List<String> program, int times, long seed) throws IOException {
        try (var trial = new KillTrial(directory, program, seed)) {
            return trial.run(times);
        }
    }

    @Override
    public void close() throws IOException {
        news.close();
        mail.close();
    }

    private Account run(int times) throws IOException {
        var instance = start(0, times);
        instance.awaitReady();
        for (int kill = 1; kill <= times; kill++) {
            var sending = kill % 2 == 0;
            var andPostgres = random.nextBoolean();
            awaitMoment(sending);
            var killed = System.nanoTime();
            instance.kill(andPostgres);
            var dead = System.nanoTime();
            instance = start(kill, times);
            var back = instance.awaitReady();
            note(new Kill(
                    sending ? "sending" : "reading",
                    andPostgres,
                    killed,
                    dead,
                    mail.accepting(killed),
                    back,
                    inOutbox(instance)));
        }
        try {
            var database = instance.database();
            var quiet =
                    await(() -> Account.isQuiet(database, news.shownArticles().size(), readers(times)));
            return Account.of(database, quiet, news.shownArticles(), mail.arrivals(), kills);
        } finally {
            instance.stop();
        }
    }

    private Instance start(int kill, int times) throws IOException {
        news.show(0.5 + 0.5 * kill / times);
        configure(kill);
        asked = news.asked();
        arrived = mail.begun();
        return Instance.start(directory, program);
    }

    /** So many requests or messages after the start, and then some time, both chosen by chance. */
    private void awaitMoment(boolean sending) {
        if (sending) {
            var messages = random.nextInt(READERS_A_ROUND / 2);
            await(() -> mail.begun() > arrived + messages);
            pause(random.nextInt(250));
        } else {
            var requests = random.nextInt(news.feeds().size());
            await(() -> news.asked() > asked + requests);
            pause(random.nextInt(1500));
        }
    }

    private void note(Kill kill) {
        kills.add(kill);
        System.err.printf(
                "kill %d while %s%s: back after %.1f s%n",
                kills.size(),
                kill.during(),
                kill.andPostgres() ? ", PostgreSQL too" : "",
                kill.back().toMillis() / 1000.0);
    }

    private static int inOutbox(Instance instance) throws IOException {
        return instance.database()
                .sql("select count(*) from delivery.delivery where state in ('WAITING', 'CLAIMED')")
                .query(Integer.class)
                .single();
    }

    private void configure(int kill) throws IOException {
        var feeds = news.feeds().stream().map(url -> "      - " + url).collect(Collectors.joining("\n"));
        var subscribers =
                IntStream.range(0, readers(kill)).mapToObj(KillTrial::reader).collect(Collectors.joining());
        Files.writeString(
                directory.resolve("application.yaml"), """
                    server.port: 0
                    spring.mail: {host: 127.0.0.1, port: %d}
                    bellwether:
                      email: {domain: brief.example.org}
                      delivery: {lease: 5s}
                      briefs: {patience: 60s, retry: 2s}
                      sources:
                        poll-every: 2s
                        allow: ["%s"]
                        feeds:
                    %s
                      subscribers:
                    %s\
                    """.formatted(mail.port(), news.host(), feeds, subscribers));
    }

    private static String reader(int number) {
        var interests = List.of("AI chips", "India", "cybersecurity in the EU", "AI in China", "electric vehicles");
        return "    - {name: Reader %d, email: reader%d@example.org, interests: [\"%s\", \"%s\"], time: \"%02d:00\"}%n"
                .formatted(
                        number,
                        number,
                        interests.get(number % interests.size()),
                        interests.get((number + 1) % interests.size()),
                        number % 24);
    }

    private static int readers(int kills) {
        return (kills + 1) * READERS_A_ROUND;
    }

    /** False when it did not come in time. */
    private static boolean await(BooleanSupplier moment) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!moment.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause(20);
        }
        return true;
    }

    private static void pause(int milliseconds) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(milliseconds));
    }
}
