package app.bellwether;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * How the database grows over months of feeds and readers: rows as the rooms write them, with short texts, dated day by day; the
 * duty that keeps them runs at the end of each day, while somebody reads and writes and notes how long they had to wait.
 */
final class YearTrial {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    /** What a server's autovacuum would have done in a week; here a week takes seconds. */
    private static final List<String> CHANGING = List.of(
            "sources.article_key",
            "stories.member",
            "stories.story",
            "stories.sight",
            "signals.claim",
            "briefs.brief",
            "briefs.item",
            "briefs.silence",
            "replies.question");

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient jdbc = database.jdbc();
    private final SettableClock clock = new SettableClock(at(FIRST));
    private final Retention retention;
    private final int feeds;
    private final int readers;
    private final int articles;

    YearTrial(KeepSettings keep, int feeds, int readers, int articlesADay) {
        this.retention = new Retention(jdbc, new DataSourceTransactionManager(database.dataSource()), keep, clock);
        this.feeds = feeds;
        this.readers = readers;
        this.articles = articlesADay;
    }

    /**
     * What there was at the end of a month.
     *
     * @param bytes of the database
     * @param rows of what grows most, by table
     */
    record Month(YearMonth month, long bytes, Map<String, Long> rows) {}

    /**
     * What came of it.
     *
     * @param longestWait of whoever reads and writes beside it, while months are opened and dropped
     * @param longestElsewhere the same at all other times, for what the machine itself makes them wait
     */
    record Outcome(List<Month> months, Duration longestWait, Duration longestElsewhere) {

        /** With a bar for each month, as long as the database is large. */
        String table() {
            long most = months.stream().mapToLong(Month::bytes).max().orElse(1);
            StringBuilder table = new StringBuilder();
            for (Month month : months) {
                table.append(String.format(
                        Locale.ROOT,
                        "%s %8.1f MB %s %s%n",
                        month.month(),
                        month.bytes() / 1e6,
                        "█".repeat((int) (40 * month.bytes() / most)),
                        month.rows()));
            }
            return table + "longest wait of a reader and a writer while months are opened and dropped: "
                    + longestWait.toMillis() + " ms, at all other times: " + longestElsewhere.toMillis() + " ms";
        }
    }

    Outcome run(int months) {
        feeds();
        retention.run();
        List<Month> sizes = new ArrayList<>();
        try (Neighbours neighbours = new Neighbours()) {
            for (LocalDate day = FIRST; day.isBefore(FIRST.plusMonths(months)); day = day.plusDays(1)) {
                clock.moveTo(at(day));
                neighbours.watched(retention::run);
                day(day);
                if (day.getDayOfWeek().getValue() == 7) {
                    CHANGING.forEach(table -> jdbc.sql("vacuum " + table).update());
                }
                if (day.equals(YearMonth.from(day).atEndOfMonth())) {
                    sizes.add(new Month(YearMonth.from(day), size(), rows()));
                    System.err.println(
                            YearMonth.from(day) + ": " + sizes.getLast().bytes() / 1_000_000 + " MB");
                }
            }
            return new Outcome(
                    sizes, Duration.ofNanos(neighbours.watched.get()), Duration.ofNanos(neighbours.elsewhere.get()));
        }
    }

    private static Instant at(LocalDate day) {
        return day.atTime(6, 0).toInstant(ZoneOffset.UTC);
    }

    private long size() {
        return jdbc.sql("select pg_database_size(current_database())")
                .query(Long.class)
                .single();
    }

    private Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        for (String table : List.of("sources.article", "signals.claim", "briefs.brief", "delivery.delivery")) {
            rows.put(
                    table,
                    jdbc.sql("select count(*) from " + table).query(Long.class).single());
        }
        return rows;
    }

    private void feeds() {
        jdbc.sql("""
            insert into sources.source (id, name, url, host, next_due)
            select 's' || i, 's' || i, 'https://s' || i || '.example/feed', 's' || i || '.example', now()
            from generate_series(1, :feeds) as i
            """).param("feeds", feeds).update();
    }

    private void day(LocalDate day) {
        for (String statement : DAY) {
            jdbc.sql(statement)
                    .param("day", day.toString())
                    .param("at", Timestamp.from(at(day)))
                    .param("feeds", feeds)
                    .param("readers", readers)
                    .param("articles", articles)
                    .update();
        }
    }

    /** As the rooms write it, for a day; what leaves with the windows of stories and signals leaves as there. */
    private static final List<String> DAY =
            List.of("""
                insert into sources.article (id, source, kind, url, publisher, published, seen, date_guessed, language, revision, stamp)
                select md5(:day || i), 's' || (i % :feeds + 1), 'ARTICLE', 'https://s.example/' || md5(:day || i), 'Publisher',
                    :at, :at, false, 'en', 1, md5('stamp' || :day || i)
                from generate_series(1, :articles) as i
                """, """
                insert into sources.revision (article, revision, seen, position, title, text, segments, hash)
                select md5(:day || i), 1, :at, nextval('sources.position'), md5('title' || :day || i),
                    (select string_agg(md5(:day || i || '.' || word), ' ') from generate_series(1, 12) as word), '[]', md5('h' || i)
                from generate_series(1, :articles) as i
                """, """
                insert into sources.article_key (source, key, article, listed)
                select 's' || (i % :feeds + 1), kind || md5(:day || i), md5(:day || i), :at
                from generate_series(1, :articles) as i, unnest(array['id ', 'url ']) as kind
                """, """
                insert into stories.story (id, title, central, keys, last)
                select md5('story' || :day || i), md5('title' || :day || i), md5(:day || i), '{topic:ai,region:CN}', :at
                from generate_series(1, :articles, 3) as i
                """, """
                insert into stories.member (article, revision, story, publisher, published, voice, arrived)
                select md5(:day || i), 1, md5('story' || :day || (i - (i - 1) % 3)), 'Publisher', :at, 1,
                    md5('story' || :day || (i - (i - 1) % 3))
                from generate_series(1, :articles) as i
                """, """
                insert into stories.sight (article, language, title, lead_words, lead_weights, headline_words, headline_weights,
                    vector, shingles, keys)
                select md5(:day || i), 'en', '', '{}', '{}', '{}', '{}', array_fill(random()::real, array[384]), '{1,2}', '{}'
                from generate_series(1, :articles) as i
                """, """
                delete from stories.sight s using stories.member m
                where s.article = m.article and m.published < :at::timestamptz - interval '21 days'
                """, """
                insert into signals.claim (id, article, revision, text_start, text_end, place, quote, anchor, keys, names, vector,
                    headline, publisher, published, story, voice)
                select md5(:day || i) || '@1:0', md5(:day || i), 1, 0, 64, 0, md5('q' || i) || md5(:day), md5('q' || i), '{}', '{}',
                    decode(repeat(md5(:day || i), 48), 'hex'), md5('t' || i), 'Publisher', :at, md5('story' || :day || i), 1
                from generate_series(1, :articles) as i
                """, """
                delete from signals.claim c
                where c.published < :at::timestamptz - interval '60 days'
                    and not exists (select from signals.evidence e where e.claim = c.id)
                """, """
                insert into briefs.brief (id, subscriber, date, slot, edition, sealed, deadline, document, hash)
                select md5('brief' || :day || i), md5('reader' || i), :day::date, 'daily', :day::date - date '2026-01-01' + 1, :at, :at,
                    (select string_agg(md5(:day || i || '.' || word), ' ') from generate_series(1, 60) as word), md5('b' || i)
                from generate_series(1, :readers) as i
                """, """
                insert into briefs.item (brief, number, type, item, version, title, score, because)
                select md5('brief' || :day || i), item, 'HIT', md5('story' || item), 1, md5('title' || i || item), 5, '{AI}'
                from generate_series(1, :readers) as i, generate_series(1, 6) as item
                """, """
                insert into briefs.decision (brief, sealed, place, type, item, title, taken, stage, score, needed, reasons, words)
                select md5('brief' || :day || i), :at, place, 'HIT', md5('story' || place), md5('title' || i || place), false,
                    'threshold', 3, 4, '{AI}', md5('words' || i || place)
                from generate_series(1, :readers) as i, generate_series(1, 20) as place
                """, """
                insert into delivery.delivery (id, kind, subscriber, brief, channel, state, headline, created, deadline, next_try)
                select md5('delivery' || :day || i), 'BRIEF', md5('reader' || i), md5('brief' || :day || i), 'EMAIL', 'ACCEPTED',
                    md5('headline' || i), :at, :at, :at
                from generate_series(1, :readers) as i
                """, """
                insert into delivery.attempt (delivery, subscriber, fence, at, outcome)
                select md5('delivery' || :day || i), md5('reader' || i), 1, :at, 'accepted: 250 2.0.0 ok'
                from generate_series(1, :readers) as i
                """, """
                insert into replies.question (id, subscriber, brief, asked, text, commands)
                select md5('q' || :day || i), md5('reader' || i), md5('brief' || :day || i), :at, 'more 1', 'more'
                from generate_series(1, :readers, 10) as i
                """);

    /** Whoever reads articles, and puts into the outbox, all the while. */
    private final class Neighbours implements AutoCloseable {

        private final AtomicBoolean over = new AtomicBoolean();
        private final AtomicLong watched = new AtomicLong();
        private final AtomicLong elsewhere = new AtomicLong();
        private volatile boolean watching;
        private final List<Thread> threads = List.of(
                Thread.ofPlatform()
                        .start(() -> again("select count(*) from sources.article join sources.revision on article = id"
                                + " where id = 'none'")),
                Thread.ofPlatform()
                        .start(() -> again("insert into delivery.attempt (delivery, subscriber, fence, at, outcome)"
                                + " values ('d', 's', 1, '2026-01-01', '') on conflict do nothing")));

        private void again(String statement) {
            while (!over.get()) {
                boolean during = watching;
                long began = System.nanoTime();
                if (statement.startsWith("select")) {
                    jdbc.sql(statement).query(Long.class).single();
                } else {
                    jdbc.sql(statement).update();
                }
                long took = System.nanoTime() - began;
                (during || watching ? watched : elsewhere).accumulateAndGet(took, Math::max);
                LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
            }
        }

        private void watched(Runnable work) {
            watching = true;
            work.run();
            watching = false;
        }

        @Override
        public void close() {
            over.set(true);
            for (Thread thread : threads) {
                try {
                    thread.join();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    /** Runs it with so many months, feeds, readers and articles a day, and prints its table. */
    public static void main(String[] args) {
        int months = args.length > 0 ? Integer.parseInt(args[0]) : 16;
        int feeds = args.length > 1 ? Integer.parseInt(args[1]) : 1000;
        int readers = args.length > 2 ? Integer.parseInt(args[2]) : 1000;
        int articles = args.length > 3 ? Integer.parseInt(args[3]) : 2000;
        KeepSettings keep = new KeepSettings(
                Duration.ofDays(180),
                Duration.ofDays(400),
                Duration.ofDays(90),
                Duration.ofDays(90),
                Duration.ofDays(90));
        System.out.println(
                new YearTrial(keep, feeds, readers, articles).run(months).table());
        System.exit(0);
    }
}
