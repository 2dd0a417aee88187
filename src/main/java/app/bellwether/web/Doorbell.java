package app.bellwether.web;

import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.Operators;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.subscribers.Subscribers;
import app.bellwether.subscribers.Tokens;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who rings with a letter of theirs in hand. */
@Component
record Doorbell(Tokens tokens, Subscribers subscribers, Operators operators, OperatorLink link, Asking asking) {

    /** Where somebody goes who has just signed in by a mailed link. */
    String home(SubscriberId who) {
        if (operators.prove(who)) {
            link.forget();
        }
        return operators.has(who) ? "/operator" : "/preferences";
    }

    /** Where the letter went that signed them in. */
    String address(SubscriberId who) {
        return subscribers.byId(who).orElseThrow().destination().address();
    }

    /** The reader by mail whose letter has that token. */
    Optional<Subscriber> reader(String token) {
        return tokens.read(Tokens.Purpose.PREFERENCES, token)
                .flatMap(holder -> subscribers.byId(holder.subscriber()))
                .filter(reader -> reader.destination().channel() == Destination.Channel.EMAIL);
    }
}
