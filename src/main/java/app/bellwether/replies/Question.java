package app.bellwether.replies;

import app.bellwether.briefs.BriefId;
import app.bellwether.delivery.Letter;
import app.bellwether.subscribers.SubscriberId;

/**
 * What a reader sent back, once a channel has made sure who sent it.
 *
 * @param id names it, so that it is answered once
 * @param subscriber who asks
 * @param brief which brief they answer
 * @param text what they wrote, without quoted text and signature
 * @param conversation where the answer belongs
 */
public record Question(
        String id, SubscriberId subscriber, BriefId brief, String text, Letter.Conversation conversation) {}
