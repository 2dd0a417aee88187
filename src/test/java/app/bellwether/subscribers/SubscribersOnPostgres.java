package app.bellwether.subscribers;

import app.bellwether.TestDatabase;
import app.bellwether.taxonomy.Taxonomy;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;

/** The real subscribers, for tests of other rooms. */
public final class SubscribersOnPostgres {

    private SubscribersOnPostgres() {}

    public static Subscribers with(TestDatabase database, Taxonomy taxonomy, Clock clock) {
        return with(database, taxonomy, clock, _ -> {});
    }

    public static Subscribers with(
            TestDatabase database, Taxonomy taxonomy, Clock clock, ApplicationEventPublisher events) {
        return new JdbcSubscribers(database.jdbc(), database.transactions(), taxonomy, clock, events);
    }
}
