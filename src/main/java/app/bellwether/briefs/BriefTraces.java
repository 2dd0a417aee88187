package app.bellwether.briefs;

import app.bellwether.subscribers.SubscriberId;
import app.bellwether.subscribers.Traces;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Their briefs, notes and silences. */
@Component
final class BriefTraces extends Traces {

    BriefTraces(JdbcClient jdbc, PlatformTransactionManager transactions) {
        super(jdbc, transactions, "briefs.brief", "briefs.note", "briefs.silence");
    }

    /** With what refers to them: why each thing was chosen, or missed. */
    @Override
    public Map<String, List<String>> of(SubscriberId subscriber, int most) {
        Map<String, List<String>> rows = super.of(subscriber, most);
        String ofBriefs = "brief in (select id from briefs.brief where subscriber = :subscriber)";
        rows.put("briefs.item", rows("briefs.item", ofBriefs, subscriber, most));
        rows.put("briefs.decision", rows("briefs.decision", ofBriefs, subscriber, most));
        rows.put("briefs.miss", rows("briefs.miss", "subscriber = :subscriber", subscriber, most));
        return rows;
    }
}
