package app.bellwether.briefs;

import app.bellwether.briefs.composing.NoteComposer;
import app.bellwether.subscribers.ShortId;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.subscribers.Subscribers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells somebody in a note, when it is time, why no brief came: inside the transaction that records the silence. */
@Component
class Noting {

    private static final Logger LOG = LoggerFactory.getLogger(Noting.class);

    private final Subscribers subscribers;
    private final Lulls lulls;
    private final LullRows rows;
    private final JdbcNotes notes;
    private final NoteComposer composer;
    private final ApplicationEventPublisher events;

    Noting(
            Subscribers subscribers,
            Lulls lulls,
            LullRows rows,
            JdbcNotes notes,
            NoteComposer composer,
            ApplicationEventPublisher events) {
        this.subscribers = subscribers;
        this.lulls = lulls;
        this.rows = rows;
        this.notes = notes;
        this.composer = composer;
        this.events = events;
    }

    @EventListener
    void on(FellSilent silent) {
        Silence silence = silent.silence();
        rows.keep(silence, silent.decisions());
        subscribers
                .byId(silence.subscriber())
                .filter(Subscriber::notes)
                .flatMap(subscriber -> lulls.of(subscriber, silence))
                .ifPresent(this::tell);
    }

    /** A note that cannot be made is no reason to forget that there was silence. */
    private void tell(Lull lull) {
        try {
            SubscriberId reader = lull.subscriber().id();
            int edition = rows.edition(reader);
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
        } catch (BrokenQuote | IllegalArgumentException | IllegalStateException broken) {
            LOG.error("No note could be made for {}", lull.subscriber().id(), broken);
        }
    }
}
