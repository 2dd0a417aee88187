package app.bellwether.discord;

import app.bellwether.discord.Wire.Reply;
import app.bellwether.subscribers.Consent;
import app.bellwether.subscribers.Schedule;
import app.bellwether.subscribers.Subscriber;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Subscribes somebody to a brief of their own, by direct message, beginning with what the channel gets. */
@Component
@ConditionalOnProperty("bellwether.discord.token")
class Joining {

    private static final String CLOSED =
            "I cannot write to you: allow direct messages from members of this server, and press the button again.";

    private static final Consent.Proof PROOF =
            new Consent.Proof("pressed the button below a channel's brief in Discord", "");

    private final Questions questions;
    private final Enrolment enrolment;
    private final Wire wire;

    Joining(Questions questions, Enrolment enrolment, Wire wire) {
        this.questions = questions;
        this.enrolment = enrolment;
        this.wire = wire;
    }

    /** What is to be said to whoever pressed the button. */
    Optional<String> join(Asker asker) {
        Optional<Subscriber> channel = questions.subscriber(asker);
        if (channel.isEmpty()) {
            return Optional.of(Questions.NOBODY);
        }
        if (!(wire.direct(asker.user()) instanceof Reply.Done(String conversation))) {
            return Optional.of(CLOSED);
        }
        if (questions.at(conversation).filter(Subscriber::active).isPresent()) {
            return Optional.of("It comes to you already. In our conversation `/bellwether status` says what and when.");
        }
        Schedule schedule = channel.get().schedule();
        Payload hello = Payload.of(List.of(Element.text("Your brief will come here at " + schedule.time() + " ("
                + schedule.zone() + "), about what the channel's is about. `/change` makes it yours, `/bellwether stop`"
                + " ends it.")));
        if (!(wire.post(conversation, hello.named(asker.name(), 0)) instanceof Reply.Done)) {
            return Optional.of(CLOSED);
        }
        enrolment.enrol(
                conversation,
                channel.get().preferences(),
                new Enrolment.Wanted(ChannelLayout.Kind.DIRECT, null, asker.user(), PROOF));
        return Optional.of("It comes to you, too, by direct message: look there.");
    }
}
