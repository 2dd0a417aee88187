package app.bellwether.briefs;

import app.bellwether.subscribers.SubscriberErased;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets the briefs and silences of somebody who is erased. */
@Component
class Forgetting {

    private final JdbcClient jdbc;
    private final TransactionTemplate own;

    Forgetting(JdbcClient jdbc, PlatformTransactionManager manager) {
        this.jdbc = jdbc;
        this.own = new TransactionTemplate(manager);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(SubscriberErased erased) {
        own.executeWithoutResult(_ -> {
            forget("delete from briefs.brief where subscriber = :subscriber", erased);
            forget("delete from briefs.note where subscriber = :subscriber", erased);
            forget("delete from briefs.silence where subscriber = :subscriber", erased);
        });
    }

    private void forget(String delete, SubscriberErased erased) {
        jdbc.sql(delete).param("subscriber", erased.subscriber().value()).update();
    }
}
