package app.bellwether.delivery;

import app.bellwether.subscribers.Destination;

/** Carries letters to the destinations of one channel. */
public interface Courier {

    /** Whose destinations it serves. */
    Destination.Channel channel();

    /**
     * Carries one letter, once. Does not throw for what the other side does.
     *
     * @param grip to be asked at the last moment at which the letter can still be kept back
     */
    Outcome carry(Letter letter, Grip grip);
}
