package app.bellwether.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.bellwether.briefs.BriefId;
import app.bellwether.briefs.Note;
import app.bellwether.briefs.NoteSealed;
import app.bellwether.briefs.Undelivered;
import app.bellwether.subscribers.Past;
import app.bellwether.subscribers.ShortId;
import app.bellwether.subscribers.Subscriber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NotesOutTest {

    private final Instance instance = new Instance();
    private final Subscriber ada = instance.subscribers.ada();
    private final Note note = new Note(
            ShortId.of("note", "one"),
            ada.id(),
            LocalDate.of(2026, 11, 20),
            1,
            1,
            instance.clock.instant(),
            Instance.document("Nothing worth a brief"));
    private final NoteIntake intake =
            new NoteIntake(id -> Optional.of(note).filter(one -> one.id().equals(id)), instance.outbox);

    @Test
    void r6CarriesANoteOnceHoweverOftenItIsTold() {
        seal();
        seal();

        instance.work();

        assertThat(instance.courier.carried()).singleElement().satisfies(letter -> {
            assertThat(letter.kind()).isEqualTo(Letter.Kind.NOTE);
            assertThat(letter.document()).isEqualTo(note.document());
            assertThat(letter.brief()).isEqualTo(new BriefId(""));
        });
    }

    @Test
    void r7NoteAndOutboxRowAreOne() {
        NoteSealed sealed = new NoteSealed(note.id(), ada.id());

        assertThatThrownBy(() -> intake.on(sealed)).isInstanceOf(IllegalStateException.class);
        instance.transactions.executeWithoutResult(sealing -> {
            intake.on(sealed);
            sealing.setRollbackOnly();
        });

        assertThat(instance.outbox.newest(10)).isEmpty();
    }

    @Test
    void r6CancelsTheNoteOfSomebodyWhoWantsNoneAnyMore() {
        seal();
        instance.subscribers.change(ada.id(), Past.Author.READER, before -> before.noted(false));

        instance.work();

        assertThat(instance.courier.carried()).isEmpty();
    }

    @Test
    void knowsWhichBriefsCouldNotBeSent() {
        Instant sealed = instance.clock.instant();
        DeliveryId sent = instance.seal(ada, "sent");
        instance.work();
        instance.courier.replies(_ -> new Outcome.Deferred("421", "out of order"));
        instance.seal(ada, "unsent");
        instance.clock.pass(Duration.ofHours(7));
        instance.work();

        assertThat(instance.state(sent)).isEqualTo(Delivery.State.ACCEPTED);
        assertThat(new StoredUndelivered(instance.database.repository(DeliveryRepository.class)).of(ada.id()))
                .containsExactly(new Undelivered.Lost(
                        new BriefId(ShortId.of("unsent")), sealed, sealed.plus(Duration.ofHours(6))));
    }

    @Test
    void knowsWhichNotesCouldNotBeSent() {
        var undelivered = new StoredUndelivered(instance.database.repository(DeliveryRepository.class));
        instance.courier.replies(_ -> new Outcome.Deferred("421", "out of order"));
        seal();
        instance.work();
        assertThat(undelivered.lost(ada.id(), note.id())).isFalse();

        instance.clock.pass(Duration.ofDays(3));
        instance.work();

        assertThat(undelivered.lost(ada.id(), note.id())).isTrue();
        assertThat(undelivered.lost(ada.id(), ShortId.of("note", "two"))).isFalse();
    }

    private void seal() {
        instance.transactions.executeWithoutResult(_ -> intake.on(new NoteSealed(note.id(), ada.id())));
    }
}
