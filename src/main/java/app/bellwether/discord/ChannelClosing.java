package app.bellwether.discord;

import app.bellwether.discord.Wire.Reply;
import app.bellwether.subscribers.Past;
import app.bellwether.subscribers.ReaderLinks;
import app.bellwether.subscribers.Schedule;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.Subscribers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Pauses a channel that cannot be written to, and tells whoever set it up, once. */
@Component
@ConditionalOnProperty("bellwether.discord.token")
class ChannelClosing {

    private static final Logger LOG = LoggerFactory.getLogger(ChannelClosing.class);

    private final ChannelLayoutRepository places;
    private final Subscribers subscribers;
    private final ReaderLinks links;
    private final Wire wire;
    private final Clock clock;
    private final TransactionTemplate transactions;

    ChannelClosing(
            ChannelLayoutRepository places,
            Subscribers subscribers,
            ReaderLinks links,
            Wire wire,
            Clock clock,
            TransactionTemplate transactions) {
        this.places = places;
        this.subscribers = subscribers;
        this.links = links;
        this.wire = wire;
        this.clock = clock;
        this.transactions = transactions;
    }

    void shut(Subscriber subscriber, ChannelLayout place, Reply.Failed why) {
        boolean first = Boolean.TRUE.equals(
                transactions.execute(_ -> isShut(subscriber, place, why.status() + " " + why.code())));
        if (first) {
            LOG.warn("Subscriber {} is paused: Discord says {} {}", subscriber.id(), why.status(), why.code());
            tell(subscriber, place, why);
        }
    }

    /** True for whoever finds out first. */
    private boolean isShut(Subscriber subscriber, ChannelLayout place, String why) {
        subscribers.lock(subscriber.id()); // before its place, as whoever sets it up does
        if (!places.shut(place, clock.instant(), why)) {
            return false;
        }
        links.end(subscriber.id()); // what closes here is open in their mailbox
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), subscriber.schedule().zone());
        LocalDate far = today.plusDays(Schedule.LONGEST_PAUSE);
        subscribers.change(
                subscriber.id(),
                Past.Author.OPERATOR,
                before -> before.on(before.schedule().paused(far)));
        return true;
    }

    private void tell(Subscriber subscriber, ChannelLayout place, Reply.Failed why) {
        String owner = place.owner();
        if (owner != null && wire.direct(owner) instanceof Reply.Done(String conversation)) {
            String channel = subscriber.destination().address();
            String words = "Your brief cannot be sent to <#" + channel + ">: " + reason(why.code())
                    + " It is paused. When that is mended, run `/bellwether setup` there again.";
            wire.post(conversation, Payload.of(List.of(Element.text(words))));
        }
    }

    /** As it is kept: a status, and Discord's own code. */
    static String reason(String kept) {
        return reason(Integer.parseInt(kept.substring(kept.indexOf(' ') + 1))) + " (" + kept + ")";
    }

    private static String reason(int code) {
        return switch (code) {
            case 10003, 10004 -> "it does not exist any more.";
            case 40067 ->
                "its posts need a tag. Make one that everybody may use, or let me manage the channel, and I make it.";
            case 50001 -> "I cannot see it.";
            case 50007 -> "you take no messages from me.";
            case 50013 -> "I am not allowed to write there.";
            default -> "Discord refuses it.";
        };
    }
}
