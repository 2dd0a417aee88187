package app.bellwether.subscribers;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads everybody, so many at a time that any number of them fits into memory. */
@Component
class RosterRows {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final SubscriberRows rows;

    RosterRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.rows = new SubscriberRows(jdbc);
    }

    /** Takes one of them after the other. */
    interface Taker {

        void take(Subscriber subscriber, List<Consent> consents) throws IOException;
    }

    /** Everybody, by id. */
    void each(Taker taker) throws IOException {
        List<Subscriber> some = after("");
        while (!some.isEmpty()) {
            Map<String, List<Consent>> consents = consents(some);
            for (Subscriber one : some) {
                taker.take(one, consents.getOrDefault(one.id().value(), List.of()));
            }
            some = after(some.getLast().id().value());
        }
    }

    private List<Subscriber> after(String id) {
        return rows.where(
                "id in (select id from subscribers.subscriber where id > :after order by id limit :most)",
                Map.of("after", id, "most", AT_ONCE));
    }

    private Map<String, List<Consent>> consents(List<Subscriber> subscribers) {
        return jdbc
                .sql("select * from subscribers.consent where subscriber = any(:ids) order by number")
                .param("ids", subscribers.stream().map(one -> one.id().value()).toArray(String[]::new))
                .query((row, _) -> Map.entry(row.getString("subscriber"), HistoryRows.consent(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
