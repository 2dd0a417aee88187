package app.bellwether.email;

import app.bellwether.delivery.Grip;
import app.bellwether.delivery.LocalOutbox;
import app.bellwether.delivery.Outcome;

/** Keeps envelopes in the local outbox. */
final class LocalPost implements Post {

    private final LocalOutbox outbox;

    LocalPost(LocalOutbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Outcome hand(Envelope envelope, Grip grip) {
        outbox.keep(envelope.delivery(), "message/rfc822", envelope.recipient(), envelope.subject(), envelope.wire());
        return new Outcome.Accepted("kept in the local outbox");
    }

    @Override
    public boolean isServer() {
        return false;
    }
}
