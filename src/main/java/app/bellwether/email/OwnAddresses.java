package app.bellwether.email;

import app.bellwether.briefs.BriefId;
import app.bellwether.delivery.DeliveryId;
import app.bellwether.delivery.Letter;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.subscribers.Tokens;
import app.bellwether.subscribers.Tokens.Purpose;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Our addresses: the one that letters are from, and those that stand for a reader and a brief or delivery. */
@Component
class OwnAddresses {

    private static final String REPLY = "r+";
    private static final String BOUNCE = "b+";
    private static final Set<String> POSTMASTERS = Set.of("postmaster", "abuse");

    private final EmailSettings settings;
    private final Tokens tokens;

    OwnAddresses(EmailSettings settings, Tokens tokens) {
        this.settings = settings;
        this.tokens = tokens;
    }

    /** Names the brief, or else the letter, so that it is known how old it is. */
    String replyTo(Letter letter) {
        BriefId brief = letter.brief();
        SubscriberId reader = letter.recipient().id();
        return replyTo(reader, brief.value().isEmpty() ? new BriefId(letter.id().value()) : brief);
    }

    String replyTo(SubscriberId subscriber, BriefId brief) {
        return REPLY + tokens.token(Purpose.REPLY, subscriber, brief.value()) + "@" + settings.domain();
    }

    /** The same at each attempt, or a server that makes strangers wait would make us wait each time. */
    String bounceTo(SubscriberId subscriber, DeliveryId delivery) {
        return BOUNCE + tokens.token(Purpose.BOUNCE, subscriber, delivery.value()) + "@" + settings.domain();
    }

    /** True when mail from there is our own, come back. */
    boolean areOurs(String address) {
        String normal = address.toLowerCase(Locale.ROOT);
        boolean derived = normal.startsWith(REPLY) || normal.startsWith(BOUNCE);
        return normal.equals(settings.fromAddress().toLowerCase(Locale.ROOT)) || (derived && ofOurDomain(normal));
    }

    boolean anyTakesReplies(List<String> addresses) {
        return addresses.stream()
                .map(address -> address.toLowerCase(Locale.ROOT))
                .anyMatch(this::takesReplies);
    }

    /** Who was given one of these addresses to reply to. */
    Optional<Tokens.Holder> holder(List<String> addresses) {
        return addresses.stream()
                .map(address -> address.toLowerCase(Locale.ROOT))
                .filter(this::takesReplies)
                .map(address -> address.substring(REPLY.length(), address.lastIndexOf('@')))
                .flatMap(token -> tokens.read(Purpose.REPLY, token).stream())
                .findFirst();
    }

    /** A letter, and whom it went to. */
    record Sent(SubscriberId subscriber, DeliveryId delivery) {}

    /** Which letter came from one of these addresses: only a token of its own says so, that of a reply does not. */
    Optional<Sent> sentFrom(List<String> senders) {
        return senders.stream()
                .map(address -> address.toLowerCase(Locale.ROOT))
                .filter(address -> address.startsWith(BOUNCE) && ofOurDomain(address))
                .map(address -> address.substring(BOUNCE.length(), address.lastIndexOf('@')))
                .flatMap(token -> tokens.read(Purpose.BOUNCE, token).stream())
                .map(holder -> new Sent(holder.subscriber(), new DeliveryId(holder.subject())))
                .findFirst();
    }

    /** Whether there is something to do with what comes there: replies, reports, and what people write to a postmaster (RFC 2142). */
    boolean take(String address) {
        String from = settings.fromAddress().toLowerCase(Locale.ROOT);
        return isOfSomebody(address)
                || address.equals(from)
                || (ofOurDomain(address) && POSTMASTERS.contains(address.substring(0, address.lastIndexOf('@'))));
    }

    /** Whether it stands for somebody, so that it was told to nobody else; those of ours that do not are open to all. */
    boolean isOfSomebody(String address) {
        List<String> one = List.of(address);
        return holder(one).isPresent() || sentFrom(one).isPresent();
    }

    private boolean takesReplies(String normal) {
        return normal.startsWith(REPLY) && ofOurDomain(normal);
    }

    private boolean ofOurDomain(String normal) {
        return normal.endsWith("@" + settings.domain());
    }
}
