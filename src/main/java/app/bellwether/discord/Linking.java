package app.bellwether.discord;

import app.bellwether.discord.Wire.Reply;
import app.bellwether.subscribers.Consent;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.ReaderLinks;
import app.bellwether.subscribers.Requests;
import app.bellwether.subscribers.Subscriber;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Has somebody's mailbox asked whether their conversation may have its brief and its preferences. Nobody learns here who reads where. */
@Component
@ConditionalOnProperty("bellwether.discord.token")
class Linking {

    static final String LINKED = "This conversation is linked with a mailbox; `/bellwether unlink` ends that.";
    private static final String UNMAILED = "No letter leaves this Bellwether, which has no mail server yet, so that no"
            + " mailbox can be asked. `/bellwether setup` begins a brief here without one.";
    private static final String CLOSED =
            "I cannot write to you: allow direct messages from members of this server, and say it again.";
    private static final String NO_ADDRESS = "That is no email address. It looks like ada@example.org.";
    private static final String TOO_OFTEN = "You asked for that too often. Please try again in an hour.";

    private final Questions questions;
    private final Enrolment enrolment;
    private final Requests requests;
    private final ReaderLinks links;
    private final Wire wire;
    private final boolean mails;

    Linking(
            Questions questions,
            Enrolment enrolment,
            Requests requests,
            ReaderLinks links,
            Wire wire,
            @Value("${spring.mail.host:}") String mailServer) {
        this.questions = questions;
        this.enrolment = enrolment;
        this.requests = requests;
        this.links = links;
        this.wire = wire;
        this.mails = !mailServer.isBlank();
    }

    /** What is to be said to whoever asks for it. */
    String link(Asker asker, String typed) {
        if (!mails) {
            return UNMAILED;
        }
        String address;
        try {
            address = Destination.email(typed).address();
        } catch (IllegalArgumentException noAddress) {
            return NO_ADDRESS;
        }
        if (!(wire.direct(asker.user()) instanceof Reply.Done(String conversation))) {
            return CLOSED;
        }
        return isLinked(conversation) ? LINKED : asked(asker, conversation, address);
    }

    boolean isLinked(String channel) {
        return questions
                .at(channel)
                .filter(reader -> !links.of(reader.id()).isEmpty())
                .isPresent();
    }

    /** The code is told before the letter is asked for: a letter about a code that nobody was told helps nobody. */
    private String asked(Asker asker, String conversation, String address) {
        Consent.Proof proof = new Consent.Proof("/bellwether link in Discord", Requests.DISCORD + asker.user());
        Subscriber reader = questions
                .at(conversation)
                .filter(known -> known.state() != Subscriber.State.PENDING)
                .orElseGet(() -> enrolment.await(conversation, asker.user(), proof));
        String code = "The page that the mailed link opens asks for this code: **" + links.code(reader.id()) + "**";
        boolean here = asker.channels().contains(conversation);
        if (!here && !isSaid(code, asker, conversation)) {
            return CLOSED;
        }
        if (!requests.keep(new Requests.Request(Requests.Kind.LINK, address, null, proof, null, reader.id()))) {
            return TOO_OFTEN;
        }
        String letter =
                "If a brief goes to that address, a letter is on its way there, with a link that works for an hour. ";
        return letter + (here ? code : "Look into our conversation: there is a code for it.");
    }

    private boolean isSaid(String words, Asker asker, String conversation) {
        Payload message = Payload.of(List.of(Element.text(words)));
        return wire.post(conversation, message.named(asker.name(), 0)) instanceof Reply.Done;
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
