package app.bellwether.email;

import app.bellwether.briefs.BriefId;
import app.bellwether.delivery.Letter;
import app.bellwether.mail.IncomingMail;
import app.bellwether.mail.MailReport;
import app.bellwether.replies.Commands;
import app.bellwether.replies.Question;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.subscribers.Subscribers;
import app.bellwether.subscribers.Tokens;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Decides whether a message is a reader's question. Whoever may not ask gets nothing, not even a word that they may not: their
 * address may be anybody's, or a machine's that would answer in turn (RFC 3834).
 */
@Component
class Doorkeeper {

    private static final String HELD = "held: not from whom it says it is from";
    private static final int MOST_RECIPIENTS = 50;

    /** So many answers a day may strangers make us send to a reader. */
    private static final int UNPROVEN_A_DAY = 10;

    private static final Pattern LEAVING_SUBJECT = Pattern.compile("(?i)^\\s*(stop|unsubscribe)\\s*");
    private static final Pattern REPLY_SUBJECT = Pattern.compile("(?i)^\\s*(re|aw|sv|antw|fwd?|wg)\\s*:.*");

    private final OwnAddresses addresses;
    private final Subscribers subscribers;
    private final IncomingRepository messages;
    private final Returns returns;
    private final Authenticity authenticity;
    private final Answerable answerable;
    private final EmailSettings settings;
    private final Clock clock;

    Doorkeeper(
            OwnAddresses addresses,
            Subscribers subscribers,
            IncomingRepository messages,
            Returns returns,
            Authenticity authenticity,
            Answerable answerable,
            EmailSettings settings,
            Clock clock) {
        this.returns = returns;
        this.authenticity = authenticity;
        this.answerable = answerable;
        this.addresses = addresses;
        this.subscribers = subscribers;
        this.messages = messages;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * In the caller's transaction, in which nothing else is judged that is sent to the same reader's letters: what they were answered
     * today is counted, and whether they still read is looked at, by one mail after the other, however many come at once.
     *
     * @param here whether it was written where this runs, by whoever is there
     */
    Verdict judge(IncomingMail mail, String digest, boolean here) {
        addresses.holder(mail.to()).map(Tokens.Holder::subscriber).ifPresent(subscribers::takeTurn);
        if (mail.automatic().isPresent()) {
            return mail.report().map(report -> reported(mail, report)).orElseGet(() -> byMachine(mail, digest));
        }
        if (authenticity.failed(mail)) {
            return ignored(HELD);
        }
        if (mail.from().isEmpty()) {
            return ignored(mail.ambiguous() ? "more than one sender" : "no sender");
        }
        if (addresses.areOurs(mail.from().get())) {
            return ignored("loop");
        }
        if (mail.to().size() > MOST_RECIPIENTS) {
            return ignored("too many recipients");
        }
        if (!addresses.anyTakesReplies(mail.to())) {
            return ignored("not to an address that takes replies");
        }
        return addresses
                .holder(mail.to())
                .map(holder -> judge(mail, digest, holder, here || authenticity.passed(mail)))
                .orElseGet(() -> ignored("unknown or forged address"));
    }

    /** Whom a message is of or about, whatever is done with it: it is to be forgotten with them. */
    Optional<SubscriberId> whose(IncomingMail mail) {
        return addresses
                .holder(mail.to())
                .map(Tokens.Holder::subscriber)
                .or(() -> addresses.sentFrom(mail.to()).map(OwnAddresses.Sent::subscriber))
                .or(() -> mail.from().flatMap(this::reader).map(Subscriber::id));
    }

    private Optional<Subscriber> reader(String address) {
        try {
            return subscribers.byDestination(new Destination(Destination.Channel.EMAIL, address));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    /** A bounce is of a server that may well have no domain of its own; a complaint is of a provider, which signs it (RFC 5965). */
    private Verdict reported(IncomingMail mail, MailReport report) {
        return report instanceof MailReport.CalledSpam && authenticity.failed(mail)
                ? ignored(HELD)
                : returns.judge(mail, report);
    }

    private Verdict byMachine(IncomingMail mail, String digest) {
        return authenticity.failed(mail)
                ? ignored(HELD)
                : left(mail, digest).orElseGet(() -> ignored(mail.automatic().orElseThrow()));
    }

    /**
     * What mail programs send by themselves for whoever presses their button to unsubscribe (RFC 2369, section 3.2). Anybody can
     * write it, so that it is confirmed as every other wish to leave is. No loop comes of that: whoever left is told nothing more
     * until they press the button that takes it back.
     */
    private Optional<Verdict> left(IncomingMail mail, String digest) {
        boolean leaves = mail.automatic().filter("auto-reply"::equals).isPresent()
                && LEAVING_SUBJECT.matcher(mail.subject()).matches();
        return leaves
                ? addresses
                        .holder(mail.to())
                        .filter(holder -> subscribers
                                .byId(holder.subscriber())
                                .filter(reader -> reader.isReading()
                                        && isFrom(reader, mail.from().orElse("")))
                                .isPresent())
                        .map(holder -> new Verdict.Left(
                                question(mail, digest, holder, false).saying("stop")))
                : Optional.empty();
    }

    private Verdict judge(IncomingMail mail, String digest, Tokens.Holder holder, boolean proven) {
        Optional<Subscriber> subscriber = subscribers.byId(holder.subscriber());
        if (subscriber.isEmpty()) {
            return ignored("unknown or forged address");
        }
        if (!isFrom(subscriber.get(), mail.from().orElse(""))) {
            return ignored("not from the subscriber's address");
        }
        if (mail.forwards()) {
            return new Verdict.Ignored("forward", holder.subscriber());
        }
        Question question = question(mail, digest, holder, proven);
        if (!answerable.isStill(holder)) { // in whoever's hands it is, it can end the briefs, and nothing else
            return Commands.read(question.text()).leaves() && subscriber.get().isReading()
                    ? new Verdict.Asked(question.saying("stop"), true)
                    : new Verdict.Ignored(
                            "to a letter that is too old, or that nobody knows here", holder.subscriber());
        }
        return judge(subscriber.get(), question);
    }

    private Verdict judge(Subscriber subscriber, Question question) {
        SubscriberId id = subscriber.id();
        if (!subscriber.isReading()) {
            return new Verdict.Ignored("not subscribed", id);
        }
        if (question.text().lines().allMatch(line -> line.isBlank() || line.startsWith(">"))) {
            return new Verdict.Ignored("empty", id);
        }
        Commands commands = Commands.read(question.text());
        boolean understood = !commands.commands().isEmpty()
                || commands.unclear().stream().anyMatch(unclear -> unclear.suggestion() != null);
        boolean enough = answered(question, Verdict.ANSWERED) >= most(question);
        if (enough && !commands.leaves()) { // leaving must always be possible
            return new Verdict.Ignored("too many in a day", id);
        }
        // a machine that does not say that it is one says the same again
        return !understood && answered(question, Verdict.NOT_UNDERSTOOD) > 0
                ? new Verdict.Ignored("not understood, which was said today", id)
                : new Verdict.Asked(question, understood);
    }

    /** How many like it were answered today: what a stranger sends takes nothing from what the reader may ask. */
    private int answered(Question question, String outcome) {
        String noted = Verdict.noted(question.proven(), outcome);
        return messages.answered(question.subscriber(), noted, clock.instant().minus(Duration.ofDays(1)));
    }

    /** Where no server is named that could prove it, no mail ever is, and a reader has nothing else to ask by. */
    private int most(Question question) {
        return question.proven() || !authenticity.mayProve()
                ? settings.answersADay()
                : Math.min(UNPROVEN_A_DAY, settings.answersADay());
    }

    private static boolean isFrom(Subscriber subscriber, String sender) {
        Destination destination = subscriber.destination();
        return destination.channel() == Destination.Channel.EMAIL
                && destination.address().equalsIgnoreCase(sender);
    }

    /**
     * Our own links put the command into the subject as well, and a mail program's way to leave puts it only there. Above the answer
     * stands what its reader wrote, or what we did.
     */
    private Question question(IncomingMail mail, String digest, Tokens.Holder holder, boolean proven) {
        boolean inSubject =
                mail.reply().isBlank() && !REPLY_SUBJECT.matcher(mail.subject()).matches();
        return new Question(
                "email:" + digest,
                holder.subscriber(),
                new BriefId(holder.subject()),
                inSubject ? mail.subject() : mail.reply(),
                new Letter.Conversation(
                        mail.messageId(), mail.references(), proven ? mail.subject() : answerable.subject(holder)),
                proven);
    }

    private static Verdict ignored(String reason) {
        return new Verdict.Ignored(reason, null);
    }
}
