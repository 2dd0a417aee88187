package app.bellwether.delivery;

import app.bellwether.briefs.BriefId;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.writing.Document;
import java.util.List;
import java.util.Optional;

/** What is to be delivered, what was, and what became of it. */
public interface Outbox {

    /**
     * Keeps an answer for sending, in the caller's transaction. When its reader has unsubscribed in that transaction, it is
     * the answer that confirms it, and is sent nevertheless.
     *
     * @param question names what is answered; a second answer to the same question is not kept
     */
    void answer(
            SubscriberId subscriber, BriefId brief, Document answer, String question, Letter.Conversation conversation);

    /** Deliveries, newest first, at most so many. */
    List<Delivery> newest(int limit);

    /** A brief's is {@link DeliveryId#of}. */
    Optional<Delivery> byId(DeliveryId id);
}
