package app.bellwether.discord;

import app.bellwether.subscribers.Consent;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.Past;
import app.bellwether.subscribers.Preferences;
import app.bellwether.subscribers.Schedule;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.Subscribers;
import app.bellwether.taxonomy.Role;
import app.bellwether.writing.Frame;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a channel or somebody's conversation a subscriber, together with how briefs lie there: both, or neither. */
@Component
class Enrolment {

    private static final Preferences UNDECIDED = new Preferences(
            "",
            Role.LEADER,
            new Schedule(ZoneOffset.UTC, LocalTime.of(7, 0), EnumSet.allOf(DayOfWeek.class)),
            5,
            Frame.ENGLISH,
            Preferences.HIGHEST,
            List.of());

    private final Subscribers subscribers;
    private final ChannelLayoutRepository places;
    private final TransactionTemplate transactions;

    Enrolment(Subscribers subscribers, ChannelLayoutRepository places, TransactionTemplate transactions) {
        this.subscribers = subscribers;
        this.places = places;
        this.transactions = transactions;
    }

    /**
     * How briefs lie there, and who wants them.
     *
     * @param proof of their wanting them
     */
    record Wanted(ChannelLayout.Kind kind, @Nullable String role, String owner, Consent.Proof proof) {}

    /** Whoever is there already gets these preferences in place of theirs. */
    Subscriber enrol(String channel, Preferences preferences, Wanted wanted) {
        return transactions.execute(_ -> enrolled(channel, preferences, wanted));
    }

    /** Keeps somebody's conversation until it is linked with a mailbox, whose preferences it gets then; nothing is sent there before. */
    Subscriber await(String conversation, String owner, Consent.Proof proof) {
        return transactions.execute(_ -> {
            Destination destination = new Destination(Destination.Channel.DISCORD, conversation);
            Subscriber waiting = subscribers.ask(destination, UNDECIDED, proof);
            places.keep(new ChannelLayout(waiting.id(), ChannelLayout.Kind.DIRECT, null, owner, null));
            return waiting;
        });
    }

    private Subscriber enrolled(String channel, Preferences preferences, Wanted wanted) {
        Destination destination = new Destination(Destination.Channel.DISCORD, channel);
        Subscriber asked = subscribers.ask(destination, preferences, wanted.proof());
        Subscriber enrolled = asked.state() == Subscriber.State.CONFIRMED
                ? subscribers
                        .change(asked.id(), Past.Author.READER, _ -> preferences)
                        .after()
                : subscribers.confirm(asked.id(), wanted.proof()).after();
        places.keep(new ChannelLayout(enrolled.id(), wanted.kind(), wanted.role(), wanted.owner(), null));
        return enrolled;
    }
}
