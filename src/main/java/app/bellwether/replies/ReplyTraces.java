package app.bellwether.replies;

import app.bellwether.subscribers.Traces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** What they asked, what of it waits to be confirmed, and what they called wrong. */
@Component
final class ReplyTraces extends Traces {

    ReplyTraces(JdbcClient jdbc, PlatformTransactionManager transactions) {
        super(jdbc, transactions, "replies.question", "replies.held", "replies.objection");
    }
}
