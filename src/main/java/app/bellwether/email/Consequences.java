package app.bellwether.email;

import app.bellwether.replies.Replies;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.subscribers.Suppressions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does what a verdict says, in the caller's transaction. */
@Component
class Consequences {

    private final Replies replies;
    private final Suppressions suppressions;

    Consequences(Replies replies, Suppressions suppressions) {
        this.replies = replies;
        this.suppressions = suppressions;
    }

    /**
     * What was done.
     *
     * @param words for an operator
     * @param subscriber whose message it was, or whom it was about
     */
    record Done(String words, @Nullable SubscriberId subscriber) {}

    Done of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Ignored(var reason, var subscriber) -> new Done("nothing sent: " + reason, subscriber);
            case Verdict.Asked asked -> {
                replies.receive(asked.question());
                yield new Done(asked.outcome(), asked.question().subscriber());
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
