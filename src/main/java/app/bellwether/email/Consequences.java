package app.bellwether.email;

import app.bellwether.replies.Replies;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.subscribers.Suppressions;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does what a verdict says, in the caller's transaction. */
@Component
class Consequences {

    private static final String NOTHING = "nothing sent: ";

    private final Replies replies;
    private final Suppressions suppressions;
    private final EmailMetrics metrics;

    Consequences(Replies replies, Suppressions suppressions, EmailMetrics metrics) {
        this.replies = replies;
        this.suppressions = suppressions;
        this.metrics = metrics;
    }

    /**
     * What was done.
     *
     * @param words for an operator
     * @param subscriber whose message it was, or whom it was about
     */
    record Done(String words, @Nullable SubscriberId subscriber) {

        /** True when nothing was sent for it, nor anything changed. */
        boolean nothing() {
            return words.startsWith(NOTHING);
        }
    }

    /** What takes its time, before anything is held for it; where nothing does, nothing is judged for it. */
    void prepare(Supplier<Verdict> judged) {
        if (replies.words() && judged.get() instanceof Verdict.Asked asked) {
            replies.prepare(asked.question());
        }
    }

    Done of(Verdict verdict) {
        Done done = done(verdict);
        metrics.received(verdict);
        return done;
    }

    private Done done(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Ignored(var reason, var subscriber) -> new Done(NOTHING + reason, subscriber);
            case Verdict.Asked asked -> {
                String outcome = switch (replies.receive(asked.question())) {
                    case ANSWERED -> asked.outcome();
                    case ANSWERED_IN_PART -> asked.outcome() + "; of its changes nothing: asked too often today";
                    case ASKED_TOO_OFTEN -> NOTHING + "asked too often today";
                    case ASKED_ALREADY -> NOTHING + "asked today already, and it waits";
                };
                yield new Done(outcome, asked.question().subscriber());
            }
            case Verdict.Left(var question) -> {
                replies.receive(question);
                yield new Done("unsubscribed", question.subscriber());
            }
            case Verdict.CameBack(var letters) -> {
                letters.forEach(this::cameBack);
                Verdict.About first = letters.getFirst();
                yield new Done("a letter came back: " + first.evidence().status(), first.subscriber());
            }
            case Verdict.CalledSpam(var letter, var scope) -> {
                suppressions.complained(letter.subscriber(), letter.evidence(), scope, letter.sent());
                yield new Done("a letter was called spam: unsubscribed", letter.subscriber());
            }
        };
    }

    private void cameBack(Verdict.About letter) {
        suppressions.bounced(letter.subscriber(), letter.evidence(), letter.sent());
    }
}
