package app.bellwether.subscribers;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** What this room keeps of subscribers, which goes with them by itself. */
@Component
final class OwnTraces extends Traces {

    private static final List<String> BY_SUBSCRIBER = List.of(
            "bounce", "change", "consent", "interest", "key", "move", "operator", "session", "sign_up", "suppression");

    OwnTraces(JdbcClient jdbc, PlatformTransactionManager transactions) {
        super(jdbc, transactions);
    }

    @Override
    public Map<String, List<String>> of(SubscriberId subscriber, int most) {
        Map<String, List<String>> rows = new TreeMap<>();
        BY_SUBSCRIBER.forEach(table -> rows.put(
                "subscribers." + table, rows("subscribers." + table, "subscriber = :subscriber", subscriber, most)));
        rows.put("subscribers.subscriber", rows("subscribers.subscriber", "id = :subscriber", subscriber, most));
        rows.put(
                "subscribers.link",
                rows(
                        "subscribers.link",
                        ":subscriber in (follower, leader)",
                        "array[case when follower <> :subscriber then 'follower' end,"
                                + " case when leader <> :subscriber then 'leader' end]",
                        subscriber,
                        most));
        rows.put(
                "subscribers.request",
                rows(
                        "subscribers.request",
                        "conversation = :subscriber"
                                + " or address = (select address from subscribers.subscriber where id = :subscriber)",
                        // anybody may have typed their address: what that one wished, and from where, is not theirs
                        "case when conversation = :subscriber then '{}'"
                                + " else '{origin,wish,conversation,neighbourhood}' end",
                        subscriber,
                        most));
        return rows;
    }
}
