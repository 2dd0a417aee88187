package app.bellwether;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.subscribers.Consent;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.Preferences;
import app.bellwether.subscribers.Schedule;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.subscribers.Subscribers;
import app.bellwether.subscribers.SubscribersOnPostgres;
import app.bellwether.subscribers.Traces;
import app.bellwether.taxonomy.Role;
import app.bellwether.taxonomy.Taxonomy;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import tools.jackson.databind.json.JsonMapper;

/** What is personal of a reader in the whole schema, column by column, and that erasing leaves none of it. */
class PersonalColumnsTest {

    /** Of each table: what is personal of a reader, a bar, what is not. Who adds a column says here which it is. */
    private static final String COLUMNS = """
        briefs.brief: subscriber document hash told | id date slot edition sealed deadline
        briefs.decision: brief title reasons words item | sealed place type taken stage score needed
        briefs.item: brief item title because | number type version score
        briefs.miss: subscriber item title words | date slot place type score needed
        briefs.note: subscriber document | id date edition place sealed
        briefs.silence: subscriber reason | date slot kind decided final
        delivery.attempt: subscriber delivery outcome | fence at
        delivery.delivery: id subscriber brief headline document in_reply_to message_references subject browser addressee place | kind channel state created deadline next_try tries leased_until fence farewell
        delivery.held_by_hand: name subscriber | since
        delivery.hold: | name since until times probing why
        delivery.kept: subscriber delivery recipient subject wire | content_type at
        delivery.restored: | single taken at settled sent_until resumed
        discord.amended: subscriber brief sum | times at
        discord.place: subscriber owner role | kind shut_at shut_for
        discord.post: subscriber delivery thread message said | number at
        discord.quoted: subscriber brief article | kind seen at
        discord.registered: | application commands
        discord.signal_post: subscriber thread signal | at
        email.incoming: subscriber raw digest outcome sender | ignored bytes id received state tries next_try
        email.mailbox: | name uid_validity last_uid
        keeping.rule: | number relation moment setting monthly spared
        models.answer: | key answer at
        models.attempt: | number at task model prompt gate key outcome prompt_tokens cached_tokens answer_tokens millis
        models.spending: | day tokens
        public.flyway_schema_history: | installed_rank version description type script checksum installed_by installed_on execution_time success
        public.scheduled_tasks: | task_name task_instance task_data execution_time picked picked_by last_success last_failure consecutive_failures last_heartbeat version priority state
        replies.held: letter subscriber question brief text in_reply_to message_references subject | asked
        replies.objection: subscriber brief item words answer | id number type said answered finding
        replies.question: id subscriber brief text commands | asked
        signals.claim: | id number article revision text_start text_end place quote anchor keys deadline names vector headline publisher published story voice superseded spent aside_start aside_end lead_topics language kind alone worth headlined telling heading house
        signals.counted: | publisher house
        signals.digest: | article title comments authors people speakers keys score published
        signals.evidence: | signal place claim stance score joined gone
        signals.heard: | story voices at
        signals.house: | publisher house domain country language
        signals.insight: | id episode speaker at article revision part text_start text_end quote anchor stance story publisher published fit keys score
        signals.point: | discussion place article revision part text_start text_end quote anchor stance story publisher published fit
        signals.progress: | id position generation corrected
        signals.signal: | id number centre supported generation
        signals.version: | signal version at title change strength voices days voices_part days_part recency agreement half_life state merged_into
        sources.article: | id source kind url publisher author published seen date_guessed language revision stamp extent
        sources.article_key: | source key article listed
        sources.failure: | source day times
        sources.heard: | day seconds
        sources.hearing: | article tried next_try attempts problem
        sources.mailbox: | name uid_validity last_uid
        sources.memo: | name value
        sources.revision: | article revision seen position title text segments hash recording
        sources.set_aside: | article revision room why since
        sources.source: | id name url host listed added folders packs state etag last_modified next_due claimed_until tried read failures problem held newest gap_seconds wish_seconds
        stories.member: | position article revision story publisher published voice origin arrived
        stories.progress: | single position
        stories.retold: | position kind from_story into_story article at why
        stories.sight: | article language title lead_words lead_weights headline_words headline_weights vector shingles keys weekdays years
        stories.story: | id title central keys last part_of
        subscribers.bounce: subscriber delivery | hash at points
        subscribers.change: subscriber before after | number at author together
        subscribers.consent: subscriber way origin | number at act
        subscribers.interest: subscriber typed said keys without | place muted weight until
        subscribers.key: subscriber browser hash sign_up about | purpose expires spent
        subscribers.link: follower leader | asked linked
        subscribers.move: subscriber wanted | at
        subscribers.operator: subscriber | since proven
        subscribers.operator_key: | hash expires spent
        subscribers.request: address way wish origin browser conversation | number at kind network handled neighbourhood known turn
        subscribers.salt: | single salt
        subscribers.session: subscriber hash | began seen
        subscribers.sign_up: subscriber wish | number at
        subscribers.subscriber: id name channel address same_address role zone time days minutes language threshold days_off paused_until interests | state registered confirmed unsubscribed scheduled idle_until notes
        subscribers.suppression: subscriber delivery diagnostic | hash reason scope since until status
        subscribers.token_key: | id key made
        writing.passed: | day task sentences against_signs
        writing.refusal: | number at task part check_name reason sentence spans evidence
        """;

    /**
     * Personal, and of nobody who is a subscriber, or kept to protect them: keyed hashes of addresses that must not be written to or
     * brought in; what is counted by such hashes for a month at most; what somebody in Discord has not decided, for a day; from whom
     * mail came to the mailbox of newsletters that is none, for a month. Messages of whom we do not know are among {@code
     * email.incoming}, for as long as {@code bellwether.email.inbox.keep} says.
     */
    private static final String KEPT = """
        discord.draft: owner wish | id at
        sources.issue: sender subject raw | digest came source list why link articles
        subscribers.departure: hash | at
        subscribers.invitation: address mailbox network browser | kind at used kept
        """;

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient jdbc = database.jdbc();
    private final AnnotationConfigApplicationContext rooms = new AnnotationConfigApplicationContext();

    @EnableTransactionManagement
    static class Listening {}

    @BeforeEach
    void open() {
        rooms.registerBean(JdbcClient.class, () -> jdbc);
        rooms.registerBean(
                PlatformTransactionManager.class, () -> new DataSourceTransactionManager(database.dataSource()));
        rooms.register(Listening.class);
        var scanner = new ClassPathBeanDefinitionScanner(rooms, false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Traces.class));
        scanner.scan("app.bellwether");
        rooms.refresh();
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void saysOfEveryColumnWhetherItIsPersonal() {
        Map<String, Set<String>> said = new TreeMap<>();
        Stream.concat(COLUMNS.lines(), KEPT.lines())
                .forEach(line -> said.put(
                        table(line),
                        new TreeSet<>(
                                words(line.substring(line.indexOf(':') + 1).replace("|", " ")))));
        Map<String, Set<String>> there = new TreeMap<>();
        jdbc.sql("""
            select table_schema || '.' || table_name as name, column_name from information_schema.columns
            where table_schema not in ('pg_catalog', 'information_schema')
                and not (select relispartition from pg_class where oid = (table_schema || '.' || table_name)::regclass)
            """)
                .query((row, _) -> there.computeIfAbsent(row.getString(1), _ -> new TreeSet<>())
                        .add(row.getString(2)))
                .list();

        assertThat(said).isEqualTo(there);
    }

    @Test
    void leavesNothingPersonalOfWhoeverIsErasedWhereNoListenerRan() {
        Subscribers subscribers = SubscribersOnPostgres.with(database, Taxonomy.standard(), clock());
        SubscriberId ada = everywhere(subscribers, "ada@example.org");
        SubscriberId bob = everywhere(subscribers, "bob@example.org");
        Map<String, Integer> before = rowsOf(bob);
        assertThat(rowsOf(ada)).isEqualTo(before).containsKeys("briefs.miss.words", "delivery.kept.wire");

        subscribers.erase(ada);
        assertThat(rowsOf(ada)).isNotEmpty();
        sweep();
        sweep();

        assertThat(rowsOf(ada)).isEmpty();
        assertThat(rowsOf(bob)).isEqualTo(before);
    }

    @Test
    void leavesNothingPersonalWhereEveryListenerRan() {
        Subscribers subscribers = SubscribersOnPostgres.with(database, Taxonomy.standard(), clock(), rooms);
        SubscriberId ada = everywhere(subscribers, "ada@example.org");
        SubscriberId bob = everywhere(subscribers, "bob@example.org");
        Map<String, Integer> before = rowsOf(bob);

        subscribers.erase(ada);

        assertThat(rowsOf(ada)).isEmpty();
        assertThat(rowsOf(bob)).isEqualTo(before);
    }

    /** Hashes tell nobody anything. */
    private static final Set<String> NOT_TAKEN_ALONG = Set.of("hash", "browser", "digest", "sender");

    @Test
    void givesReadersAllThatIsPersonalToTakeAlongAndNothingOfOthers() {
        Subscribers subscribers = SubscribersOnPostgres.with(database, Taxonomy.standard(), clock());
        SubscriberId ada = everywhere(subscribers, "ada@example.org");
        SubscriberId bob = everywhere(subscribers, "bob@example.org");

        Map<String, List<String>> taken = new TreeMap<>();
        rooms.getBeansOfType(Traces.class).values().forEach(room -> taken.putAll(room.of(ada, 100)));

        COLUMNS.lines().filter(line -> !personal(line).isEmpty()).forEach(line -> {
            assertThat(taken).containsKey(table(line));
            assertThat(taken.get(table(line))).as(table(line)).isNotEmpty().allSatisfy(row -> {
                assertThat(JsonMapper.shared().readTree(row).propertyNames())
                        .containsAll(personal(line).stream()
                                .filter(column -> !NOT_TAKEN_ALONG.contains(column))
                                .toList())
                        .doesNotContainAnyElementsOf(NOT_TAKEN_ALONG);
                assertThat(row).doesNotContain(bob.value());
            });
        });
    }

    @Test
    void givesNobodyWhatAnotherAskedForWithTheirAddressNorWhoThatIs() {
        Subscribers subscribers = SubscribersOnPostgres.with(database, Taxonomy.standard(), clock());
        SubscriberId ada = everywhere(subscribers, "ada@example.org");
        SubscriberId bob = everywhere(subscribers, "bob@example.org");
        jdbc.sql("update subscribers.request set address = 'ada@example.org', origin = '203.0.113.9', wish = 'cats',"
                        + " kind = 'SIGN_UP', way = 'form'"
                        + " where conversation = :bob")
                .param("bob", bob.value())
                .update();
        jdbc.sql("update subscribers.link set leader = :ada, linked = now() where follower = :bob")
                .param("ada", ada.value())
                .param("bob", bob.value())
                .update();

        Map<String, List<String>> taken = new TreeMap<>();
        rooms.getBeansOfType(Traces.class).values().forEach(room -> taken.putAll(room.of(ada, 100)));

        assertThat(taken.get("subscribers.request")).hasSize(2).allMatch(row -> row.contains("ada@example.org"));
        assertThat(taken.get("subscribers.link")).hasSize(2);
        assertThat(taken.toString()).doesNotContain(bob.value(), "203.0.113.9", "cats");
        Map<String, List<String>> ofBob = new TreeMap<>();
        rooms.getBeansOfType(Traces.class).values().forEach(room -> ofBob.putAll(room.of(bob, 100)));
        assertThat(ofBob.get("subscribers.request")).singleElement().asString().contains("203.0.113.9", "cats");
        assertThat(ofBob.get("subscribers.link")).singleElement().asString().doesNotContain(ada.value());
    }

    private void sweep() {
        rooms.getBeansOfType(Traces.class).values().forEach(Traces::sweep);
    }

    private static SettableClock clock() {
        return new SettableClock(Instant.parse("2026-03-02T06:00:00Z"));
    }

    /** Somebody with a row in every table that holds anything personal, in each of whose texts stands their number. */
    private SubscriberId everywhere(Subscribers subscribers, String address) {
        Schedule daily = new Schedule(ZoneOffset.UTC, LocalTime.of(7, 0), Set.of(DayOfWeek.MONDAY));
        SubscriberId id = subscribers
                .ask(
                        new Destination(Destination.Channel.EMAIL, address),
                        new Preferences("", Role.LEADER, daily, 5, "en", 2, List.of()),
                        new Consent.Proof("form", ""))
                .id();
        AnyRows.fill(
                jdbc,
                COLUMNS.lines()
                        .filter(line -> !personal(line).isEmpty())
                        .map(PersonalColumnsTest::table)
                        .filter(table -> !table.equals("subscribers.subscriber"))
                        .toList(),
                id.value());
        jdbc.sql("update subscribers.request set address = :address where conversation = :id")
                .param("address", address)
                .param("id", id.value())
                .update();
        jdbc.sql("update subscribers.interest set keys = '{}', without = '{}' where subscriber = :id") // they are read
                .param("id", id.value())
                .update();
        return id;
    }

    /** How many rows name somebody in each column that may hold something personal. */
    private Map<String, Integer> rowsOf(SubscriberId id) {
        Map<String, Integer> found = new TreeMap<>();
        COLUMNS.lines()
                .forEach(line -> personal(line).forEach(column -> {
                    int rows = jdbc.sql("select count(*) from " + table(line) + " where strpos(\"" + column
                                    + "\"::text, :id) > 0 or strpos(\"" + column
                                    + "\"::text, encode(convert_to(:id, 'UTF8'), 'hex')) > 0")
                            .param("id", id.value())
                            .query(Integer.class)
                            .single();
                    if (rows > 0) {
                        found.put(table(line) + "." + column, rows);
                    }
                }));
        return found;
    }

    private static String table(String line) {
        return line.substring(0, line.indexOf(':')).strip();
    }

    private static List<String> personal(String line) {
        return words(line.substring(line.indexOf(':') + 1, line.indexOf('|')));
    }

    private static List<String> words(String text) {
        return Stream.of(text.strip().split(" +"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
