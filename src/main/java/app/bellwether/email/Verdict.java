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

    /** What comes before both, of a message that may be anybody's: it is counted apart from the reader's own. */
    String UNPROVEN = "unproven: ";

    /** Nothing is sent to anybody. */
    record Ignored(String reason, @Nullable SubscriberId subscriber) implements Verdict {}

    /** A reader asks something. */
    record Asked(Question question, boolean understood) implements Verdict {

        /** What is noted of it. */
        String outcome() {
            return noted(question.proven(), understood ? ANSWERED : NOT_UNDERSTOOD);
        }
    }

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

    /** What is noted of an answered message, by whether it was shown to be its reader's. */
    static String noted(boolean proven, String outcome) {
        return proven ? outcome : UNPROVEN + outcome;
    }
}
