package app.bellwether.replies;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Does one thing within a transaction so that, when it cannot be done, nothing of it stays and all the rest does. */
@Component
class Apart {

    private final TransactionTemplate savepoint;

    Apart(PlatformTransactionManager transactions) {
        savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** What it gives; when it throws, so does this, and the transaction can go on. */
    <T> T done(Supplier<T> thing) {
        return savepoint.execute(_ -> thing.get());
    }
}
