package app.bellwether.replies;

import app.bellwether.subscribers.Traces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** What they asked, and what of it waits to be confirmed. */
@Component
final class ReplyTraces extends Traces {

    ReplyTraces(JdbcClient jdbc, PlatformTransactionManager transactions) {
        super(jdbc, transactions, "replies.question", "replies.held");
    }
}
