package app.bellwether.email;

import app.bellwether.delivery.Delivery;
import app.bellwether.delivery.Letter;
import app.bellwether.delivery.Outbox;
import app.bellwether.mail.IncomingMail;
import app.bellwether.mail.MailReport;
import app.bellwether.subscribers.BounceWeight;
import app.bellwether.subscribers.Suppression.Evidence;
import app.bellwether.subscribers.Suppression.Scope;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Finds which of our letters a report is about, by the token of the address that the letter was sent from: in the address that the report
 * came to, or in the copy that it encloses. A Message-ID can be computed, and an address is known to others; whoever could silence a reader by
 * these would need nothing else.
 */
@Component
class Returns {

    /** RFC 5965, section 3.1: others say that something is no spam, or how our mail is signed. */
    private static final Set<String> COMPLAINTS = Set.of("abuse", "fraud", "virus", "opt-out", "opt-out-list", "other");

    private final OwnAddresses addresses;
    private final Outbox outbox;

    Returns(OwnAddresses addresses, Outbox outbox) {
        this.addresses = addresses;
        this.outbox = outbox;
    }

    Verdict judge(IncomingMail mail, MailReport report) {
        Optional<OwnAddresses.Sent> letter = letter(mail, report);
        return switch (report) {
            case MailReport.CalledSpam spam ->
                COMPLAINTS.contains(spam.type())
                        ? letter.map(sent -> calledSpam(sent, spam.type()))
                                .orElseGet(() -> new Verdict.Ignored("complaint about an unknown letter", null))
                        : new Verdict.Ignored("report of kind " + spam.type().replaceAll("[^a-z-]", ""), null);
            case MailReport.Returned returned ->
                letter.map(sent -> returned(sent, returned))
                        .orElseGet(() -> new Verdict.Ignored("a bounce of an unknown letter", null));
        };
    }

    private Optional<OwnAddresses.Sent> letter(IncomingMail mail, MailReport report) {
        return addresses.sentFrom(mail.to()).or(() -> addresses.sentFrom(report.senders()));
    }

    /** A forged address names nobody; neither does somebody who is erased. */
    private Verdict calledSpam(OwnAddresses.Sent sent, String type) {
        Optional<Delivery> delivery = outbox.byId(sent.delivery());
        if (wentElsewhere(delivery)) {
            return elsewhere(sent);
        }
        boolean typed = delivery.map(Delivery::kind)
                .filter(kind -> switch (kind) {
                    case CONFIRMATION, SIGN_IN, LINK, CHANGE -> true;
                    case BRIEF, ANSWER, NOTE, AMENDMENT, MOVE, MOVED, FINDING -> false;
                })
                .isPresent();
        Evidence evidence = new Evidence(sent.delivery().value(), "", type);
        return new Verdict.CalledSpam(
                new Verdict.About(sent.subscriber(), evidence, sent(delivery)),
                typed ? Scope.EVERYTHING : Scope.UNASKED);
    }

    /** One letter goes to one reader: if their server tells of several, the gravest counts. */
    private Verdict returned(OwnAddresses.Sent sent, MailReport.Returned report) {
        if (wentElsewhere(outbox.byId(sent.delivery()))) {
            return elsewhere(sent);
        }
        return report.recipients().stream()
                .filter(recipient -> recipient.action() == MailReport.Action.FAILED)
                .max(Comparator.comparing(recipient -> BounceWeight.of(recipient.status())))
                .<Verdict>map(recipient -> new Verdict.CameBack(List.of(new Verdict.About(
                        sent.subscriber(),
                        new Evidence(sent.delivery().value(), recipient.status(), recipient.diagnostic()),
                        sent(outbox.byId(sent.delivery()))))))
                .orElseGet(() -> new Verdict.Ignored("a letter is " + word(report), sent.subscriber()));
    }

    /** To the address that a reader wants to move to, or moved from: what happens there says nothing of theirs. */
    private static boolean wentElsewhere(Optional<Delivery> delivery) {
        return delivery.map(Delivery::kind)
                .filter(kind -> kind == Letter.Kind.MOVE || kind == Letter.Kind.MOVED)
                .isPresent();
    }

    private static Verdict elsewhere(OwnAddresses.Sent sent) {
        return new Verdict.Ignored("a report of a letter that went to another address", sent.subscriber());
    }

    private static String word(MailReport.Returned report) {
        return report.recipients().getFirst().action() == MailReport.Action.DELAYED ? "delayed" : "delivered";
    }

    private static Instant sent(Optional<Delivery> delivery) {
        return delivery.map(known -> known.attempts().isEmpty()
                        ? known.created()
                        : known.attempts().getLast().at())
                .orElse(Instant.EPOCH);
    }
}
