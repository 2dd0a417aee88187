package app.bellwether.web;

import app.bellwether.subscribers.ShortId;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.subscribers.Subscribers;
import app.bellwether.subscribers.Tokens;
import app.bellwether.subscribers.Tokens.Purpose;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The addresses of readers' feeds. Who moves to another mailbox leaves theirs behind, since it would tell all that is yet to come. */
@Component
record OwnFeeds(Tokens tokens, Subscribers subscribers) {

    String token(Subscriber reader) {
        return tokens.token(Purpose.FEED, reader.id(), mailbox(reader));
    }

    /** Whose feed it is. */
    Optional<SubscriberId> reader(String token) {
        return tokens.read(Purpose.FEED, token)
                .filter(holder -> subscribers
                        .byId(holder.subscriber())
                        .filter(reader -> mailbox(reader).equals(holder.subject()))
                        .isPresent())
                .map(Tokens.Holder::subscriber);
    }

    private static String mailbox(Subscriber reader) {
        return ShortId.of("feed", reader.destination().address().toLowerCase(Locale.ROOT));
    }
}
