package app.bellwether.briefs;

import app.bellwether.subscribers.SubscriberId;

/** A note was sealed. Heard inside the sealing transaction, so that note and outbox row are one. */
public record NoteSealed(String note, SubscriberId subscriber) {}
