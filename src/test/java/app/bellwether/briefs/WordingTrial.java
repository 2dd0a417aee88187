package app.bellwether.briefs;

import app.bellwether.TestDatabase;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.NewSubscriber;
import app.bellwether.subscribers.Schedule;
import app.bellwether.taxonomy.Role;
import app.bellwether.writing.Drafting;
import app.bellwether.writing.Passage;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Binder;

/**
 * A morning of many readers who are due in the same minute, with a model that answers well, slowly, falsely or not at all. Until they are due
 * time passes {@value #PACE} times as fast, for the endpoint as well; then as it does.
 */
final class WordingTrial implements AutoCloseable {

    static final int PACE = 20;

    private static final Instant DUE = Instant.parse("2026-03-05T06:00:00Z");
    private static final Duration AHEAD = Duration.ofMinutes(40);
    private static final Duration LATE = Duration.ofMinutes(1);
    private static final Duration USUAL = Duration.ofSeconds(4);
    private static final Duration TIMEOUT = Duration.ofSeconds(90);
    private static final long SEED = 5;

    /** What the endpoint is like. */
    enum Case {
        /** There is none. */
        NONE,
        /** It takes four seconds. */
        WELL,
        /** It takes two minutes, and is given up before. */
        SLOW,
        /** It says 500. */
        FAILS,
        /** It is not there. */
        DEAD,
        /** It answers what is no answer, or is false. */
        MAD,
        /** There are tokens for some of it. */
        SPENT
    }

    /**
     * What came of it.
     *
     * @param requests that the endpoint got
     * @param drafts of these, how many asked for a draft; the others look at one again
     * @param again of these, how many had been made before, and are made again since nothing came
     * @param late briefs more than a minute after they were due
     * @param worded briefs with something that a model worded
     * @param lines in the log, of warnings and errors, each kind once
     * @param spare how long before they were due all had been asked, in the trial's time
     * @param last how long after they were due the last brief was sealed
     */
    record Outcome(
            Case of,
            int requests,
            int drafts,
            int again,
            int briefs,
            int late,
            int worded,
            List<String> lines,
            Duration spare,
            Duration last) {

        String row() {
            return String.format(
                    Locale.ROOT,
                    "%-6s %8d %6d %6d %7d %5d %7d %8d s %8.1f s  %s",
                    of.name().toLowerCase(Locale.ROOT),
                    requests,
                    drafts,
                    again,
                    briefs,
                    late,
                    worded,
                    spare.toSeconds(),
                    last.toMillis() / 1000.0,
                    String.join(" | ", lines));
        }
    }

    private final Case of;
    private final WordingEndpoint endpoint = new WordingEndpoint();
    private final Mornings mornings;
    private final List<Instant> sealed = new ArrayList<>();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger("app.bellwether");
    private final Instant before;
    private final long begun;

    private WordingTrial(Case of, Duration ahead, int readers, int sets, int items) {
        this.of = of;
        this.before = DUE.minus(ahead);
        switch (of) {
            case SLOW -> endpoint.takes(Duration.ofMinutes(2).dividedBy(PACE));
            case FAILS -> endpoint.fails(500);
            case DEAD -> endpoint.close();
            case MAD -> endpoint.raves();
            default -> endpoint.takes(USUAL.dividedBy(PACE));
        }
        this.mornings =
                new Mornings(TestDatabase.fresh(), clock -> Drafting.standalone(Mornings.LINGUIST, settings(), clock));
        Random random = new Random(SEED);
        InventedNews news = new InventedNews(random, mornings.newsstand);
        news.items(items);
        populate(
                readers,
                IntStream.range(0, sets).mapToObj(_ -> news.interests()).toList());
        mornings.listener = _ -> sealed.add(mornings.time.get());
        log.start();
        logger.addAppender(log);
        begun = System.nanoTime();
        mornings.time = this::now;
    }

    /** {@code [readers] [sets of interests] [items]}: prints a row for each case; the exit status is 1 when a brief is late or missing. */
    public static void main(String[] arguments) {
        int readers = number(arguments, 0, 1000);
        int sets = number(arguments, 1, 40);
        int items = number(arguments, 2, 300);
        System.out.println("model  requests drafts  again  briefs  late  worded     spare      last  warnings");
        List<Outcome> all = new ArrayList<>();
        for (Case each : arguments.length > 3 ? List.of(Case.valueOf(arguments[3])) : List.of(Case.values())) {
            all.add(run(each, AHEAD, readers, sets, items));
            System.out.println(all.getLast().row());
        }
        int briefs = all.getFirst().briefs();
        System.exit(all.stream().allMatch(one -> one.late() == 0 && one.briefs() == briefs) ? 0 : 1);
    }

    private static int number(String[] arguments, int at, int otherwise) {
        return arguments.length > at ? Integer.parseInt(arguments[at]) : otherwise;
    }

    /** @param ahead so long before they are due it begins */
    static Outcome run(Case of, Duration ahead, int readers, int sets, int items) {
        try (WordingTrial trial = new WordingTrial(of, ahead, readers, sets, items)) {
            Thread asking = Thread.ofPlatform().start(trial.mornings.ahead::run);
            while (asking.isAlive() && trial.now().isBefore(DUE)) {
                pause();
            }
            Duration spare = Duration.between(trial.now(), DUE);
            long due = System.nanoTime();
            trial.mornings.time = () -> DUE.plusNanos(System.nanoTime() - due);
            trial.mornings.round.run();
            join(asking);
            return trial.outcome(spare);
        }
    }

    private Instant now() {
        return before.plusNanos((System.nanoTime() - begun) * PACE);
    }

    private Binder settings() {
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("bellwether.model.timeout", TIMEOUT.dividedBy(PACE).toMillis() + "ms");
        more.put("bellwether.model.tokens-a-day", of == Case.SPENT ? 60_000 : Integer.MAX_VALUE);
        return of == Case.NONE ? new Binder() : endpoint.settings(more);
    }

    /** All are due in the same minute; each set of interests has a role. */
    private void populate(int readers, List<List<String>> sets) {
        List<Role> roles = List.of(Role.values());
        for (int number = 0; number < readers; number++) {
            int set = number % sets.size();
            mornings.subscribers.confirm(mornings.subscribers
                    .register(new NewSubscriber(
                            "Reader",
                            new Destination(Destination.Channel.EMAIL, "reader" + number + "@example.org"),
                            sets.get(set),
                            List.of(),
                            roles.get(set % roles.size()),
                            new Schedule(
                                    ZoneId.of("Europe/Stockholm"), LocalTime.of(7, 0), EnumSet.allOf(DayOfWeek.class)),
                            5,
                            "en"))
                    .id());
        }
        mornings.database
                .jdbc()
                .sql("update subscribers.subscriber set confirmed = timestamptz '2026-01-01Z', scheduled = confirmed")
                .update();
    }

    private Outcome outcome(Duration spare) {
        List<String> asked = endpoint.asked();
        List<String> drafts = asked.stream().filter(WordingEndpoint::isDraft).toList();
        int worded = mornings.database
                .jdbc()
                .sql("select count(*) from briefs.brief where document::text ~ :kinds")
                .param("kinds", Passage.Kind.WORDED + "|" + Passage.Kind.INFERENCE)
                .query(Integer.class)
                .single();
        return new Outcome(
                of,
                asked.size(),
                drafts.size(),
                drafts.size() - new HashSet<>(drafts).size(),
                sealed.size(),
                (int) sealed.stream().filter(at -> at.isAfter(DUE.plus(LATE))).count(),
                worded,
                log.list.stream()
                        .filter(line -> line.getLevel().isGreaterOrEqual(Level.WARN))
                        .map(ILoggingEvent::getFormattedMessage)
                        .distinct()
                        .toList(),
                spare,
                sealed.stream()
                        .max(Instant::compareTo)
                        .map(at -> Duration.between(DUE, at))
                        .orElse(Duration.ZERO));
    }

    @Override
    public void close() {
        logger.detachAppender(log);
        endpoint.close();
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void join(Thread asking) {
        try {
            asking.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
