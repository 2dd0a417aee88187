package app.bellwether.discord;

import app.bellwether.delivery.Courier;
import app.bellwether.delivery.Grip;
import app.bellwether.delivery.Letter;
import app.bellwether.delivery.LocalOutbox;
import app.bellwether.delivery.Outcome;
import app.bellwether.subscribers.Destination;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Keeps letters to Discord's channels in the local outbox, as the requests that would create their messages. */
final class LocalCourier implements Courier {

    private final Typesetter typesetter;
    private final ChannelLayoutRepository places;
    private final LocalOutbox outbox;
    private final JsonMapper json = JsonMapper.builder().build();

    LocalCourier(Typesetter typesetter, ChannelLayoutRepository places, LocalOutbox outbox) {
        this.typesetter = typesetter;
        this.places = places;
        this.outbox = outbox;
    }

    @Override
    public Destination.Channel channel() {
        return Destination.Channel.DISCORD;
    }

    @Override
    public Outcome carry(Letter letter, Grip grip) {
        List<Payload> messages =
                typesetter.components(letter, places.of(letter.recipient().id()));
        List<Payload> payloads = new ArrayList<>();
        for (int number = 0; number < messages.size(); number++) {
            payloads.add(messages.get(number).named(letter.id().value(), number));
        }
        String wire = json.writerWithDefaultPrettyPrinter().writeValueAsString(payloads);
        String channel = letter.recipient().destination().address();
        outbox.keep(letter.id(), "application/json", channel, letter.document().headline(), wire);
        return new Outcome.Accepted("kept in the local outbox");
    }
}
