package app.bellwether.replies;

import app.bellwether.delivery.Delivery;
import app.bellwether.delivery.DeliveryId;
import app.bellwether.delivery.Letter;
import app.bellwether.delivery.Outbox;
import app.bellwether.subscribers.Keys;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.subscribers.Subscribers;
import app.bellwether.writing.Block;
import app.bellwether.writing.Document;
import app.bellwether.writing.Section;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps what a mail wants changed of which nothing shows that its reader wrote it: who has one of their letters can write it, too. It
 * counts when it is confirmed behind a link that is mailed to them. No word of the mail is in that letter.
 */
@Component
class Holding {

    /** So many letters a day may strangers make us write to a reader, who has a letter of theirs. */
    static final int A_DAY = 5;

    private static final Logger LOG = LoggerFactory.getLogger(Holding.class);

    /** Longer than the key of its letter lasts, however late that is sent. */
    private static final Duration KEPT = Duration.ofDays(7);

    private final HeldRepository waiting;
    private final Subscribers subscribers;
    private final Keys keys;
    private final Outbox outbox;
    private final Clock clock;

    Holding(HeldRepository waiting, Subscribers subscribers, Keys keys, Outbox outbox, Clock clock) {
        this.waiting = waiting;
        this.subscribers = subscribers;
        this.keys = keys;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * In the caller's transaction, the letter with it, one of a reader after the other. The same as what waits since today is not asked
     * about again.
     *
     * @return what came of it; where there were as many today as there may be, nothing is kept
     */
    Replies.Received hold(Question question, Commands changes) {
        subscribers.takeTurn(question.subscriber()); // or each of a burst counts before the others are kept
        Subscriber reader = subscribers.byId(question.subscriber()).orElseThrow();
        List<Commands> held = heldSince(reader.id(), clock.instant().minus(Duration.ofDays(1)));
        if (held.stream().anyMatch(one -> one.commands().equals(changes.commands()))) {
            LOG.info("Subscriber {} was asked today what {} asks for", reader.id(), question.id());
            return Replies.Received.ASKED_ALREADY;
        }
        if (held.size() >= A_DAY) {
            LOG.warn(
                    "Subscriber {} was asked {} times today whether they want a change; {} is left",
                    reader.id(),
                    A_DAY,
                    question.id());
            return Replies.Received.ASKED_TOO_OFTEN;
        }
        Document asking = letter(reader, changes, held.size() == A_DAY - 1);
        DeliveryId letter = outbox.letter(Letter.Kind.CHANGE, reader.id(), asking, question.id(), null);
        waiting.deleteByAskedBefore(clock.instant().minus(KEPT));
        waiting.insert(
                letter,
                reader.id(),
                question.id(),
                question.brief(),
                clock.instant(),
                question.text().replace("\0", ""),
                question.conversation().inReplyTo(),
                question.conversation().references(),
                question.conversation().subject().replace("\0", ""));
        LOG.info("Subscriber {} is asked whether they want what {} asks for", reader.id(), question.id());
        return Replies.Received.ANSWERED;
    }

    /** But for what they were never asked, since its letter was given up. */
    private List<Commands> heldSince(SubscriberId reader, Instant since) {
        return waiting.findBySubscriberAndAskedAfter(reader, since).stream()
                .filter(row -> outbox.byId(row.letter())
                        .filter(letter -> letter.state() == Delivery.State.CANCELLED)
                        .isEmpty())
                .map(row -> Commands.read(row.text()).changes())
                .toList();
    }

    private Document letter(Subscriber reader, Commands changes, boolean last) {
        Said said = Said.to(reader);
        List<String> verbs = changes.commands().stream()
                .map(command -> command.verb().word())
                .distinct()
                .toList();
        Stream<String> more =
                last ? Stream.of(said.say("letter.change.last", "most", Integer.toString(A_DAY))) : Stream.of();
        List<Block> paragraphs = Stream.concat(
                        Stream.of(
                                said.say("letter.change.who", "commands", said.quoted(verbs)),
                                said.say("letter.change.how"),
                                said.say("letter.change.not")),
                        more)
                .<Block>map(Said::paragraph)
                .toList();
        LocalDate today = LocalDate.ofInstant(clock.instant(), reader.schedule().zone());
        return new Document(
                said.say("letter.change"),
                said.say("letter.change.how"),
                "",
                today,
                said.frame().language(),
                List.of(new Section(Section.Kind.ANSWER, said.say("letter.asked"), paragraphs)));
    }

    /** What is held behind a key that is good. */
    Optional<Question> held(String key) {
        return keys.holder(Keys.Purpose.CHANGE, key)
                .flatMap(reader ->
                        waiting.findByLetterAndSubscriber(new DeliveryId(keys.about(Keys.Purpose.CHANGE, key)), reader))
                .map(HeldRepository.Row::proven);
    }

    /** Uses the key up, in the caller's transaction; gives what was held to whoever finds it good, while it is theirs to change. */
    Optional<Question> release(String key) {
        return held(key)
                .filter(question -> subscribers
                        .lock(question.subscriber()) // before their keys, as everywhere
                        .filter(Subscriber::isReading)
                        .isPresent())
                .filter(_ -> keys.use(Keys.Purpose.CHANGE, key))
                .map(question -> {
                    waiting.deleteByQuestion(question.id());
                    return question;
                });
    }
}
