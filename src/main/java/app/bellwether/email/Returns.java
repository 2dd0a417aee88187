package app.bellwether.email;

import app.bellwether.delivery.Delivery;
import app.bellwether.delivery.DeliveryId;
import app.bellwether.delivery.Letter;
import app.bellwether.delivery.Outbox;
import app.bellwether.mail.IncomingMail;
import app.bellwether.mail.MailReport;
import app.bellwether.mail.MailReport.Recipient;
import app.bellwether.subscribers.BounceWeight;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.Subscribers;
import app.bellwether.subscribers.Suppression.Evidence;
import app.bellwether.subscribers.Suppression.Scope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds which of our letters a report is about: by the token in the address that it came to, else by the Message-ID of our letter, else
 * by the address of who did not get it.
 */
@Component
class Returns {

    /** How long servers try, and some days. */
    private static final Duration NEWLY = Duration.ofDays(7);

    private static final int NEWEST = 20;

    /** RFC 5965, section 3.1: others say that something is no spam, or how our mail is signed. */
    private static final Set<String> COMPLAINTS = Set.of("abuse", "fraud", "virus", "opt-out", "opt-out-list", "other");

    private final OwnAddresses addresses;
    private final Outbox outbox;
    private final Subscribers subscribers;
    private final Clock clock;

    Returns(OwnAddresses addresses, Outbox outbox, Subscribers subscribers, Clock clock) {
        this.addresses = addresses;
        this.outbox = outbox;
        this.subscribers = subscribers;
        this.clock = clock;
    }

    Verdict judge(IncomingMail mail, MailReport report) {
        Optional<OwnAddresses.Sent> letter = letter(mail, report);
        return switch (report) {
            case MailReport.CalledSpam spam ->
                COMPLAINTS.contains(spam.type())
                        ? letter.<Verdict>map(sent -> calledSpam(sent, spam.type()))
                                .orElseGet(() -> new Verdict.Ignored("complaint about an unknown letter", null))
                        : new Verdict.Ignored("report of kind " + spam.type().replaceAll("[^a-z-]", ""), null);
            case MailReport.Returned returned ->
                letter.map(sent -> returned(sent, returned)).orElseGet(() -> byRecipients(returned));
        };
    }

    private Optional<OwnAddresses.Sent> letter(IncomingMail mail, MailReport report) {
        return addresses
                .sentFrom(mail.to())
                .or(() -> addresses.sentFrom(report.original().senders()))
                .or(() -> report.original()
                        .messageId()
                        .flatMap(addresses::delivery)
                        .flatMap(this::known));
    }

    private Optional<OwnAddresses.Sent> known(DeliveryId delivery) {
        return outbox.byId(delivery).map(found -> new OwnAddresses.Sent(found.subscriber(), delivery));
    }

    /** A forged address names nobody; neither does somebody who is erased. */
    private Verdict calledSpam(OwnAddresses.Sent sent, String type) {
        Optional<Delivery> delivery = outbox.byId(sent.delivery());
        boolean typed = delivery.map(Delivery::kind)
                .filter(kind ->
                        kind == Letter.Kind.CONFIRMATION || kind == Letter.Kind.MOVE || kind == Letter.Kind.SIGN_IN)
                .isPresent();
        Evidence evidence = new Evidence(sent.delivery().value(), "", type);
        return new Verdict.CalledSpam(
                new Verdict.About(sent.subscriber(), evidence, sent(delivery)),
                typed ? Scope.EVERYTHING : Scope.UNASKED);
    }

    /** One letter goes to one reader: if their server tells of several, the gravest counts. */
    private Verdict returned(OwnAddresses.Sent sent, MailReport.Returned report) {
        return report.recipients().stream()
                .filter(recipient -> recipient.action() == MailReport.Action.FAILED)
                .max(Comparator.comparing(recipient -> BounceWeight.of(recipient.status())))
                .<Verdict>map(recipient -> new Verdict.CameBack(List.of(new Verdict.About(
                        sent.subscriber(),
                        new Evidence(sent.delivery().value(), recipient.status(), recipient.diagnostic()),
                        sent(outbox.byId(sent.delivery()))))))
                .orElseGet(() -> new Verdict.Ignored("a letter is " + word(report), sent.subscriber()));
    }

    private static String word(MailReport.Returned report) {
        return report.recipients().getFirst().action() == MailReport.Action.DELAYED ? "delayed" : "delivered";
    }

    /** Anybody can name anybody: it counts as soft, whatever it says, and only where a letter went out lately. */
    private Verdict byRecipients(MailReport.Returned report) {
        List<Verdict.About> letters = report.recipients().stream()
                .filter(recipient -> recipient.action() == MailReport.Action.FAILED)
                .filter(recipient -> BounceWeight.of(recipient.status()) != BounceWeight.NONE)
                .flatMap(this::newest)
                .toList();
        return letters.isEmpty()
                ? new Verdict.Ignored("a bounce that counts against nobody", null)
                : new Verdict.CameBack(letters);
    }

    private Stream<Verdict.About> newest(Recipient recipient) {
        return reader(recipient.address()).stream()
                .flatMap(reader -> outbox.of(reader.id(), NEWEST).stream()
                        .filter(wentOut())
                        .limit(1)
                        .map(delivery -> new Verdict.About(
                                reader.id(),
                                new Evidence(
                                        delivery.id().value(),
                                        "4.0.0",
                                        recipient.status() + " " + recipient.diagnostic()),
                                sent(Optional.of(delivery)))));
    }

    private Predicate<Delivery> wentOut() {
        Instant since = clock.instant().minus(NEWLY);
        return delivery -> delivery.state() == Delivery.State.ACCEPTED
                && delivery.created().isAfter(since);
    }

    private Optional<Subscriber> reader(String address) {
        try {
            return subscribers.byDestination(new Destination(Destination.Channel.EMAIL, address));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static Instant sent(Optional<Delivery> delivery) {
        return delivery.map(known -> known.attempts().isEmpty()
                        ? known.created()
                        : known.attempts().getLast().at())
                .orElse(Instant.EPOCH);
    }
}
