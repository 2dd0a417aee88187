package app.bellwether.delivery;

import static app.bellwether.subscribers.Destination.Channel.DISCORD;
import static app.bellwether.subscribers.Destination.Channel.EMAIL;

import app.bellwether.SettableClock;
import app.bellwether.TestDatabase;
import app.bellwether.briefs.Brief;
import app.bellwether.briefs.BriefId;
import app.bellwether.briefs.BriefSealed;
import app.bellwether.meters.Meters;
import app.bellwether.subscribers.DoorsOnPostgres;
import app.bellwether.subscribers.Moves;
import app.bellwether.subscribers.ShortId;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.Subscribers;
import app.bellwether.subscribers.Suppressions;
import app.bellwether.writing.Block;
import app.bellwether.writing.Document;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One instance of the room, on a database that others may share. */
final class Instance {

    static final Duration LEASE = Duration.ofSeconds(3);
    static final int AT_ONCE = 4;

    final TestDatabase database;
    final SettableClock clock;
    final RememberedSubscribers subscribers;
    final RememberedBriefs briefs;
    final RecordingCourier courier = new RecordingCourier(EMAIL);
    final RecordingCourier discord = new RecordingCourier(DISCORD);
    final Claims claims;
    final Carrier carrier;
    final Intake intake;
    final Outbox outbox;
    final LetterDesk desk;
    final HoldRepository holds;
    final Suppressions suppressions;
    final Moves moves;
    final Traffic traffic;
    final TransactionTemplate transactions;

    Instance() {
        this(
                TestDatabase.fresh(),
                new SettableClock(Instant.parse("2026-11-20T06:00:00Z")),
                new RememberedSubscribers(),
                new RememberedBriefs());
    }

    private Instance(
            TestDatabase database, SettableClock clock, RememberedSubscribers subscribers, RememberedBriefs briefs) {
        this(database, clock, subscribers, briefs, subscribers);
    }

    /** Another instance beside this one. */
    Instance another() {
        return new Instance(database, clock, subscribers, briefs);
    }

    /** One whose readers are rows of its database. */
    Instance with(Subscribers readers) {
        return new Instance(database, clock, subscribers, briefs, readers);
    }

    private Instance(
            TestDatabase database,
            SettableClock clock,
            RememberedSubscribers remembered,
            RememberedBriefs briefs,
            Subscribers subscribers) {
        this.database = database;
        this.clock = clock;
        this.subscribers = remembered;
        this.briefs = briefs;
        this.transactions = database.transactions();
        DeliverySettings settings = new DeliverySettings(Duration.ofMillis(50), LEASE, AT_ONCE, Duration.ofDays(2));
        DeliveryMetrics metrics = new DeliveryMetrics(new Meters(new SimpleMeterRegistry()), database.jdbc(), clock);
        this.claims = new Claims(database.jdbc(), metrics);
        this.holds = database.repository(HoldRepository.class);
        this.traffic = new Traffic(
                holds,
                new Restorations(database.jdbc(), new DataSourceTransactionManager(database.dataSource()), clock),
                clock);
        DoorsOnPostgres doors = new DoorsOnPostgres(database, subscribers, clock);
        this.suppressions = doors.suppressions();
        this.moves = doors.moves();
        Handover handover = new Handover(
                claims,
                briefs,
                subscribers,
                new Addressing(doors.keys(), doors.moves(), suppressions),
                transactions,
                clock);
        this.carrier = new Carrier(
                claims,
                handover,
                List.of(courier, discord),
                traffic,
                new Ledger(claims, transactions, clock, metrics),
                clock,
                settings);
        DataSourceTransactionManager manager = new DataSourceTransactionManager(database.dataSource());
        this.intake = new Intake(database.jdbc(), manager, subscribers, clock, settings);
        this.outbox = new StoredOutbox(
                database.repository(DeliveryRepository.class),
                database.repository(AttemptRepository.class),
                intake,
                traffic);
        this.desk = new StoredLetterDesk(database.jdbc(), manager, outbox, clock);
    }

    Postman postman() {
        return new Postman(
                claims,
                carrier,
                traffic,
                clock,
                new DeliverySettings(Duration.ofMillis(50), LEASE, AT_ONCE, Duration.ofDays(2)));
    }

    /** Seals a brief as the room above does it. */
    DeliveryId seal(Subscriber subscriber, String name) {
        Brief brief = brief(subscriber, name, clock.instant());
        briefs.keep(brief);
        transactions.executeWithoutResult(_ -> intake.on(
                new BriefSealed(brief.id(), subscriber, brief.document().headline(), brief.deadline())));
        return DeliveryId.of(brief.id());
    }

    /** Whoever is remembered has a row as well, for what refers to it: keys, what came back. */
    void keepRow(Subscriber reader) {
        database.jdbc()
                .sql("""
                    insert into subscribers.subscriber (id, name, state, channel, address, same_address, role, zone, time, days,
                        minutes, language, threshold, registered)
                    values (:id, 'Ada', 'CONFIRMED', 'EMAIL', :address, :address, 'LEADER', 'UTC', '07:00', '{}', 6, 'en', 2, now())
                    """)
                .param("id", reader.id().value())
                .param("address", reader.destination().address())
                .update();
    }

    /** Claims and carries whatever is due, one letter after the other. */
    void work() {
        claims.expire(clock.instant());
        Traffic.Closed closed = traffic.closed(EMAIL);
        closed.probes()
                .forEach(name ->
                        claims.takeOne(EMAIL, clock.instant(), LEASE, name).forEach(this::carry));
        claims.take(EMAIL, clock.instant(), LEASE, 100, closed.names()).forEach(this::carry);
    }

    void carry(ClaimedDelivery claim) {
        carrier.letters(List.of(claim)).forEach(carrier::carry);
    }

    Delivery.State state(DeliveryId id) {
        return outbox.byId(id).orElseThrow().state();
    }

    List<String> outcomes(DeliveryId id) {
        return outbox.byId(id).orElseThrow().attempts().stream()
                .map(Delivery.Attempt::outcome)
                .toList();
    }

    static Brief brief(Subscriber subscriber, String name, Instant sealed) {
        return new Brief(
                new BriefId(ShortId.of(name)),
                subscriber.id(),
                LocalDate.of(2026, 11, 20),
                "morning",
                1,
                sealed,
                sealed.plus(Duration.ofHours(6)),
                document("Brief " + name),
                List.of(),
                "hash");
    }

    static Document document(String headline) {
        Block block = new Block.Paragraph(null, List.of(Passage.fixed("Nothing else.")));
        Section section = new Section(Section.Kind.LEDE, "Today", List.of(block));
        return new Document(headline, "", "", LocalDate.of(2026, 11, 20), "en", List.of(section));
    }
}
