package app.bellwether.briefs;

import app.bellwether.subscribers.SubscriberId;
import java.time.Instant;

/** A brief was sealed. Heard inside the sealing transaction, so that brief and outbox row are one. */
public record BriefSealed(BriefId brief, SubscriberId subscriber, String headline, Instant deadline) {}
