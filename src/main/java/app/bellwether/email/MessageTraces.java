package app.bellwether.email;

import app.bellwether.subscribers.Traces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Their messages. */
@Component
final class MessageTraces extends Traces {

    MessageTraces(JdbcClient jdbc, PlatformTransactionManager transactions) {
        super(jdbc, transactions, "email.incoming");
    }
}
