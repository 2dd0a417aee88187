package app.bellwether.briefs;

import app.bellwether.briefs.composing.NoteComposer;
import app.bellwether.subscribers.ShortId;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.SubscriberId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes the note that says why no brief came, when it is time for one. */
@Component
record NoteMaking(
        Lulls lulls, History history, StoredNotes notes, NoteComposer composer, ApplicationEventPublisher events) {

    private static final Logger LOG = LoggerFactory.getLogger(NoteMaking.class);

    void tell(Subscriber subscriber, Silence silence) {
        lulls.of(subscriber, silence).ifPresent(this::tell);
    }

    private void tell(Lull lull) {
        SubscriberId reader = lull.subscriber().id();
        int edition = history.editions(reader);
        Note note = new Note(
                ShortId.of("note", reader.value(), lull.now().date().toString()),
                reader,
                lull.now().date(),
                edition,
                notes.since(reader, edition) + 1,
                lull.at(),
                composer.compose(lull));
        if (notes.insert(note)) {
            events.publishEvent(new NoteSealed(note.id(), reader));
            LOG.info("Sealed note {}: tells {} why no brief came", note.id(), reader);
        }
    }
}
