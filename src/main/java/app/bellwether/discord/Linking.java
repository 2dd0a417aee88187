package app.bellwether.discord;

import app.bellwether.discord.Wire.Reply;
import app.bellwether.subscribers.Consent;
import app.bellwether.subscribers.Links;
import app.bellwether.subscribers.Requests;
import app.bellwether.subscribers.Subscriber;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Has somebody's mailbox asked whether their conversation may have its brief and its preferences. Nobody learns here who reads where. */
@Component
@ConditionalOnProperty("bellwether.discord.token")
class Linking {

    private static final String LINKED =
            "This conversation is linked with a mailbox already; `/bellwether unlink` ends it.";
    private static final String NO_ADDRESS = "That is no email address. It looks like ada@example.org.";
    private static final String TOO_OFTEN = "You asked for that too often. Please try again in an hour.";

    private final Questions questions;
    private final Enrolment enrolment;
    private final Requests requests;
    private final Links links;
    private final Wire wire;

    Linking(Questions questions, Enrolment enrolment, Requests requests, Links links, Wire wire) {
        this.questions = questions;
        this.enrolment = enrolment;
        this.requests = requests;
        this.links = links;
        this.wire = wire;
    }

    /** What is to be said to whoever asks for it. */
    String link(Asker asker, String address) {
        if (!(wire.direct(asker.user()) instanceof Reply.Done(String conversation))) {
            return Joining.CLOSED;
        }
        Optional<Subscriber> known = questions.at(conversation);
        if (known.filter(this::isLinked).isPresent()) {
            return LINKED;
        }
        Consent.Proof proof = new Consent.Proof("/bellwether link in Discord", Requests.DISCORD + asker.user());
        Subscriber reader = known.orElseGet(() -> enrolment.await(conversation, asker.user(), proof));
        try {
            if (!requests.keep(new Requests.Request(Requests.Kind.LINK, address, null, proof, null, reader.id()))) {
                return TOO_OFTEN;
            }
        } catch (IllegalArgumentException noAddress) {
            return NO_ADDRESS;
        }
        return told(asker, conversation, links.code(reader.id()));
    }

    private boolean isLinked(Subscriber reader) {
        return !links.of(reader.id()).isEmpty();
    }

    /** Said in the conversation, since the brief is to come there, and it must be open for that. */
    private String told(Asker asker, String conversation, String code) {
        String words =
                "If a brief goes to that address, a letter is on its way there, with a link that works for an hour. The"
                        + " page it opens shows a code; agree there if it is this one: **" + code + "**";
        if (asker.channels().contains(conversation)) {
            return words;
        }
        Payload message = Payload.of(List.of(Element.text(words)));
        return wire.post(conversation, message.named(asker.name(), 0)) instanceof Reply.Done
                ? "Look into our conversation: there is a code to compare."
                : Joining.CLOSED;
    }

    /** What is to be said to whoever ends it. */
    String unlink(Asker asker) {
        boolean ended = wire.direct(asker.user()) instanceof Reply.Done(String conversation)
                && questions
                        .at(conversation)
                        .filter(reader -> links.end(reader.id()))
                        .isPresent();
        return ended
                ? "The link with your mailbox is ended. Each keeps what both had; `/bellwether stop` in our"
                        + " conversation ends the brief there."
                : "Your conversation with me is not linked with a mailbox.";
    }
}
