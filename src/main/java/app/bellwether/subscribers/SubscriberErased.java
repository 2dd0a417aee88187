package app.bellwether.subscribers;

/** Everything about a subscriber is to be forgotten. Told after commit. */
public record SubscriberErased(SubscriberId subscriber) {}
