package app.bellwether.discord;

import app.bellwether.delivery.Courier;
import app.bellwether.delivery.Grip;
import app.bellwether.delivery.Letter;
import app.bellwether.delivery.Outcome;
import app.bellwether.discord.Wire.Reply;
import app.bellwether.subscribers.Destination;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Carries letters to Discord: briefs into channels, threads and forums, answers to where was asked. What of a letter is there already
 * is not sent again, and what may be there is looked for first (R7).
 */
@Component
@ConditionalOnProperty("bellwether.discord.token")
class DiscordCourier implements Courier {

    private static final Logger LOG = LoggerFactory.getLogger(DiscordCourier.class);

    private final Bundles bundles;
    private final ChannelLayoutRepository places;
    private final Posting posting;
    private final Answering answering;
    private final ChannelClosing closing;
    private final Amending amending;

    DiscordCourier(
            Bundles bundles,
            ChannelLayoutRepository places,
            Posting posting,
            Answering answering,
            ChannelClosing closing,
            Amending amending) {
        this.bundles = bundles;
        this.places = places;
        this.posting = posting;
        this.answering = answering;
        this.closing = closing;
        this.amending = amending;
    }

    @Override
    public Destination.Channel channel() {
        return Destination.Channel.DISCORD;
    }

    @Override
    public Outcome carry(Letter letter, Grip grip) {
        ChannelLayout place = places.of(letter.recipient().id());
        if (letter.kind() == Letter.Kind.AMENDMENT) {
            return outcome(amending.amend(letter, place, grip));
        }
        List<Bundle> messages = bundles.of(letter, place);
        Optional<Conversations> asked =
                Optional.ofNullable(letter.conversation()).flatMap(Conversations::of);
        if (asked.isPresent()) {
            return switch (asked.get()) {
                case Conversations.Interaction interaction ->
                    answering.answer(letter, messages.getFirst().messages(), interaction);
                case Conversations.Message message ->
                    outcome(posting.post(
                            letter, new Posting.Way(message.channel(), ChannelLayout.Kind.CHANNEL), messages, grip));
            };
        }
        Posting.Way way = new Posting.Way(letter.recipient().destination().address(), place.kind());
        Reply reply = posting.post(letter, way, messages, grip);
        if (reply instanceof Reply.Failed failed && failed.isRejected() && !posting.isBegun(letter)) {
            LOG.warn("Discord does not take {} as components ({}); it is sent as embeds", letter.id(), failed.code());
            reply = posting.post(letter, way, bundles.embeds(letter, place), grip);
        }
        if (reply instanceof Reply.Failed failed && failed.isShut() && !posting.isBegun(letter)) {
            closing.shut(letter.recipient(), place, failed);
        } else if (reply instanceof Reply.Done) {
            places.open(place);
        }
        return outcome(reply);
    }

    private static Outcome outcome(Reply reply) {
        return switch (reply) {
            case Reply.Done(String id) -> new Outcome.Accepted("message " + id);
            case Reply.Failed failed -> {
                String code = failed.status() + " " + failed.code();
                String words = String.valueOf(failed.words());
                yield failed.isFinal()
                        ? new Outcome.Refused(code, words)
                        : new Outcome.Deferred(code, words, fault(failed));
            }
        };
    }

    /** Without a connection, or a token that counts, no letter gets there: the others need not find out one by one. */
    private static Outcome.Fault fault(Reply.Failed failed) {
        return failed.isUnconnected() || failed.isLockedOut() ? Outcome.Fault.SERVER : Outcome.Fault.LETTER;
    }
}
