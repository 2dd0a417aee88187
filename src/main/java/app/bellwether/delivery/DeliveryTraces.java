package app.bellwether.delivery;

import app.bellwether.subscribers.Traces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Their letters, and what became of them; what still waits is not sent. */
@Component
final class DeliveryTraces extends Traces {

    DeliveryTraces(JdbcClient jdbc, PlatformTransactionManager transactions) {
        super(jdbc, transactions, "delivery.delivery", "delivery.attempt", "delivery.kept", "delivery.held_by_hand");
    }
}
