package app.bellwether.delivery;

import app.bellwether.briefs.Brief;
import app.bellwether.briefs.BriefId;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.writing.Document;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is to be delivered, what was, and what became of it. */
public interface Outbox {

    /**
     * Keeps an answer for sending, in the caller's transaction. It is not sent once its reader has left, be it while it was composed.
     *
     * @param question names what is answered; a second answer to the same question is not kept
     */
    void answer(
            SubscriberId subscriber, BriefId brief, Document answer, String question, Letter.Conversation conversation);

    /**
     * The same for the one answer that confirms to a reader that they have left, and is sent nevertheless: by email with a link that
     * takes it back.
     *
     * @param conversation null when they did not leave by a message
     */
    void farewell(
            SubscriberId subscriber,
            BriefId brief,
            Document answer,
            String question,
            Letter.@Nullable Conversation conversation);

    /**
     * Keeps a letter of another kind for sending, in the caller's transaction.
     *
     * @param name tells it from others of its kind to the same subscriber; a second one of that name is not kept
     * @param bound what its key is bound to, as {@link app.bellwether.subscribers.Keys#cut} says; null for nothing
     * @return what its key is about, where it has one of those that may be several
     */
    DeliveryId letter(
            Letter.Kind kind, SubscriberId subscriber, Document document, String name, @Nullable String bound);

    /**
     * Keeps in the caller's transaction that a brief is to be said anew where it was posted.
     *
     * @param name tells it from others about the same brief; a second one of that name is not kept
     */
    void amendment(Brief brief, String name);

    /**
     * Keeps a letter for sending about something that was called wrong, in the caller's transaction; it is answered as its brief is.
     *
     * @param name tells it from others to the same subscriber; a second one of that name is not kept
     * @return whether it is the first of that name
     */
    boolean finding(SubscriberId subscriber, BriefId brief, Document document, String name);

    /**
     * Keeps a letter for sending about a move, in the caller's transaction: it goes to that address, one that asks whether it is right
     * while it is the one that is wanted, one that tells of the move whatever becomes of the reader, unless they are erased.
     *
     * @param name tells it from others of its kind about the same subscriber; a second one of that name is not kept
     */
    void notice(Destination addressee, Letter.Kind kind, SubscriberId about, Document document, String name);

    /** Deliveries, newest first, at most so many. */
    List<Delivery> newest(int limit);

    /** A subscriber's deliveries, newest first, at most so many. */
    List<Delivery> of(SubscriberId subscriber, int limit);

    /** What is held back, oldest first. */
    List<Hold> held();

    /** Those of these that there are. */
    List<Delivery> byIds(List<DeliveryId> ids);

    /** A brief's is {@link DeliveryId#of}. */
    Optional<Delivery> byId(DeliveryId id);
}
