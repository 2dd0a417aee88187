package app.bellwether.briefs;

import app.bellwether.subscribers.Subscriber;
import app.bellwether.writing.Document;
import java.util.Optional;

/** Composes what nobody is sent: from what is kept, as a real brief would have been composed then. */
public interface Previews {

    /** What the last days would have given that subscriber, had they been as they are now and never paused. */
    Preview of(Subscriber subscriber, int days);

    /** The newest brief that the last days would have given somebody who was sent nothing before. */
    Optional<Document> newest(Subscriber subscriber, int days);
}
