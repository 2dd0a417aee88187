package app.bellwether.discord;

import app.bellwether.discord.Conversations.Interaction;
import app.bellwether.discord.Wire.Reply;
import app.bellwether.subscribers.Consent;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.Schedule;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.Subscribers;
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

    private final Questions questions;
    private final Subscribers subscribers;
    private final Places places;
    private final Wire wire;

    Joining(Questions questions, Subscribers subscribers, Places places, Wire wire) {
        this.questions = questions;
        this.subscribers = subscribers;
        this.places = places;
        this.wire = wire;
    }

    /** What is to be said to whoever pressed the button. */
    Optional<String> join(Asker asker, Interaction where) {
        Optional<Subscriber> channel = questions.subscriber(asker);
        if (channel.isEmpty()) {
            return Optional.of(Questions.NOBODY);
        }
        if (!(wire.direct(asker.user()) instanceof Reply.Done(String conversation))) {
            return Optional.of(CLOSED);
        }
        Destination own = new Destination(Destination.Channel.DISCORD, conversation);
        boolean there =
                subscribers.byDestination(own).filter(Subscriber::active).isPresent();
        if (there) {
            return Optional.of("It comes to you already. In our conversation `/bellwether status` says what and when.");
        }
        Schedule schedule = channel.get().schedule();
        Payload hello = Payload.of(List.of(Element.text("Your brief will come here at " + schedule.time() + " ("
                + schedule.zone() + "), about what the channel's is about. `/change` makes it yours, `/bellwether stop`"
                + " ends it.")));
        if (!(wire.post(conversation, hello.named(asker.name(), 0)) instanceof Reply.Done)) {
            return Optional.of(CLOSED);
        }
        subscribe(asker, channel.get(), own);
        return Optional.of("It comes to you, too, by direct message: look there.");
    }

    private void subscribe(Asker asker, Subscriber channel, Destination own) {
        Consent.Proof proof = new Consent.Proof("pressed the button below a channel's brief in Discord", "");
        Subscriber asked = subscribers.ask(own, channel.preferences(), proof);
        places.keep(new Place(asked.id(), Place.Kind.DIRECT, null, asker.user(), null));
        subscribers.confirm(asked.id(), proof);
    }
}
