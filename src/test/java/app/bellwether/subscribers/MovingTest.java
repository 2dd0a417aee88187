package app.bellwether.subscribers;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.SettableClock;
import app.bellwether.TestDatabase;
import app.bellwether.taxonomy.Taxonomy;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class MovingTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T06:00:00Z"));
    private final TestDatabase database = TestDatabase.fresh();
    private final Subscribers subscribers = SubscribersOnPostgres.with(database, Taxonomy.standard(), clock);
    private final DoorsOnPostgres doors = new DoorsOnPostgres(database, subscribers, clock);

    @Test
    void bringsNobodyBackAtTheAddressTheyLeft() throws IOException {
        Subscriber bob = broughtIn("bob@old.example");
        var table = new StringWriter();
        doors.roster().write(table);
        byte[] before = table.toString().getBytes(StandardCharsets.UTF_8);
        move(bob, "bob@new.example");

        Roster.Report report = doors.roster().read(before, true);

        assertThat(report.added()).isZero();
        assertThat(report.leftOut()).isEqualTo(1);
        assertThat(subscribers.all()).singleElement().extracting(Subscriber::id).isEqualTo(bob.id());
        move(bob, "bob@old.example");
        assertThat(doors.roster().read(before, true)).isEqualTo(new Roster.Report(0, 1, List.of()));
    }

    @Test
    void waitsForTheReaderBeforeItTakesTheirKeys() throws Exception {
        Subscriber bob = broughtIn("bob@old.example");
        doors.moves().ask(bob.id(), "bob@new.example");
        String key = doors.keys().cut(Keys.Purpose.MOVE, bob.id(), null);

        CompletableFuture<Optional<Moves.Moved>> moving = database.transactions()
                .execute(_ -> {
                    subscribers.lock(bob.id());
                    var other =
                            CompletableFuture.supplyAsync(() -> doors.moves().move(key, ""));
                    awaitSomebodyWaiting();
                    assertThat(doors.moves().ask(bob.id(), "bob@newer.example")).isPresent();
                    return other;
                });

        assertThat(moving.get(20, TimeUnit.SECONDS)).isEmpty();
        assertThat(subscribers.byId(bob.id()).orElseThrow().destination().address())
                .isEqualTo("bob@old.example");
        assertThat(doors.moves().wanted(bob.id())).contains(mail("bob@newer.example"));
    }

    @Test
    void spendsTheKeyOfAnEarlierLetterWhateverIsKnownOfTheAddressThatIsWantedThen() {
        Subscriber bob = broughtIn("bob@old.example");
        broughtIn("carol@example.org");
        subscribers.eraseForEver(broughtIn("never@example.org").id(), new Consent.Proof("button", ""));
        for (String other : List.of("carol@example.org", "never@example.org", "free@example.org")) {
            doors.moves().ask(bob.id(), "bob@new.example");
            String key = doors.keys().cut(Keys.Purpose.MOVE, bob.id(), null);

            assertThat(doors.moves().ask(bob.id(), other).isPresent()).isEqualTo(other.startsWith("free"));

            assertThat(doors.keys().look(Keys.Purpose.MOVE, key, null))
                    .map(Keys.Held::state)
                    .as(other)
                    .contains(Keys.State.SPENT);
            assertThat(doors.moves().wanted(bob.id())).contains(mail(other));
            clock.pass(Duration.ofHours(25));
        }
    }

    @Test
    void countsWhatSomebodyWantsWhoeverHasTheAddress() {
        Subscriber bob = broughtIn("bob@old.example");
        broughtIn("carol@example.org");
        for (int time = 0; time < 3; time++) {
            assertThat(doors.moves().ask(bob.id(), "carol@example.org")).isEmpty();
        }

        assertThat(doors.moves().ask(bob.id(), "bob@new.example")).isEmpty();
        clock.pass(Duration.ofHours(25));
        assertThat(doors.moves().ask(bob.id(), "bob@new.example")).contains(mail("bob@new.example"));
    }

    @Test
    void letsNobodyPastTheLimitOfAMailboxWhoAsksAtTheSameTime() throws Exception {
        List<Subscriber> readers = new ArrayList<>();
        for (int one = 0; one < 5; one++) {
            readers.add(broughtIn("reader" + one + "@old.example"));
        }
        for (Subscriber reader : readers.subList(0, 3)) {
            assertThat(doors.moves().ask(reader.id(), "victim@example.org")).isPresent();
        }

        CompletableFuture<Optional<Destination>> last = database.transactions().execute(_ -> {
            assertThat(doors.moves().ask(readers.get(3).id(), "victim@example.org"))
                    .isPresent();
            var other = CompletableFuture.supplyAsync(
                    () -> doors.moves().ask(readers.get(4).id(), "vic.tim+1@example.org"));
            await(() -> other.isDone() || somebodyWaits());
            return other;
        });

        assertThat(last.get(20, TimeUnit.SECONDS)).isEmpty();
    }

    private void awaitSomebodyWaiting() {
        await(this::somebodyWaits);
    }

    private boolean somebodyWaits() {
        return database.jdbc()
                .sql("select exists (select 1 from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    private static void await(BooleanSupplier happened) {
        long limit = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!happened.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(limit);
            Thread.onSpinWait();
        }
    }

    private void move(Subscriber reader, String address) {
        assertThat(doors.moves().ask(reader.id(), address)).contains(mail(address));
        String key = doors.keys().cut(Keys.Purpose.MOVE, reader.id(), null);
        assertThat(doors.moves().move(key, ""))
                .map(Moves.Moved::reader)
                .map(Subscriber::id)
                .contains(reader.id());
    }

    private Subscriber broughtIn(String address) {
        String table = "email,agreed_at,agreed_how\n" + address + ",2026-03-05,form\n";
        doors.roster().read(table.getBytes(StandardCharsets.UTF_8), true);
        return subscribers.byDestination(mail(address)).orElseThrow();
    }

    private static Destination mail(String address) {
        return new Destination(Destination.Channel.EMAIL, address);
    }
}
