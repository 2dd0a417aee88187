package app.bellwether.discord;

import app.bellwether.delivery.Grip;
import app.bellwether.delivery.Letter;
import app.bellwether.discord.Wire.Reply;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Posts the messages of one letter in order, each once, and goes on where an earlier attempt ended. */
@Component
@ConditionalOnProperty("bellwether.discord.token")
class Posting {

    /** A thread has already been created for this message. */
    private static final int ALREADY = 160_004;

    private final Wire wire;
    private final Forums forums;
    private final PostRows rows;
    private final Quotations quotations;

    Posting(Wire wire, Forums forums, PostRows rows, Quotations quotations) {
        this.wire = wire;
        this.forums = forums;
        this.rows = rows;
        this.quotations = quotations;
    }

    /** Where to, and how the messages lie there. */
    record Way(String channel, Place.Kind kind) {}

    /**
     * Posts what is not there yet.
     *
     * @return what came of the last message that was sent
     */
    Reply post(Letter letter, Way way, List<Payload> messages, Grip grip) {
        Reply reply = new Reply.Done("");
        String thread = null;
        for (int number = 0; number < messages.size(); number++) {
            Optional<PostRows.Row> before = rows.of(letter, number);
            if (before.isPresent() && before.get().message() != null) {
                thread = before.get().thread();
                reply = new Reply.Done(before.get().message());
                continue;
            }
            reply = once(letter, number, way, thread, messages.get(number), before.isPresent(), grip);
            if (!(reply instanceof Reply.Done(String id))) {
                return reply;
            }
            if (number == 0) {
                thread = thread(letter, way, id);
            }
            rows.done(letter, number, thread, id);
        }
        if (letter.kind() == Letter.Kind.BRIEF) {
            quotations.keep(letter);
        }
        return reply;
    }

    /** Whether something of the letter is there. */
    boolean isBegun(Letter letter) {
        return rows.of(letter, 0).filter(row -> row.message() != null).isPresent();
    }

    private Reply once(
            Letter letter,
            int number,
            Way way,
            @Nullable String thread,
            Payload message,
            boolean maybeThere,
            Grip grip) {
        boolean opens = number == 0 && way.kind() == Place.Kind.FORUM;
        String channel = thread == null ? way.channel() : thread;
        if (maybeThere) {
            try {
                Optional<String> there = opens
                        ? wire.findPost(way.channel(), Typesetter.name(letter.document()))
                        : wire.find(channel, Typesetter.mark(letter, number));
                if (there.isPresent()) {
                    return new Reply.Done(there.get());
                }
            } catch (IllegalStateException unknown) {
                return new Reply.Failed(0, 0, "whether it is there already is not known");
            }
        }
        if (!grip.firm()) {
            return new Reply.Failed(0, 0, "another instance has taken it over");
        }
        rows.begin(letter, number);
        Reply reply = sent(letter, number, opens, channel, message);
        if (reply instanceof Reply.Failed failed && failed.isUncertain() && !opens) {
            reply = sent(letter, number, false, channel, message); // with the same nonce
        }
        if (reply instanceof Reply.Failed failed && !failed.isUncertain()) {
            rows.forget(letter, number);
        }
        return reply;
    }

    private Reply sent(Letter letter, int number, boolean opens, String channel, Payload message) {
        return opens
                ? forums.open(channel, Typesetter.name(letter.document()), message.unnamed())
                : wire.post(
                        channel,
                        message.nonce().isEmpty() ? message.named(letter.id().value(), number) : message);
    }

    /** Where the rest of the letter goes; null when that is the channel itself, also when no thread can be begun there. */
    private @Nullable String thread(Letter letter, Way way, String message) {
        if (way.kind() == Place.Kind.FORUM) {
            return message;
        }
        if (way.kind() != Place.Kind.THREADS || letter.kind() != Letter.Kind.BRIEF) {
            return null;
        }
        boolean there = switch (wire.thread(way.channel(), message, Typesetter.name(letter.document()))) {
            case Reply.Done _ -> true;
            case Reply.Failed failed -> failed.code() == ALREADY;
        };
        return there ? message : null;
    }
}
