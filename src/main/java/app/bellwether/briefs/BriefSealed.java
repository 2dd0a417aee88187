package app.bellwether.briefs;

import app.bellwether.subscribers.Subscriber;
import java.time.Instant;

/**
 * A brief was sealed. Heard inside the sealing transaction, so that brief and outbox row are one.
 *
 * @param subscriber as they are in that transaction, which holds their row
 */
public record BriefSealed(BriefId brief, Subscriber subscriber, String headline, Instant deadline) {}
