package app.bellwether.discord;

import app.bellwether.delivery.Courier;
import app.bellwether.delivery.Grip;
import app.bellwether.delivery.Letter;
import app.bellwether.delivery.LetterLinks;
import app.bellwether.delivery.LocalOutbox;
import app.bellwether.delivery.NoteLinks;
import app.bellwether.delivery.Outcome;
import app.bellwether.rendering.DiscordMessage;
import app.bellwether.rendering.Links;
import app.bellwether.rendering.Rendering;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.Tokens;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Keeps letters to Discord's channels in the local outbox, as the requests that would create their messages. */
final class LocalCourier implements Courier {

    private final Rendering rendering;
    private final Tokens tokens;
    private final LocalOutbox outbox;
    private final String base;
    private final JsonMapper json = JsonMapper.builder().build();

    LocalCourier(Rendering rendering, Tokens tokens, LocalOutbox outbox, String base) {
        this.rendering = rendering;
        this.tokens = tokens;
        this.outbox = outbox;
        this.base = base;
    }

    @Override
    public Destination.Channel channel() {
        return Destination.Channel.DISCORD;
    }

    @Override
    public Outcome carry(Letter letter, Grip grip) {
        LetterLinks links = new LetterLinks(base, tokens, letter.recipient().id(), letter.brief(), null);
        Links shown = letter.kind() == Letter.Kind.NOTE ? new NoteLinks(links) : links;
        List<DiscordMessage> messages = rendering.discord(letter.document(), shown);
        List<Payload> payloads = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            payloads.add(Payload.of(messages.get(i), letter.id().value(), i));
        }
        String wire = json.writerWithDefaultPrettyPrinter().writeValueAsString(payloads);
        String channel = letter.recipient().destination().address();
        outbox.keep(letter.id(), "application/json", channel, letter.document().headline(), wire);
        return new Outcome.Accepted("kept in the local outbox");
    }
}
