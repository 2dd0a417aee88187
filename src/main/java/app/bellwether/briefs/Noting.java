package app.bellwether.briefs;

import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.Subscribers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells somebody in a note, when it is time, why no brief came: inside the transaction that records the silence. */
@Component
class Noting {

    private static final Logger LOG = LoggerFactory.getLogger(Noting.class);

    private final Subscribers subscribers;
    private final MissRows misses;
    private final NoteMaking making;
    private final TransactionTemplate savepoint;

    Noting(Subscribers subscribers, MissRows misses, NoteMaking making, PlatformTransactionManager transactions) {
        this.subscribers = subscribers;
        this.misses = misses;
        this.making = making;
        this.savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** A note that cannot be made, for whatever reason, is no reason to forget that there was silence. */
    @EventListener
    void on(FellSilent silent) {
        Silence silence = silent.silence();
        misses.keep(silence, silent.decisions());
        try {
            savepoint.executeWithoutResult(_ -> subscribers
                    .byId(silence.subscriber())
                    .filter(Subscriber::notes)
                    .ifPresent(subscriber -> making.tell(subscriber, silence)));
        } catch (RuntimeException broken) {
            LOG.error("No note could be made for {}", silence.subscriber(), broken);
        }
    }
}
