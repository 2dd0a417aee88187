package app.bellwether.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.subscribers.Consent;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.NewSubscriber;
import app.bellwether.subscribers.Schedule;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.Subscribers;
import app.bellwether.subscribers.SubscribersOnPostgres;
import app.bellwether.taxonomy.Role;
import app.bellwether.taxonomy.Taxonomy;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a letter goes that asks whether a new address is right. */
class MoveLettersTest {

    private final Instance remembering = new Instance();
    private final Subscribers readers =
            SubscribersOnPostgres.with(remembering.database, Taxonomy.standard(), remembering.clock);
    private final Instance instance = remembering.with(readers);
    private final Subscriber ada = reader();

    @Test
    void goesToTheAddressThatItWasCountedFor() {
        ask("ada@new.example");

        instance.work();

        assertThat(carriedTo()).containsExactly("ada@new.example");
    }

    @Test
    void goesNowhereOnceAnotherAddressIsWanted() {
        ask("ada@new.example");
        ask("ada@newer.example");
        assertThat(instance.moves.ask(ada.id(), "ada@example.org")).isEmpty();

        instance.work();

        assertThat(carriedTo()).isEmpty();
        assertThat(instance.outbox.newest(10))
                .extracting(Delivery::state)
                .containsOnly(Delivery.State.CANCELLED)
                .hasSize(2);
    }

    private void ask(String address) {
        instance.transactions.executeWithoutResult(_ -> instance.outbox.notice(
                instance.moves.ask(ada.id(), address).orElseThrow(),
                Letter.Kind.MOVE,
                ada.id(),
                Instance.document("Is that your address?"),
                address));
        instance.clock.pass(Duration.ofSeconds(1));
    }

    private Subscriber reader() {
        NewSubscriber asked = new NewSubscriber(
                "Ada",
                new Destination(Destination.Channel.EMAIL, "ada@example.org"),
                List.of(),
                List.of(),
                Role.LEADER,
                new Schedule(ZoneOffset.UTC, LocalTime.of(7, 0), EnumSet.allOf(DayOfWeek.class)),
                5,
                "en");
        return readers.confirm(readers.register(asked).id(), new Consent.Proof("form", ""))
                .after();
    }

    private List<String> carriedTo() {
        return instance.courier.carried().stream()
                .map(letter -> letter.recipient().destination().address())
                .toList();
    }
}
