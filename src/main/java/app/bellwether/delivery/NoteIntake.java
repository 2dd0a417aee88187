package app.bellwether.delivery;

import app.bellwether.briefs.Note;
import app.bellwether.briefs.NoteSealed;
import app.bellwether.briefs.Notes;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Puts notes into the outbox, inside the transaction that seals them (R7). */
@Component
class NoteIntake {

    private final Notes notes;
    private final Outbox outbox;

    NoteIntake(Notes notes, Outbox outbox) {
        this.notes = notes;
        this.outbox = outbox;
    }

    @EventListener
    void on(NoteSealed sealed) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a note is sealed and put into the outbox in one transaction");
        }
        Note note = notes.byId(sealed.note()).orElseThrow();
        outbox.letter(Letter.Kind.NOTE, sealed.subscriber(), note.document(), note.id(), null);
    }
}
