package app.bellwether.email;

import app.bellwether.replies.Question;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.subscribers.Suppression;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be done with a message. */
sealed interface Verdict {

    /** What is noted of a message that was passed on. */
    String ANSWERED = "answered";

    /** The same, of one in which no command was found, nor what may be meant for one. */
    String NOT_UNDERSTOOD = "answered: nothing was understood";

    /** Nothing is sent to anybody. */
    record Ignored(String reason, @Nullable SubscriberId subscriber) implements Verdict {}

    /** A reader asks something. */
    record Asked(Question question, boolean understood) implements Verdict {}

    /** A reader's mail program, or whoever writes as one, says that they want nothing more; they are told so. */
    record Left(Question question) implements Verdict {}

    /** Letters came back. */
    record CameBack(List<About> letters) implements Verdict {}

    /**
     * A reader called a letter spam.
     *
     * @param scope what is not to be sent there any more
     */
    record CalledSpam(About letter, Suppression.Scope scope) implements Verdict {}

    /** What is said about one letter, and when that went out. */
    record About(SubscriberId subscriber, Suppression.Evidence evidence, Instant sent) {}
}
