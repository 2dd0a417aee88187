package app.bellwether.email;

import app.bellwether.delivery.Courier;
import app.bellwether.delivery.Grip;
import app.bellwether.delivery.Letter;
import app.bellwether.delivery.Outcome;
import app.bellwether.subscribers.Destination;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Carries letters by mail, or, where no mail server is configured, into the local outbox in the same form. */
@Component
class EmailCourier implements Courier {

    private static final Logger LOG = LoggerFactory.getLogger(EmailCourier.class);

    private final MessageComposer composer;
    private final Post post;
    private final EmailMetrics metrics;

    EmailCourier(MessageComposer composer, Post post, EmailMetrics metrics) {
        this.composer = composer;
        this.post = post;
        this.metrics = metrics;
    }

    @Override
    public Destination.Channel channel() {
        return Destination.Channel.EMAIL;
    }

    @Override
    public Outcome carry(Letter letter, Grip grip) {
        Envelope envelope;
        try {
            envelope = composer.compose(letter);
        } catch (IllegalArgumentException impossible) {
            LOG.warn("{} cannot be made into a message: {}", letter.id(), impossible.getMessage());
            return new Outcome.Refused("5.1.3", "cannot be addressed");
        }
        long began = System.nanoTime();
        Outcome outcome = post.hand(envelope, grip);
        if (post.isServer()) {
            metrics.handed(outcome, System.nanoTime() - began);
        }
        return outcome;
    }
}
