package app.bellwether.email;

import app.bellwether.replies.Question;
import app.bellwether.subscribers.SubscriberId;
import org.jspecify.annotations.Nullable;

/** What is to be done with a message. */
sealed interface Verdict {

    /** What is noted of a message that was passed on. */
    String ANSWERED = "answered";

    /** Nothing is sent to anybody. */
    record Ignored(String reason, @Nullable SubscriberId subscriber) implements Verdict {}

    /** A reader asks something. */
    record Asked(Question question) implements Verdict {}
}
