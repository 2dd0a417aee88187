package app.bellwether.subscribers;

/** What a subscriber was before a change and is after it; equal when nothing changed. */
public record Change(Subscriber before, Subscriber after) {}
