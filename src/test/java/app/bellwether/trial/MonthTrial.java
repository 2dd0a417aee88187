package app.bellwether.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A month of mornings of one server, all its rooms in a process of its own, with a PostgreSQL and a mail server that it speaks to as
 * ever, on each of which something befalls it that a seed chooses. Its clock is put forward to each hour at which something is due, so
 * that a month takes minutes; what waits by PostgreSQL's clock, or by how long a server may take to answer, waits as long as ever.
 */
final class MonthTrial {

    /** In it, Europe puts its clocks forward, and a month ends. */
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 16);

    private static final LocalTime READING = LocalTime.of(4, 0);

    /** What came since is read so long before it is due to be told. */
    private static final Duration AHEAD = Duration.ofMinutes(20);

    private static final Duration STEP = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofHours(14);
    /** What works less than this part of so long a time is waiting for something. */
    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(1500);

    private static final double IDLE = .25;

    /** What is tried again in seconds after the database was away is not to look as if it had taken minutes. */
    private static final long AFTERWARDS_NANOS = TimeUnit.SECONDS.toNanos(20);

    private final MonthTown town;
    private final int days;
    private final int articles;
    private final Random random;
    private final List<MonthAccount.Interruption> kills = new ArrayList<>();
    private final List<MonthAccount.Day> done = new ArrayList<>();
    private final List<MonthAccount.Size> sizes = new ArrayList<>();
    private Instance instance;
    private final Watched watched = new Watched();
    private final DatabaseFaults faults;
    private int mornings;
    private int skipped;
    private long standsStill = System.nanoTime();
    private @Nullable Instant wrongUntil;
    private @Nullable Instant mailWellFrom;

    MonthTrial(MonthTown town, int days, int articles, long seed) throws IOException {
        this.town = town;
        this.days = days;
        this.articles = articles;
        this.random = new Random(seed);
        this.faults = new DatabaseFaults(town, random);
        town.moveTo(FIRST.atTime(1, 0).toInstant(ZoneOffset.UTC));
        this.instance = town.start();
        town.populate(FIRST);
    }

    /** {@code [DAYS [READERS [FEEDS [ARTICLES [SEED]]]]]}: prints the tables; the exit status is 1 when something did not hold. */
    public static void main(String[] arguments) throws IOException {
        int days = number(arguments, 0, 30);
        int readers = number(arguments, 1, 1000);
        int feeds = number(arguments, 2, 300);
        int articles = number(arguments, 3, 15);
        int seed = number(arguments, 4, 20261126);
        Path directory = Files.createTempDirectory("month-trial");
        System.err.println("its log is " + directory.resolve("log"));
        try (MonthTown town = new MonthTown(directory, readers, feeds, articles, seed, Duration.ZERO, false)) {
            MonthTrial trial = new MonthTrial(town, days, articles, seed);
            MonthAccount account = trial.run(trial.plan(), _ -> {});
            System.out.println(account.table());
            System.exit(account.good() ? 0 : 1);
        }
    }

    static int number(String[] arguments, int at, int otherwise) {
        return arguments.length > at ? Integer.parseInt(arguments[at]) : otherwise;
    }

    /**
     * Lives through so many mornings, each with what befalls it.
     *
     * @param told what there is after each of them
     */
    MonthAccount run(List<List<Disturbance>> plan, Consumer<MonthAccount> told) throws IOException {
        for (int day = 0; day < days; day++) {
            long began = System.nanoTime();
            List<Disturbance> today = plan.get(day);
            skipped += today.contains(Disturbance.THREE_DAYS_DOWN) ? 3 : 0;
            LocalDate date = FIRST.plusDays(day + skipped);
            watched.begin(town);
            day(date, today);
            mornings++;
            long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
            done.add(new MonthAccount.Day(date, today, articles, seconds, watched.end(town)));
            told.accept(MonthAccount.of(town, done, kills, sizes));
            if (List.of(1, 10, 20, 30, days).contains(day + 1)) {
                sizes.add(size(day + 1));
                System.err.println(MonthAccount.of(town, done, kills, sizes).table());
            }
            System.err.println(date + " " + today + " " + seconds + " s");
        }
        try {
            return MonthAccount.of(town, done, kills, sizes);
        } finally {
            instance.stop();
            faults.end();
        }
    }

    /** Something on most days, each kind as often as any other; no kill in the last third, so that one process lives on to its end. */
    private List<List<Disturbance>> plan() {
        List<List<Disturbance>> plan = new ArrayList<>();
        List<Disturbance> deck = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            List<Disturbance> today = new ArrayList<>();
            boolean late = day >= days - days / 3;
            int many = 1 + (random.nextInt(3) == 0 ? 1 : 0);
            while (today.size() < many) {
                if (deck.isEmpty()) {
                    deck.addAll(Disturbance.OF_A_MONTH);
                    Collections.shuffle(deck, random);
                }
                Disturbance next = deck.removeLast();
                if ((!late || !next.kills()) && !today.contains(next)) {
                    today.add(next);
                }
            }
            plan.add(today);
        }
        return plan;
    }

    private void day(LocalDate date, List<Disturbance> today) throws IOException {
        for (Disturbance one : today) {
            faults.prepare(one);
        }
        town.press.print(date);
        if (today.contains(Disturbance.SOME_FEEDS_FAIL)) {
            List.of(InventedPress.Manner.FAILS, InventedPress.Manner.RAVES, InventedPress.Manner.HANGS)
                    .forEach(manner -> town.press.behave(manner, .05));
        }
        if (today.contains(Disturbance.ALL_FEEDS_FAIL)) {
            town.press.behave(InventedPress.Manner.FAILS, 1);
        }
        if (today.contains(Disturbance.THREE_DAYS_DOWN)) {
            restart(Duration.between(town.truth.instant(), date.atTime(READING).toInstant(ZoneOffset.UTC)));
        }
        town.endClaims();
        town.moveTo(date.atTime(READING).toInstant(ZoneOffset.UTC));
        if (today.contains(Disturbance.KILLED_READING)) {
            int asked = town.press.asked();
            await(() -> town.press.asked()
                    > asked + random.nextInt(town.press.feeds().size()));
            restart(Duration.ofMinutes(1));
        }
        await(this::hasReadAll);
        var due = town.due(date);
        Instant any = List.copyOf(due.keySet()).get(random.nextInt(due.size()));
        Instant hour = today.stream().anyMatch(Disturbance::ofTheDatabase) ? busiest(due) : any;
        int so = 0;
        for (Map.Entry<Instant, Integer> at : due.entrySet()) {
            so += at.getValue();
            boolean now = at.getKey().equals(hour);
            if (town.truth.instant().isBefore(at.getKey().minus(AHEAD))) {
                town.moveTo(at.getKey().minus(AHEAD));
                await(this::hasReadAll);
            }
            if (now) {
                before(at.getKey(), today);
            }
            if (town.truth.instant().isBefore(at.getKey())) {
                Duration ahead =
                        Duration.between(town.truth.instant(), at.getKey().plusMillis(50));
                town.pass(ahead);
            }
            if (now) {
                during(today, date, so);
            }
            settle(date, so);
        }
        town.press.behaveWell();
        town.mail.behaves(MailSink.WELL);
        setRight();
    }

    /** When most letters are under way. */
    private static Instant busiest(Map<Instant, Integer> due) {
        return due.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private void before(Instant due, List<Disturbance> today) throws IOException {
        Duration some = Duration.ofMinutes(20 + random.nextInt(100));
        if (today.contains(Disturbance.DOWN)) {
            town.moveTo(due.minusSeconds(60));
            restart(some);
        }
        if (today.contains(Disturbance.CLOCK_FORWARD)) {
            town.theirs.pass(Duration.ofHours(1));
            pause(Duration.ofSeconds(5));
            town.theirs.pass(Duration.ofHours(-1));
        }
        if (today.contains(Disturbance.DOMAIN_HANGS)) {
            town.mail.behaves(
                    (verb, to) -> verb.equals("RCPT") && to.endsWith("@mail1.example") ? MailSink.HANG : null);
            mailWellFrom = due.plus(Duration.ofHours(24));
        }
        if (today.contains(Disturbance.MAIL_REFUSES)) {
            town.mail.behaves((verb, _) -> verb.equals("CONNECT") ? "421 4.3.2 not now" : null);
            mailWellFrom = due.plus(some);
        }
        if (today.contains(Disturbance.MAIL_HANGS)) {
            String at = List.of("CONNECT", "MAIL", "RCPT", "DATA").get(random.nextInt(4));
            town.mail.behaves((verb, _) -> verb.equals(at) ? MailSink.HANG : null);
            mailWellFrom = due.plus(some);
        }
        if (today.contains(Disturbance.MAIL_GREYLISTS)) {
            var known = java.util.concurrent.ConcurrentHashMap.<String>newKeySet();
            town.mail.behaves((verb, to) -> verb.equals("RCPT") && known.add(to)
                    ? "450 4.2.0 <" + to + "> greylisted, try again in 5 minutes"
                    : null);
        }
        if (today.contains(Disturbance.MAIL_DROPS)) {
            var count = new java.util.concurrent.atomic.AtomicInteger();
            town.mail.behaves(
                    (verb, _) -> verb.equals(".") && count.incrementAndGet() % 20 == 0 ? MailSink.DROP : null);
        }
    }

    private void during(List<Disturbance> today, LocalDate date, int due) throws IOException {
        int before = town.mail.begun();
        BooleanSupplier underWay = () -> town.mail.begun() > before + 5 || (decided(date) >= due && hasSentAll());
        if (today.contains(Disturbance.KILLED_SENDING)) {
            await(underWay);
            pause(Duration.ofMillis(random.nextInt(500)));
            restart(Duration.ofMinutes(2));
        }
        for (Disturbance one : today) {
            if (one.ofTheDatabase()) {
                await(underWay);
                faults.befall(one).ifPresent(kills::add);
                standsStill = System.nanoTime() + AFTERWARDS_NANOS;
            }
        }
        watched.over(town);
        if (today.contains(Disturbance.CONNECTIONS_ENDED)) {
            for (int time = 0; time < 5; time++) {
                pause(Duration.ofMillis(300 + random.nextInt(700)));
                faults.endConnections();
            }
        }
        if (today.contains(Disturbance.CLOCK_BACK)) {
            await(() -> town.mail.begun() > before || hasSentAll());
            town.theirs.pass(Duration.ofHours(-1));
            wrongUntil = town.truth.instant().plus(Duration.ofMinutes(90));
        }
    }

    /** Waits until everybody who is due was decided about and nothing waits to be sent; while nothing happens, time goes on. */
    private void settle(LocalDate date, int due) {
        Instant end = town.truth.instant().plus(LONGEST);
        long since = System.nanoTime();
        Duration worked = instance.worked();
        int seen = -1;
        while (town.truth.instant().isBefore(end)) {
            int decided = decided(date);
            if (decided >= due && hasSentAll()) {
                return;
            }
            int now = decided + town.mail.begun() + accepted();
            if (now != seen || System.nanoTime() - since > PATIENCE_NANOS) {
                boolean idle = instance.worked().minus(worked).toNanos() < IDLE * (System.nanoTime() - since);
                if (now == seen && idle && System.nanoTime() > standsStill) {
                    town.pass(step(Duration.between(end.minus(LONGEST), town.truth.instant())));
                }
                seen = now;
                since = System.nanoTime();
                worked = instance.worked();
            }
            if (mailWellFrom != null && !town.truth.instant().isBefore(mailWellFrom)) {
                town.mail.behaves(MailSink.WELL);
                mailWellFrom = null;
            }
            if (wrongUntil != null && !town.truth.instant().isBefore(wrongUntil)) {
                setRight();
            }
            pause(Duration.ofMillis(200));
        }
    }

    /** Short ones at first: what comes back within seconds is not to look as if it had taken a quarter of an hour. */
    private static Duration step(Duration waited) {
        return waited.compareTo(STEP) < 0 ? STEP.dividedBy(10) : waited.toHours() < 1 ? STEP : STEP.multipliedBy(6);
    }

    private void setRight() {
        if (wrongUntil != null) {
            town.theirs.moveTo(town.truth.instant());
            wrongUntil = null;
        }
    }

    private void restart(Duration down) throws IOException {
        long began = System.nanoTime();
        instance.kill(false);
        kills.add(new MonthAccount.Interruption(began, System.nanoTime()));
        town.pass(down);
        town.endClaims();
        instance = town.start();
        mornings = 0;
    }

    private boolean hasReadAll() {
        return count("select count(*) from sources.source where listed and state <> 'GONE' and next_due <= :now") == 0
                && count("""
                    select count(*) from sources.revision
                    where position > (select coalesce(max(position), 0) from stories.progress)
                    """) == 0
                && count("select count(*) from stories.member where position > (select position from signals.progress)")
                        == 0;
    }

    private boolean hasSentAll() {
        return count("select count(*) from delivery.delivery where state in ('WAITING', 'CLAIMED')") == 0;
    }

    private int accepted() {
        return count("select count(*) from delivery.delivery where state = 'ACCEPTED'");
    }

    private int decided(LocalDate date) {
        return count("""
            select (select count(*) from briefs.brief where date = :date and slot = 'morning')
                + (select count(*) from briefs.silence where date = :date and slot = 'morning' and final)
            """.replace(":date", "date '" + date + "'"));
    }

    /** A connection that was ended is asked for once more. */
    private int count(String query) {
        for (int time = 0; ; time++) {
            try {
                return town.jdbc
                        .sql(query)
                        .param("now", java.sql.Timestamp.from(town.theirs.instant()))
                        .query(Integer.class)
                        .single();
            } catch (RuntimeException ended) {
                if (time == 5) {
                    throw ended;
                }
            }
        }
    }

    private MonthAccount.Size size(int day) throws IOException {
        long bytes = town.jdbc
                .sql("select pg_database_size(current_database())")
                .query(Long.class)
                .single();
        return new MonthAccount.Size(day, mornings, instance.heap(), instance.resident(), bytes);
    }

    private static void await(BooleanSupplier moment) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (!moment.getAsBoolean() && System.nanoTime() < end) {
            pause(Duration.ofMillis(50));
        }
    }

    private static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }
}
