package app.bellwether.briefs;

import app.bellwether.subscribers.SubscriberId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Notes in PostgreSQL, of which none quotes what no source says. */
@Component
record StoredNotes(NoteRepository notes, QuoteCheck quotes) implements Notes {

    @Override
    public Optional<Note> byId(String id) {
        return notes.findById(id);
    }

    /**
     * Keeps a note.
     *
     * @return false when there is one for that date, or that many since that brief
     * @throws BrokenQuote when it quotes what a source does not say
     */
    boolean insert(Note note) {
        quotes.check(note.document());
        return notes.insert(
                note.id(),
                note.subscriber(),
                note.date(),
                note.edition(),
                note.place(),
                note.sealed(),
                note.document());
    }

    /** The place of the last one since the brief of that edition, 0 before the first. */
    int since(SubscriberId subscriber, int edition) {
        return notes.lastPlace(subscriber, edition);
    }
}
