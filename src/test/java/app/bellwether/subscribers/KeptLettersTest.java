package app.bellwether.subscribers;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.SettableClock;
import app.bellwether.TestDatabase;
import app.bellwether.taxonomy.Taxonomy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The letters that are kept for who was here before: for each network one of a day. */
class KeptLettersTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T06:00:00Z"));
    private final TestDatabase database = TestDatabase.fresh();
    private final Subscribers subscribers = SubscribersOnPostgres.with(database, Taxonomy.standard(), clock);
    private final Requests requests = new DoorsOnPostgres(database, subscribers, clock).requests();
    private final List<Requests.Invitation> invited = new ArrayList<>();

    @Test
    void keepsForOneNetworkOneLetterADayAndNoMore() {
        confirmed("z.ed+1@example.org");
        confirmed("ada@example.org");
        confirmed("a.da+1@example.org");
        for (int network = 0; network < 5; network++) {
            ask("stranger", Requests.Kind.SIGN_IN, "10.1." + network + ".7", "a.da+1@example.org");
        }
        for (int time = 0; time < 6; time++) {
            ask("holder", Requests.Kind.MANAGE, "198.51.100.1", "ada@example.org");
            ask("holder", Requests.Kind.SIGN_IN, "198.51.100.1", "ada@example.org");
            ask("alone", Requests.Kind.MANAGE, "198.51.100.1", "z.ed+1@example.org");
        }
        requests.handle(invited::add);

        assertThat(to("a.da+1@example.org")).isEqualTo(4);
        assertThat(to("ada@example.org")).isEqualTo(1);
        assertThat(to("z.ed+1@example.org")).isEqualTo(4);

        clock.pass(Duration.ofDays(1).plusMinutes(1));
        ask("holder", Requests.Kind.MANAGE, "198.51.100.1", "ada@example.org");
        requests.handle(invited::add);
        assertThat(to("ada@example.org")).isEqualTo(2);
    }

    @Test
    void keepsForANeighbourhoodWhereOneWasUsedOneLetterADayAndNoMore() {
        Subscriber ada = confirmed("ada@example.org");
        confirmed("a.da+1@example.org");
        Keys keys = SubscribersOnPostgres.keys(database, clock);
        ask(keys.bind("old"), Requests.Kind.SIGN_IN, "203.0.113.5", "ada@example.org");
        requests.handle(invited::add);
        keys.spend(Keys.Purpose.SIGN_IN, keys.cut(Keys.Purpose.SIGN_IN, ada.id(), keys.bind("old")), "old");
        for (int network = 0; network < 5; network++) {
            ask("stranger", Requests.Kind.SIGN_IN, "10.1." + network + ".7", "a.da+1@example.org");
        }
        for (int time = 0; time < 6; time++) {
            ask("new", Requests.Kind.SIGN_IN, "203.0.113.77", "ada@example.org");
        }
        requests.handle(invited::add);

        assertThat(invited).filteredOn(one -> "new".equals(one.bound())).hasSize(1);
    }

    private void ask(String browser, Requests.Kind kind, String origin, String address) {
        requests.keep(new Requests.Request(kind, address, null, new Consent.Proof("form 1", origin), browser));
    }

    private long to(String address) {
        return invited.stream()
                .filter(one -> one.subscriber().destination().address().equals(address))
                .count();
    }

    private Subscriber confirmed(String address) {
        return SignedUp.confirmed(subscribers, address);
    }
}
