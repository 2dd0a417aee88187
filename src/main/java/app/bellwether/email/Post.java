package app.bellwether.email;

import app.bellwether.delivery.Outcome;

/** Takes envelopes. */
interface Post {

    /** Hands one over, once. Does not throw for what the other side does. */
    Outcome hand(Envelope envelope);
}
