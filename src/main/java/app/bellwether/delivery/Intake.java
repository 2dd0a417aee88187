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
        insert(new Parcel(
                DeliveryId.of(sealed.brief()),
                Letter.Kind.BRIEF,
                sealed.subscriber(),
                sealed.brief(),
                sealed.headline(),
                sealed.deadline()));
    }

    /** @param farewell whether it goes also to whoever has left, which no other answer does, whenever it was composed */
    void answer(
            DeliveryId id,
            SubscriberId reader,
            BriefId brief,
            Document answer,
            Letter.@Nullable Conversation conversation,
            boolean farewell) {
        Subscriber subscriber = subscribers.byId(reader).orElseThrow();
        Instant deadline = clock.instant().plus(settings.answerWithin());
        Parcel parcel = new Parcel(id, Letter.Kind.ANSWER, subscriber, brief, answer.headline(), deadline);
        insertOnce(parcel.with(answer).with(conversation, farewell));
    }

    void amendment(Brief brief, String name) {
        Subscriber subscriber = subscribers.byId(brief.subscriber()).orElseThrow();
        DeliveryId id = DeliveryId.of(
                Letter.Kind.AMENDMENT, brief.subscriber(), brief.id().value() + " " + name);
        Instant deadline = clock.instant().plus(settings.answerWithin());
        insertOnce(new Parcel(
                id,
                Letter.Kind.AMENDMENT,
                subscriber,
                brief.id(),
                brief.document().headline(),
                deadline));
    }

    /** One of many of its name, which are put in together: nobody else puts in one of them meanwhile. */
    boolean finding(SubscriberId reader, BriefId brief, Document document, String name) {
        Subscriber subscriber = subscribers.byId(reader).orElseThrow();
        DeliveryId id = DeliveryId.of(Letter.Kind.FINDING, reader, name);
        Instant deadline = clock.instant().plus(settings.answerWithin());
        Parcel parcel =
                new Parcel(id, Letter.Kind.FINDING, subscriber, brief, document.headline(), deadline).with(document);
        return insertOnce(parcel, name);
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
        Instant deadline = clock.instant().plus(within);
        insertOnce(new Parcel(id, kind, subscriber, NO_BRIEF, document.headline(), deadline)
                .with(document)
                .with(way));
        return id;
    }

    /** What is to be delivered; what is null is not of that kind. */
    private record Parcel(
            DeliveryId id,
            Letter.Kind kind,
            Subscriber subscriber,
            BriefId brief,
            String headline,
            Instant deadline,
            @Nullable Document document,
            Letter.@Nullable Conversation conversation,
            boolean farewell,
            Way way) {

        Parcel(
                DeliveryId id,
                Letter.Kind kind,
                Subscriber subscriber,
                BriefId brief,
                String headline,
                Instant deadline) {
            this(id, kind, subscriber, brief, headline, deadline, null, null, false, new Way(null, null));
        }

        Parcel with(Document said) {
            return new Parcel(id, kind, subscriber, brief, headline, deadline, said, conversation, farewell, way);
        }

        Parcel with(Letter.@Nullable Conversation answered, boolean goodbye) {
            return new Parcel(id, kind, subscriber, brief, headline, deadline, document, answered, goodbye, way);
        }

        Parcel with(Way there) {
            return new Parcel(id, kind, subscriber, brief, headline, deadline, document, conversation, farewell, there);
        }

        /** Those about a move go to another address than their reader's own. */
        @Nullable
        String place() {
            return kind == Letter.Kind.MOVE || kind == Letter.Kind.MOVED ? null : Place.of(subscriber.destination());
        }
    }

    /** Months know nothing of one another: whoever puts it in at the same time waits here, and then finds it. */
    private boolean insertOnce(Parcel parcel) {
        return insertOnce(parcel, parcel.id().value());
    }

    private boolean insertOnce(Parcel parcel, String lock) {
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:lock, 0))")
                    .param("lock", lock)
                    .query(row -> {});
            return insert(parcel);
        }));
    }

    private boolean insert(Parcel parcel) {
        Letter.Conversation conversation = parcel.conversation();
        return jdbc.sql("""
            insert into delivery.delivery (id, kind, subscriber, brief, channel, place, state, headline, created, deadline,
                next_try, document, in_reply_to, message_references, subject, farewell, browser, addressee)
            select :id, :kind, :subscriber, :brief, :channel, :place, 'WAITING', :headline, :now, :deadline,
                :now, :document, :inReplyTo, :references, :subject, :farewell, :browser, :addressee
            where not exists (select from delivery.delivery where id = :id)
            """)
                        .param("id", parcel.id().value())
                        .param("kind", parcel.kind().name())
                        .param("subscriber", parcel.subscriber().id().value())
                        .param("brief", parcel.brief().value())
                        .param(
                                "channel",
                                parcel.subscriber().destination().channel().name())
                        .param("place", parcel.place())
                        .param("headline", parcel.headline())
                        .param("now", Timestamp.from(clock.instant()))
                        .param("deadline", Timestamp.from(parcel.deadline()))
                        .param("document", parcel.document() == null ? null : DocumentJson.write(parcel.document()))
                        .param("inReplyTo", conversation == null ? null : conversation.inReplyTo())
                        .param("references", conversation == null ? null : conversation.references())
                        .param("subject", conversation == null ? null : conversation.subject())
                        .param("farewell", parcel.farewell())
                        .param("browser", parcel.way().bound())
                        .param("addressee", parcel.way().addressee())
                        .update()
                == 1;
    }
}
