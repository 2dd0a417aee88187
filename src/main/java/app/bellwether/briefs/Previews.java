package app.bellwether.briefs;

import app.bellwether.subscribers.Subscriber;
import app.bellwether.taxonomy.Role;
import app.bellwether.writing.Document;
import java.util.Optional;

/** Composes what nobody is sent: from what is kept, as a real brief would have been composed then. */
public interface Previews {

    /** What the last days would have given that subscriber, had they been as they are now and never paused. */
    Preview of(Subscriber subscriber, int days);

    /** The newest brief that the last days would have given somebody who was sent nothing before. */
    Optional<Document> newest(Subscriber subscriber, int days);

    /**
     * A brief as it would have been for another role: of the same instant and after the same briefs. Empty when its subscriber is gone
     * or nothing of it can be said any more.
     */
    Optional<Document> as(Brief brief, Role role);
}
