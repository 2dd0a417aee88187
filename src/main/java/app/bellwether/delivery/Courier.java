package app.bellwether.delivery;

import app.bellwether.subscribers.Destination;

/** Carries letters to the destinations of one channel. */
public interface Courier {

    /** Whose destinations it serves. */
    Destination.Channel channel();

    /** Carries one letter, once. Does not throw for what the other side does. */
    Outcome carry(Letter letter);
}
