package app.bellwether;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

class RetentionTest {

    /** Those that have a row for each of what there is no more of with time, or that their own rooms keep small. */
    private static final Set<String> BOUNDED = Set.of(
            "briefs.item", // goes with its brief
            "briefs.miss", // goes with its silence
            "delivery.held_by_hand", // what an operator holds
            "delivery.hold",
            "delivery.restored", // a row a restore
            "discord.amended", // forgotten with its week
            "discord.draft",
            "discord.place",
            "discord.registered",
            "discord.signal_post",
            "email.incoming", // by bytes and bellwether.email.inbox.keep
            "email.mailbox",
            "keeping.rule",
            "models.spending", // a row a day
            "public.flyway_schema_history",
            "public.scheduled_tasks",
            "signals.claim", // leave with the window of signals, but for evidence
            "signals.counted", // a row a publisher
            "signals.evidence",
            "signals.house",
            "signals.point", // goes with its digest
            "signals.progress",
            "signals.signal", // what lasts
            "signals.version",
            "sources.heard", // a row a day
            "sources.mailbox", // one for each list of senders
            "sources.memo",
            "sources.source",
            "stories.progress",
            "stories.sight"); // leaves with the window of stories

    private static final Instant NOW = Instant.parse("2026-11-20T06:00:00Z");

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient jdbc = database.jdbc();
    private final SettableClock clock = new SettableClock(NOW);
    private final Retention retention = new Retention(
            jdbc,
            new DataSourceTransactionManager(database.dataSource()),
            new KeepSettings(days(100), days(100), days(40), days(40), days(40)),
            clock);

    @Test
    void opensTheMonthsAroundNowAndMovesThereWhatCameBefore() {
        attempt(NOW);
        attempt(NOW.minus(days(300)));
        assertThat(months("delivery.attempt")).isEmpty();

        retention.run();
        attempt(NOW.plus(days(20)));
        retention.run();

        assertThat(months("delivery.attempt")).containsExactly("2026_10", "2026_11", "2026_12");
        assertThat(count("delivery.attempt_2026_11")).isEqualTo(1);
        assertThat(count("delivery.attempt_2026_12")).isEqualTo(1);
        assertThat(count("delivery.attempt_default"))
                .as("what no month takes and is past its time")
                .isZero();
    }

    @Test
    void skipsNoMonthOnTheLastDayOfALongOne() {
        clock.moveTo(Instant.parse("2027-01-31T12:00:00Z"));

        retention.run();

        assertThat(months("delivery.attempt")).containsExactly("2026_12", "2027_01", "2027_02");
    }

    @Test
    void knowsWhatASourceListedLastForAsLongAsItAnswersNothingElse() {
        jdbc.sql("""
            insert into sources.source (id, name, url, host, next_due) values ('s', 's', 's', 's', now());
            """).update();
        key("old", NOW.minus(days(300)));
        key("last", NOW.minus(days(200)));
        key("and-with-it", NOW.minus(days(203)));

        retention.run();

        assertThat(jdbc.sql("select key from sources.article_key order by key")
                        .query(String.class)
                        .list())
                .containsExactly("and-with-it", "last");
    }

    private void key(String key, Instant listed) {
        jdbc.sql("insert into sources.article_key (source, key, article, listed) values ('s', :key, :key, :listed)")
                .param("key", key)
                .param("listed", Timestamp.from(listed))
                .update();
    }

    @Test
    void keepsWhatComesFromAMonthThatNobodyOpened() {
        retention.run();

        attempt(NOW.minus(days(35)).minus(days(31)));
        attempt(NOW.plus(days(400)));

        assertThat(count("delivery.attempt_default")).isEqualTo(2);
    }

    @Test
    void dropsMonthsWhenTheirLastDayIsPastItsTime() {
        retention.run();
        attempt(NOW);
        clock.moveTo(Instant.parse("2027-01-09T23:00:00Z"));
        retention.run();
        assertThat(months("delivery.attempt")).contains("2026_11");

        clock.moveTo(Instant.parse("2027-01-10T01:00:00Z"));
        retention.run();

        assertThat(months("delivery.attempt")).containsExactly("2026_12", "2027_01", "2027_02");
        assertThat(count("delivery.attempt")).isZero();
        assertThat(months("sources.revision")).as("is kept for longer").contains("2026_11");
    }

    @Test
    void deletesWhatIsOlderButTheLastBriefOfEachReader() {
        brief("ada", 1, NOW.minus(days(300)));
        brief("ada", 2, NOW.minus(days(101)));
        brief("ada", 3, NOW.minus(days(99)));
        brief("bob", 7, NOW.minus(days(250)));

        retention.run();

        assertThat(jdbc.sql("select subscriber || ' ' || edition from briefs.brief order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("ada 3", "bob 7");
    }

    @Test
    void forgetsStoriesWhenNothingRefersToThem() {
        story("old", NOW.minus(days(150)));
        story("grown", NOW.minus(days(150)));
        story("part", NOW.minus(days(150)));
        jdbc.sql("update stories.story set part_of = 'grown' where id = 'part'").update();
        member("a", "old", "old", NOW.minus(days(150)));
        member("b", "grown", "part", NOW.minus(days(20)));

        retention.run();

        assertThat(jdbc.sql("select id from stories.story order by id")
                        .query(String.class)
                        .list())
                .containsExactly("grown", "part");
        assertThat(count("stories.member")).isEqualTo(1);
    }

    @Test
    void keepsNobodyWaitingWhereAMonthIsInUseAndGoesOnWithTheOthers() throws SQLException {
        retention.run();
        attempt(NOW);
        brief("ada", 1, NOW.minus(days(300)));
        brief("ada", 2, NOW);
        clock.moveTo(NOW.plus(days(90)));
        try (var reading = database.dataSource().getConnection()) {
            reading.setAutoCommit(false);
            reading.createStatement().execute("lock table delivery.attempt_2026_11 in access share mode");

            retention.run();

            assertThat(months("delivery.attempt")).contains("2026_11");
            assertThat(count("briefs.brief")).isEqualTo(1);
            reading.rollback();
        }
        retention.run();

        assertThat(months("delivery.attempt")).doesNotContain("2026_11");
    }

    @Test
    void knowsOfEveryTableWhetherItGrows() {
        Set<String> tables = new TreeSet<>(jdbc.sql("""
            select nspname || '.' || relname from pg_class join pg_namespace on pg_namespace.oid = relnamespace
            where relkind in ('r', 'p') and not relispartition and nspname not in ('pg_catalog', 'information_schema')
                and nspname <> 'subscribers'
            """).query(String.class).set());

        Set<String> known = Stream.concat(
                        BOUNDED.stream(),
                        jdbc.sql("select relation from keeping.rule").query(String.class).list().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(known).isEqualTo(tables);
    }

    @Test
    void hasASettingForEveryRule() {
        for (String setting :
                jdbc.sql("select setting from keeping.rule").query(String.class).set()) {
            assertThat(new KeepSettings(days(100), days(100), days(40), days(40), days(40)).of(setting))
                    .isPositive();
        }
    }

    private void attempt(Instant at) {
        jdbc.sql("insert into delivery.attempt (delivery, subscriber, fence, at, outcome) values ('d', 's', 1,"
                        + " :at, '')")
                .param("at", Timestamp.from(at))
                .update();
    }

    private void brief(String subscriber, int edition, Instant sealed) {
        jdbc.sql("""
            insert into briefs.brief (id, subscriber, date, slot, edition, sealed, deadline, document, hash)
            values (:id, :subscriber, :sealed, 'daily', :edition, :sealed, :sealed, '{}', '')
            """)
                .param("id", subscriber + edition)
                .param("subscriber", subscriber)
                .param("edition", edition)
                .param("sealed", Timestamp.from(sealed))
                .update();
    }

    private void story(String id, Instant last) {
        jdbc.sql("insert into stories.story (id, title, central, keys, last) values (:id, '', '', '{}', :last)")
                .param("id", id)
                .param("last", Timestamp.from(last))
                .update();
    }

    private void member(String article, String story, String arrived, Instant published) {
        jdbc.sql("""
            insert into stories.member (article, revision, story, publisher, published, voice, arrived)
            values (:article, 1, :story, '', :published, 1, :arrived)
            """)
                .param("article", article)
                .param("story", story)
                .param("arrived", arrived)
                .param("published", Timestamp.from(published))
                .update();
    }

    private List<String> months(String table) {
        return jdbc.sql("""
            select right(relname, 7) from pg_inherits join pg_class on pg_class.oid = inhrelid
            where inhparent = :table::regclass and relname not like '%default' order by 1
            """).param("table", table).query(String.class).list();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private static Duration days(int days) {
        return Duration.ofDays(days);
    }
}
