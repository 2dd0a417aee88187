package app.bellwether.briefs;

import app.bellwether.subscribers.Traces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Their briefs, notes and silences. */
@Component
final class BriefTraces extends Traces {

    BriefTraces(JdbcClient jdbc, PlatformTransactionManager transactions) {
        super(jdbc, transactions, "briefs.brief", "briefs.note", "briefs.silence");
    }
}
