package app.bellwether.subscribers;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.SettableClock;
import app.bellwether.TestDatabase;
import app.bellwether.subscribers.Suppression.Reason;
import app.bellwether.taxonomy.Taxonomy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That nobody is to write to an address again: what strangers ask for is refused, and its owner and operators take it back. */
class RefusalTest {

    private static final String ADA = "ada@example.org";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T06:00:00Z"));
    private final TestDatabase database = TestDatabase.fresh();
    private final Subscribers subscribers = SubscribersOnPostgres.with(database, Taxonomy.standard(), clock);
    private final DoorsOnPostgres doors = new DoorsOnPostgres(database, subscribers, clock);
    private final List<Requests.Invitation> invited = new ArrayList<>();
    private final Subscriber ada = confirmed();

    @Test
    void refusesWhatStrangersAskForAlsoWithALetterAtHand() {
        refuse();

        for (Requests.Kind kind : List.of(Requests.Kind.SIGN_IN, Requests.Kind.SIGN_UP, Requests.Kind.MANAGE)) {
            ask(kind, false);
        }

        assertThat(invited).isEmpty();
        assertThat(subscribers.active()).isEmpty();
    }

    @Test
    void letsABrowserInThatWasSignedInThereBefore() {
        refuse();

        ask(Requests.Kind.SIGN_IN, true);

        assertThat(invited).extracting(Requests.Invitation::purpose).containsExactly(Keys.Purpose.SIGN_IN);
        assertThat(subscribers.refused(ada.destination())).isTrue();
    }

    @Test
    void isTakenBackByItsReaderWhoComesBack() {
        refuse();

        ask(Requests.Kind.SIGN_UP, true);
        Requests.Invitation invitation = invited.getFirst();
        doors.keys().use(Keys.Purpose.CONFIRM, doors.keys().cut(Keys.Purpose.CONFIRM, ada.id(), invitation.bound()));

        assertThat(subscribers.refused(ada.destination())).isFalse();
    }

    @Test
    void letsOperatorsInWhoeverSaidIt() {
        doors.operators().add(ADA, new Consent.Proof("at the local door", ""));
        refuse();
        ask(Requests.Kind.SIGN_IN, false);
        assertThat(invited).isEmpty();
        doors.operators().prove(ada.id());

        ask(Requests.Kind.SIGN_UP, false);
        assertThat(invited).isEmpty();
        ask(Requests.Kind.SIGN_IN, false);

        assertThat(invited).extracting(Requests.Invitation::purpose).containsExactly(Keys.Purpose.SIGN_IN);
    }

    @Test
    void isSeenAndTakenBackByAnOperator() {
        refuse();
        Suppressions.Kept kept = doors.suppressions().kept(ada.destination()).getFirst();
        assertThat(kept.suppression().reason()).isEqualTo(Reason.REFUSED);
        assertThat(kept.suppression().evidence().diagnostic()).isEqualTo("button on the page that unsubscribes");

        assertThat(doors.suppressions().lift(kept.mailbox(), Reason.REFUSED)).isTrue();

        assertThat(subscribers.refused(ada.destination())).isFalse();
        ask(Requests.Kind.SIGN_IN, false);
        assertThat(invited).hasSize(1);
        assertThat(subscribers.active()).isEmpty();
    }

    @Test
    void staysWhenItsReaderSignsIn() {
        refuse();

        doors.keys().use(Keys.Purpose.SIGN_IN, doors.keys().cut(Keys.Purpose.SIGN_IN, ada.id(), null));

        assertThat(subscribers.refused(ada.destination())).isTrue();
    }

    private void refuse() {
        subscribers.refuse(ada.id(), new Consent.Proof("button on the page that unsubscribes", "192.0.2.7"));
    }

    private void ask(Requests.Kind kind, boolean known) {
        Preferences wish = kind == Requests.Kind.SIGN_UP ? SignedUp.wish() : null;
        Consent.Proof proof = new Consent.Proof("form 1", "192.0.2.7");
        doors.requests().keep(new Requests.Request(kind, ADA, wish, proof, "browser", null, known));
        doors.requests().handle(invited::add);
    }

    private Subscriber confirmed() {
        return SignedUp.confirmed(subscribers, ADA);
    }
}
