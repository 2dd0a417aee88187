package app.bellwether.subscribers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.bellwether.SettableClock;
import app.bellwether.TestDatabase;
import app.bellwether.taxonomy.Role;
import app.bellwether.taxonomy.Taxonomy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final Instant NOW = Instant.parse("2026-03-02T06:00:00Z");
    private static final Consent.Proof FORM = new Consent.Proof("sign-up form, version 1", "192.0.2.7");

    private final TestDatabase database = TestDatabase.fresh();
    private final List<Object> erased = new ArrayList<>();
    private final Subscribers subscribers =
            SubscribersOnPostgres.with(database, Taxonomy.standard(), new SettableClock(NOW), erased::add);

    @Test
    void tellsWhoChangedWhatAndGivesItBack() {
        Subscriber ada = confirmed("ada@example.org");
        Interest trains = wish(List.of("trains")).interests().getFirst();

        subscribers.change(ada.id(), Past.Author.READER, before -> before.interestedIn(List.of(trains)));
        subscribers.change(
                ada.id(),
                Past.Author.OPERATOR,
                before -> before.as(Role.INVESTOR).above(4));
        subscribers.change(ada.id(), Past.Author.READER, before -> before);

        List<Past> history = subscribers.history(ada.id(), 10);
        assertThat(history).extracting(Past::author).containsExactly(Past.Author.OPERATOR, Past.Author.READER);
        assertThat(history).extracting(Past::at).containsOnly(NOW);
        assertThat(history.getLast().before().interests()).isEqualTo(ada.interests());
        assertThat(history.getLast().after().interests()).containsExactly(trains);
        assertThat(history.getFirst().before().threshold()).isEqualTo(2);

        Change back = subscribers.undo(ada.id(), history.getLast().number());

        assertThat(back.after().preferences()).isEqualTo(ada.preferences());
        assertThat(subscribers.byId(ada.id())).contains(ada);
        assertThat(subscribers.history(ada.id(), 1).getFirst().author()).isEqualTo(Past.Author.UNDO);
        assertThat(subscribers.history(ada.id(), 1).getFirst().before().role()).isEqualTo(Role.INVESTOR);
    }

    @Test
    void givesBackAScheduleWhichCountsFromNowOn() {
        Subscriber ada = confirmed("ada@example.org");
        subscribers.schedule(
                ada.id(), schedule -> schedule.at(LocalTime.of(18, 0)).paused(LocalDate.of(2026, 4, 1)));

        Schedule back = subscribers
                .undo(ada.id(), subscribers.history(ada.id(), 1).getFirst().number())
                .after()
                .schedule();

        assertThat(back.time()).isEqualTo(ada.schedule().time());
        assertThat(back.pausedUntil()).isNull();
        assertThat(back.since()).isEqualTo(NOW);
    }

    @Test
    void takesNothingBackThatIsSomebodyElses() {
        Subscriber ada = confirmed("ada@example.org");
        Subscriber bob = confirmed("bob@example.org");
        subscribers.change(ada.id(), Past.Author.READER, before -> before.above(7));
        long number = subscribers.history(ada.id(), 1).getFirst().number();

        assertThat(subscribers.undo(bob.id(), number).after()).isEqualTo(bob);
        assertThat(subscribers.byId(ada.id()).orElseThrow().threshold()).isEqualTo(7);
    }

    @Test
    void refusesPreferencesThatCannotBeMeant() {
        Subscriber ada = confirmed("ada@example.org");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> subscribers.change(ada.id(), Past.Author.READER, before -> before.above(Double.NaN)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> subscribers.change(ada.id(), Past.Author.READER, before -> before.within(0)));
        assertThat(subscribers.byId(ada.id())).contains(ada);
    }

    @Test
    void letsAFormChangeNothingForWhoeverGetsBriefsAlready() {
        Subscriber ada = confirmed("ada@example.org");

        assertThat(subscribers.ask(at("ADA@example.org"), wish(List.of("football")), FORM))
                .isEqualTo(ada);
        assertThat(subscribers.history(ada.id(), 10)).isEmpty();
        assertThat(subscribers.consents(ada.id())).extracting(Consent::act).containsOnly(Consent.Act.CONFIRMED);
    }

    @Test
    void takesTheLastWordOfWhoeverHasYetToConfirm() {
        subscribers.ask(at("ada@example.org"), wish(List.of("football")), FORM);
        Subscriber ada = subscribers.ask(at("ada@example.org"), wish(List.of("AI in India")), FORM);

        assertThat(subscribers.all()).containsExactly(ada);
        assertThat(ada.state()).isEqualTo(Subscriber.State.PENDING);
        assertThat(ada.interests()).extracting(Interest::typed).containsExactly("AI in India");

        subscribers.confirm(ada.id(), new Consent.Proof("button of a mailed link", "192.0.2.7"));
        subscribers.unsubscribe(ada.id());
        subscribers.unsubscribe(ada.id());
        assertThat(subscribers.consents(ada.id()))
                .extracting(Consent::act)
                .containsExactly(Consent.Act.ASKED, Consent.Act.ASKED, Consent.Act.CONFIRMED, Consent.Act.UNSUBSCRIBED);
        assertThat(subscribers.consents(ada.id()).getFirst().proof()).isEqualTo(FORM);
    }

    @Test
    void remembersARefusedAddressEvenWhenItsReaderIsForgotten() {
        Subscriber ada = confirmed("ada@example.org");
        subscribers.refuse(ada.id(), new Consent.Proof("button", ""));
        subscribers.erase(ada.id());

        assertThat(subscribers.byId(ada.id())).isEmpty();
        assertThat(erased).containsExactly(new SubscriberErased(ada.id()));
        assertThat(subscribers.refused(new Destination(Destination.Channel.EMAIL, "Ada@Example.ORG")))
                .isTrue();
        assertThat(subscribers.refused(new Destination(Destination.Channel.EMAIL, "bob@example.org")))
                .isFalse();
        assertThat(rowsThatSay("ada")).isEmpty();
    }

    /** Fingerprints are left out: among their digits is a word like "ada" by chance. */
    private List<String> rowsThatSay(String word) {
        return List.of("subscriber", "interest", "change", "consent", "suppression").stream()
                .flatMap(table -> database
                        .jdbc()
                        .sql("select row::text from subscribers." + table
                                + " as row where regexp_replace(row::text, 'x[0-9a-f]{64}', '') ilike :word")
                        .param("word", "%" + word + "%")
                        .query(String.class)
                        .list()
                        .stream())
                .toList();
    }

    private Subscriber confirmed(String address) {
        Subscriber one = subscribers.register(asked(address, List.of("AI in China", "EU")));
        return subscribers.confirm(one.id()).after();
    }

    private static Destination at(String address) {
        return new Destination(Destination.Channel.EMAIL, address);
    }

    private static Preferences wish(List<String> wanted) {
        return new Preferences(
                "",
                Role.LEADER,
                new Schedule(ZoneId.of("Europe/Stockholm"), LocalTime.of(7, 15), Weekdays.parse("daily")),
                5,
                "en",
                2,
                wanted.stream()
                        .map(typed -> Interest.of(Taxonomy.standard().understand(typed), false))
                        .toList());
    }

    private static NewSubscriber asked(String address, List<String> wanted) {
        return new NewSubscriber(
                "Ada",
                new Destination(Destination.Channel.EMAIL, address),
                wanted,
                List.of("football"),
                Role.LEADER,
                new Schedule(ZoneId.of("Europe/Stockholm"), LocalTime.of(7, 15), Weekdays.parse("daily")),
                6,
                "en");
    }
}
