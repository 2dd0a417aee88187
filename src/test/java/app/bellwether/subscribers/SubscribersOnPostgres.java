package app.bellwether.subscribers;

import app.bellwether.TestDatabase;
import app.bellwether.taxonomy.Taxonomy;
import java.time.Clock;

/** The real subscribers, for tests of other rooms. */
public final class SubscribersOnPostgres {

    private SubscribersOnPostgres() {}

    public static Subscribers with(TestDatabase database, Taxonomy taxonomy, Clock clock) {
        return new JdbcSubscribers(database.jdbc(), database.transactions(), taxonomy, clock, _ -> {});
    }
}
