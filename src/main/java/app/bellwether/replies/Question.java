package app.bellwether.replies;

import app.bellwether.briefs.BriefId;
import app.bellwether.delivery.Letter;
import app.bellwether.subscribers.SubscriberId;

/**
 * What a reader sent back.
 *
 * @param id names it, so that it is answered once
 * @param subscriber who asks
 * @param brief which brief they answer
 * @param text what they wrote, without quoted text and signature
 * @param conversation where the answer belongs
 * @param proven whether the channel has made sure that it was them; else what it wants changed has to be confirmed
 */
public record Question(
        String id,
        SubscriberId subscriber,
        BriefId brief,
        String text,
        Letter.Conversation conversation,
        boolean proven) {

    /** The same, with other words. */
    public Question saying(String words) {
        return new Question(id, subscriber, brief, words, conversation, proven);
    }
}
