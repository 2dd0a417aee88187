package app.bellwether.discord;

import app.bellwether.delivery.Letter;
import app.bellwether.delivery.Outcome;
import app.bellwether.discord.Conversations.Interaction;
import app.bellwether.discord.Wire.Reply;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Answers an interaction, whose author is the only one to see it. The first message takes the place of the promise, however often it
 * is sent; of the others it is written down which are there, for Discord takes no nonce with them.
 */
@Component
@ConditionalOnProperty("bellwether.discord.token")
class Answering {

    private final Wire wire;
    private final PostRepository posts;
    private final Clock clock;

    Answering(Wire wire, PostRepository posts, Clock clock) {
        this.wire = wire;
        this.posts = posts;
        this.clock = clock;
    }

    Outcome answer(Letter letter, List<Payload> messages, Interaction asked) {
        for (int number = 0; number < messages.size(); number++) {
            if (posts.there(letter.id(), number).isPresent()) {
                continue;
            }
            switch (sent(asked, messages.get(number), number)) {
                case Reply.Done(String id) -> {
                    posts.begin(letter.id(), number, letter.recipient().id(), clock.instant());
                    posts.done(letter.id(), number, null, id);
                }
                case Reply.Failed failed -> {
                    return outcome(failed);
                }
            }
        }
        return new Outcome.Accepted("answered");
    }

    /** Tried again at once, for an interaction is over after fifteen minutes and a deferred letter waits for five. */
    private Reply sent(Interaction asked, Payload message, int number) {
        Reply reply = wire.answer(asked.application(), asked.token(), message.whispered(), number > 0);
        return reply instanceof Reply.Failed failed && !isOver(failed)
                ? wire.answer(asked.application(), asked.token(), message.whispered(), number > 0)
                : reply;
    }

    private static Outcome outcome(Reply.Failed failed) {
        String code = Integer.toString(failed.status());
        return isOver(failed)
                ? new Outcome.Refused(code, "the interaction is over: " + failed.code())
                : new Outcome.Deferred(code, String.valueOf(failed.words()));
    }

    private static boolean isOver(Reply.Failed failed) {
        return failed.isGone() || failed.isLockedOut() || failed.isRejected();
    }
}
