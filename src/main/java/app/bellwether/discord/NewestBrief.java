package app.bellwether.discord;

import app.bellwether.briefs.Brief;
import app.bellwether.delivery.DeliveryId;
import app.bellwether.delivery.Letter;
import app.bellwether.discord.Conversations.Interaction;
import app.bellwether.subscribers.Subscriber;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Shows somebody the newest brief, and nobody else. */
@Component
@ConditionalOnProperty("bellwether.discord.token")
class NewestBrief {

    private final Questions questions;
    private final ChannelLayoutRepository places;
    private final Typesetter typesetter;
    private final Wire wire;

    NewestBrief(Questions questions, ChannelLayoutRepository places, Typesetter typesetter, Wire wire) {
        this.questions = questions;
        this.places = places;
        this.typesetter = typesetter;
        this.wire = wire;
    }

    /**
     * Shows it where it was asked for.
     *
     * @return why there is none to show
     */
    Optional<String> newest(Asker asker, Interaction where) {
        Optional<Subscriber> subscriber = questions.subscriber(asker);
        if (subscriber.isEmpty()) {
            return Optional.of(Questions.NOBODY);
        }
        Optional<Brief> brief = questions.newest(subscriber.get());
        if (brief.isEmpty()) {
            return Optional.of("There is no brief yet. It comes when there is something worth saying.");
        }
        show(whole(brief.get(), subscriber.get()), where);
        return Optional.empty();
    }

    private List<Payload> whole(Brief brief, Subscriber subscriber) {
        Letter letter = new Letter(
                DeliveryId.of(brief.id()),
                Letter.Kind.BRIEF,
                subscriber,
                brief.id(),
                brief.document(),
                brief.sealed(),
                null,
                null);
        return typesetter.components(letter, places.of(subscriber.id()).silent());
    }

    private void show(List<Payload> messages, Interaction where) {
        for (int number = 0; number < messages.size(); number++) {
            wire.answer(where.application(), where.token(), messages.get(number).whispered(), number > 0);
        }
    }
}
