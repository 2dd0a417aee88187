package app.bellwether.delivery;

import app.bellwether.briefs.Brief;
import app.bellwether.briefs.BriefId;
import app.bellwether.briefs.BriefSealed;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.subscribers.Subscribers;
import app.bellwether.writing.Document;
import app.bellwether.writing.DocumentJson;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts into the outbox what is to be delivered, each once. */
@Component
class Intake {

    /** Whoever wants to sign in waits at the screen; a key that comes much later is of no use. */
    private static final Duration SIGN_IN_WITHIN = Duration.ofMinutes(30);

    private static final BriefId NO_BRIEF = new BriefId("");

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Subscribers subscribers;
    private final Clock clock;
    private final DeliverySettings settings;

    Intake(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Subscribers subscribers,
            Clock clock,
            DeliverySettings settings) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.subscribers = subscribers;
        this.clock = clock;
        this.settings = settings;
    }

    /** Heard inside the sealing transaction: there is no brief without its row, and no row without its brief (R7). */
    @EventListener
    void on(BriefSealed sealed) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a brief is sealed and put into the outbox in one transaction");
        }
        Subscriber subscriber = subscribers.byId(sealed.subscriber()).orElseThrow();
        DeliveryId id = DeliveryId.of(sealed.brief());
        insert(id, Letter.Kind.BRIEF, subscriber, sealed.brief(), sealed.headline(), sealed.deadline());
    }

    void answer(DeliveryId id, SubscriberId reader, BriefId brief, Document answer, Letter.Conversation conversation) {
        Subscriber subscriber = subscribers.byId(reader).orElseThrow();
        Instant deadline = clock.instant().plus(settings.answerWithin());
        transactions.executeWithoutResult(_ -> {
            if (insert(id, Letter.Kind.ANSWER, subscriber, brief, answer.headline(), deadline)) {
                boolean farewell = subscriber.state() == Subscriber.State.UNSUBSCRIBED;
                converse(id, DocumentJson.write(answer), conversation, farewell);
            }
        });
    }

    void amendment(Brief brief, String name) {
        Subscriber subscriber = subscribers.byId(brief.subscriber()).orElseThrow();
        DeliveryId id = DeliveryId.of(
                Letter.Kind.AMENDMENT, brief.subscriber(), brief.id().value() + " " + name);
        Instant deadline = clock.instant().plus(settings.answerWithin());
        transactions.executeWithoutResult(_ -> insert(
                id,
                Letter.Kind.AMENDMENT,
                subscriber,
                brief.id(),
                brief.document().headline(),
                deadline));
    }

    /** What the key in a letter is bound to, and where it goes; null for nothing, and for the reader's own address. */
    record Way(@Nullable String bound, @Nullable String addressee) {}

    DeliveryId letter(Letter.Kind kind, SubscriberId reader, Document document, String name, Way way) {
        Subscriber subscriber = subscribers.byId(reader).orElseThrow();
        Duration within = switch (kind) {
            case SIGN_IN, MOVE, LINK -> SIGN_IN_WITHIN;
            default -> settings.answerWithin();
        };
        DeliveryId id = DeliveryId.of(kind, reader, name);
        transactions.executeWithoutResult(_ -> {
            if (insert(
                    id,
                    kind,
                    subscriber,
                    NO_BRIEF,
                    document.headline(),
                    clock.instant().plus(within))) {
                jdbc.sql("""
                    update delivery.delivery set document = :document, browser = :browser, addressee = :addressee where id = :id
                    """)
                        .param("document", DocumentJson.write(document))
                        .param("browser", way.bound())
                        .param("addressee", way.addressee())
                        .param("id", id.value())
                        .update();
            }
        });
        return id;
    }

    private boolean insert(
            DeliveryId id, Letter.Kind kind, Subscriber subscriber, BriefId brief, String headline, Instant deadline) {
        Timestamp now = Timestamp.from(clock.instant());
        return jdbc.sql("""
            insert into delivery.delivery
                (id, kind, subscriber, brief, channel, place, state, headline, created, deadline, next_try)
            values (:id, :kind, :subscriber, :brief, :channel, :place, 'WAITING', :headline, :now, :deadline, :now)
            on conflict (id) do nothing
            """)
                        .param("id", id.value())
                        .param("kind", kind.name())
                        .param("subscriber", subscriber.id().value())
                        .param("brief", brief.value())
                        .param("channel", subscriber.destination().channel().name())
                        .param("place", isAboutAMove(kind) ? null : Place.of(subscriber.destination()))
                        .param("headline", headline)
                        .param("now", now)
                        .param("deadline", Timestamp.from(deadline))
                        .update()
                == 1;
    }

    /** Those go to another address than their reader's own. */
    private static boolean isAboutAMove(Letter.Kind kind) {
        return kind == Letter.Kind.MOVE || kind == Letter.Kind.MOVED;
    }

    private void converse(DeliveryId id, String document, Letter.Conversation conversation, boolean farewell) {
        jdbc.sql("""
            update delivery.delivery
            set document = :document, in_reply_to = :inReplyTo, message_references = :references, subject = :subject,
                farewell = :farewell
            where id = :id
            """)
                .param("document", document)
                .param("inReplyTo", conversation.inReplyTo())
                .param("references", conversation.references())
                .param("subject", conversation.subject())
                .param("farewell", farewell)
                .param("id", id.value())
                .update();
    }
}
