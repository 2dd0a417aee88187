package app.bellwether.discord;

import app.bellwether.briefs.Brief;
import app.bellwether.briefs.BriefId;
import app.bellwether.briefs.Briefs;
import app.bellwether.replies.Command;
import app.bellwether.replies.Commands;
import app.bellwether.replies.Question;
import app.bellwether.replies.Replies;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.Ration;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.Subscribers;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Hands what somebody asks in Discord to the one grammar, once it is clear whose brief it is about and that they may. The answer comes
 * by the outbox, as every other.
 */
@Component
class Questions {

    static final String NOBODY =
            "Nothing is sent to this channel. Whoever manages the server begins with `/bellwether setup`.";
    static final String MANAGERS = "Only who manages this server changes what the channel gets. Everybody may ask.";
    static final String EXPIRED =
            "That message is of a brief which is not kept any more. Ask about the newest one: `/brief` shows it.";

    static final String ENOUGH =
            "Much was asked here today, and the rest waits for tomorrow. `/bellwether stop` works all the same.";

    private static final Duration DAY = Duration.ofDays(1);

    /** Nobody reads more. */
    private static final int OF_ONE_PERSON_A_DAY = 50;

    /** As a large team may ask. */
    private static final int OF_ONE_CHANNEL_A_DAY = 500;

    private final Subscribers subscribers;
    private final ChannelLayoutRepository places;
    private final Briefs briefs;
    private final Replies replies;
    private final Ration people;
    private final Ration channels;

    Questions(Subscribers subscribers, ChannelLayoutRepository places, Briefs briefs, Replies replies, Clock clock) {
        this.subscribers = subscribers;
        this.places = places;
        this.briefs = briefs;
        this.replies = replies;
        this.people = new Ration(OF_ONE_PERSON_A_DAY, DAY, clock);
        this.channels = new Ration(OF_ONE_CHANNEL_A_DAY, DAY, clock);
    }

    /** Whose channel it is. */
    Optional<Subscriber> subscriber(Asker asker) {
        return asker.channels().stream()
                .flatMap(channel -> at(channel).stream())
                .filter(Subscriber::isReading)
                .findFirst();
    }

    /** Whoever is there, whether they get anything or not. */
    Optional<Subscriber> at(String channel) {
        return subscribers.byDestination(new Destination(Destination.Channel.DISCORD, channel));
    }

    Optional<Brief> newest(Subscriber subscriber) {
        return briefs.of(subscriber.id(), 1).stream().findFirst();
    }

    /**
     * Asks about the newest brief.
     *
     * @return why nothing is asked; empty when the answer is on its way
     */
    Optional<String> ask(Asker asker, String text, Conversations where) {
        return subscriber(asker)
                .map(found -> asked(asker, found, newest(found), text, where))
                .orElse(Optional.of(NOBODY));
    }

    /** Asks about that brief. */
    Optional<String> ask(Asker asker, BriefId about, String text, Conversations where) {
        Optional<Subscriber> found = subscriber(asker);
        if (found.isEmpty()) {
            return Optional.of(NOBODY);
        }
        Optional<Brief> brief = briefs.byId(about)
                .filter(one -> one.subscriber().equals(found.get().id()));
        return brief.isEmpty() ? Optional.of(EXPIRED) : asked(asker, found.get(), brief, text, where);
    }

    private Optional<String> asked(
            Asker asker, Subscriber subscriber, Optional<Brief> brief, String text, Conversations where) {
        Commands commands = Commands.read(text);
        boolean changes = commands.commands().stream().anyMatch(Questions::changes);
        if (changes && !asker.manages() && places.of(subscriber.id()).isShared()) {
            return Optional.of(MANAGERS);
        }
        if (!commands.leaves() && !mayAskMore(asker, subscriber)) { // leaving must always be possible
            return Optional.of(ENOUGH);
        }
        Question question = new Question(
                "discord:" + asker.name(),
                subscriber.id(),
                brief.map(Brief::id).orElse(new BriefId("")),
                text,
                where.kept(text),
                true); // Discord knows who it is
        replies.prepare(question);
        replies.receive(question);
        return Optional.empty();
    }

    private boolean mayAskMore(Asker asker, Subscriber subscriber) {
        return people.admits(asker.user()) && channels.admits(subscriber.id().value());
    }

    private static boolean changes(Command command) {
        return !command.verb().asks();
    }
}
