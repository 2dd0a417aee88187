package app.bellwether.briefs;

import app.bellwether.subscribers.SubscriberId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The recorded decision to send a subscriber nothing.
 *
 * @param reason in a reader's words
 */
public record Silence(SubscriberId subscriber, LocalDate date, String slot, Instant decided, String reason) {}
