package app.bellwether.delivery;

import static app.bellwether.subscribers.Destination.Channel.EMAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.bellwether.subscribers.Consent;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.NewSubscriber;
import app.bellwether.subscribers.Schedule;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.Subscribers;
import app.bellwether.subscribers.SubscribersOnPostgres;
import app.bellwether.taxonomy.Role;
import app.bellwether.taxonomy.Taxonomy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A reader whom another transaction holds for long: their letters wait, and nobody else's. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HeldReadersTest {

    private final Instance remembering = new Instance();
    private final Subscribers readers =
            SubscribersOnPostgres.with(remembering.database, Taxonomy.standard(), remembering.clock);
    private final Instance instance = remembering.with(readers);
    private final Subscriber ada = reader("ada@example.org");
    private final Subscriber bob = reader("bob@example.org");
    private final Connection elsewhere = connection();

    @AfterEach
    void close() throws SQLException {
        elsewhere.rollback();
        elsewhere.close();
    }

    @Test
    void r7OneWhoIsHeldKeepsBackNobodyElse() throws SQLException {
        DeliveryId adas = instance.seal(ada, "for Ada");
        DeliveryId bobs = instance.seal(bob, "for Bob");
        hold(ada);

        workTogether();

        assertThat(instance.courier.carried()).extracting(Letter::id).containsExactly(bobs);
        assertThat(instance.state(bobs)).isEqualTo(Delivery.State.ACCEPTED);
        assertThat(instance.state(adas)).isEqualTo(Delivery.State.WAITING);
        assertThat(instance.outcomes(adas)).isEmpty();
        assertThat(tries(adas)).isZero();

        elsewhere.commit();
        instance.clock.pass(Duration.ofSeconds(5));
        workTogether();
        workTogether();

        assertThat(instance.courier.carried()).extracting(Letter::id).containsExactly(bobs, adas);
        assertThat(instance.outcomes(adas)).containsExactly("accepted: 250 queued as 7");
    }

    @Test
    void r6SendsNothingToThemThatBecameTooLateMeanwhile() throws SQLException {
        DeliveryId adas = instance.seal(ada, "for Ada");
        hold(ada);
        workTogether();

        instance.clock.pass(Duration.ofHours(7));
        workTogether();
        elsewhere.commit();
        workTogether();

        assertThat(instance.courier.carried()).isEmpty();
        assertThat(instance.state(adas)).isEqualTo(Delivery.State.EXPIRED);
    }

    @Test
    void r6SendsNothingToWhoWasHeldToUnsubscribe() throws SQLException {
        DeliveryId adas = instance.seal(ada, "for Ada");
        hold(ada);
        change(
                "update subscribers.subscriber set state = 'UNSUBSCRIBED' where id = ?",
                ada.id().value());
        workTogether();

        elsewhere.commit();
        instance.clock.pass(Duration.ofSeconds(5));
        workTogether();

        assertThat(instance.courier.carried()).isEmpty();
        assertThat(instance.state(adas)).isEqualTo(Delivery.State.CANCELLED);
    }

    @Test
    void waitsForNobodyWhoHoldsTheLetterTooNorForOneThatIsPastItsDeadline() throws SQLException {
        DeliveryId adas = instance.seal(ada, "for Ada");
        List<ClaimedDelivery> claimed = take();
        instance.clock.pass(Duration.ofHours(5));
        DeliveryId bobs = instance.seal(bob, "for Bob");
        hold(ada);
        change("select 1 from delivery.delivery where id = ? for update", adas.value());

        assertThat(instance.carrier.letters(claimed)).isEmpty();
        workTogether();
        instance.clock.pass(Duration.ofHours(2));
        instance.claims.expire(instance.clock.instant());

        assertThat(instance.courier.carried()).extracting(Letter::id).containsExactly(bobs);
        elsewhere.rollback();
        assertThat(instance.state(adas)).isEqualTo(Delivery.State.CLAIMED); // until its lease has ended
    }

    @Test
    void r7TheHandsThatAreFreeGoOnHoweverManyLettersAreHeld() throws SQLException {
        IntStream.range(0, 3 * Instance.AT_ONCE).forEach(i -> instance.seal(ada, "for Ada " + i));
        IntStream.range(0, 3 * Instance.AT_ONCE).forEach(i -> instance.seal(bob, "for Bob " + i));
        hold(ada);
        Postman postman = instance.postman();
        postman.start();

        await().until(() -> instance.courier.carried().size() == 3 * Instance.AT_ONCE);
        assertThat(instance.courier.carried())
                .allMatch(letter -> letter.recipient().id().equals(bob.id()));
        elsewhere.commit();
        await().until(() -> {
            instance.clock.pass(Duration.ofSeconds(1));
            return accepted() == 6 * Instance.AT_ONCE;
        });
        postman.stop();

        assertThat(instance.courier.carried())
                .extracting(Letter::id)
                .hasSize(6 * Instance.AT_ONCE)
                .doesNotHaveDuplicates();
    }

    @Test
    void r6LooksOnceMoreIntoWhatLayReadyForLong() {
        IntStream.range(0, 60).forEach(i -> instance.seal(ada, "for Ada " + i));
        AtomicInteger begun = new AtomicInteger();
        Semaphore goOn = new Semaphore(20);
        instance.courier.replies(_ -> {
            begun.incrementAndGet();
            goOn.acquireUninterruptibly();
            return new Outcome.Accepted("250 queued as 7");
        });
        Postman postman = instance.postman();
        postman.start();
        await().until(() -> begun.get() == 20 + Instance.AT_ONCE);

        readers.unsubscribe(ada.id(), new Consent.Proof("form", ""));
        await().pollDelay(Duration.ofMillis(1100)).until(() -> true);
        goOn.release(1000);
        await().until(() -> accepted() == 20 + Instance.AT_ONCE);
        postman.stop();

        assertThat(instance.courier.carried()).hasSize(20 + Instance.AT_ONCE);
    }

    private Subscriber reader(String address) {
        NewSubscriber asked = new NewSubscriber(
                address,
                new Destination(EMAIL, address),
                List.of(),
                List.of(),
                Role.LEADER,
                new Schedule(ZoneOffset.UTC, LocalTime.of(7, 0), EnumSet.allOf(DayOfWeek.class)),
                5,
                "en");
        return readers.confirm(readers.register(asked).id(), new Consent.Proof("form", ""))
                .after();
    }

    private Connection connection() {
        try {
            Connection connection = instance.database.dataSource().getConnection();
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void hold(Subscriber reader) throws SQLException {
        change(
                "select 1 from subscribers.subscriber where id = ? for update",
                reader.id().value());
    }

    private void change(String statement, String id) throws SQLException {
        try (var prepared = elsewhere.prepareStatement(statement)) {
            prepared.setString(1, id);
            prepared.execute();
        }
    }

    private List<ClaimedDelivery> take() {
        return instance.claims.take(EMAIL, instance.clock.instant(), Instance.LEASE, 100, List.of());
    }

    /** What is due, all in one look. */
    private void workTogether() {
        instance.claims.expire(instance.clock.instant());
        instance.carrier.letters(take()).forEach(instance.carrier::carry);
    }

    private int tries(DeliveryId id) {
        return instance.database
                .jdbc()
                .sql("select tries from delivery.delivery where id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    private int accepted() {
        return instance.database
                .jdbc()
                .sql("select count(*) from delivery.delivery where state = 'ACCEPTED'")
                .query(Integer.class)
                .single();
    }
}
