package app.bellwether.email;

import app.bellwether.delivery.Grip;
import app.bellwether.delivery.Outcome;

/** Takes envelopes. */
interface Post {

    /**
     * Hands one over, once. Does not throw for what the other side does.
     *
     * @param grip asked before the end of the message is sent, which makes it the other side's
     */
    Outcome hand(Envelope envelope, Grip grip);

    /** Whether a mail server takes them, and not the local outbox. */
    boolean isServer();
}
