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
        return new StoredSubscribers(
                store(database),
                new RequestRows(database.jdbc(), clock),
                database.transactions(),
                taxonomy,
                clock,
                events);
    }

    static Keys keys(TestDatabase database, Clock clock) {
        return new StoredKeys(store(database), new Pace(database.jdbc(), clock), clock);
    }

    static SubscriberStore store(TestDatabase database) {
        return new SubscriberStore(
                database.repository(SubscriberRepository.class),
                database.repository(HistoryRepository.class),
                database.repository(LinkRepository.class),
                database.repository(SuppressionRepository.class),
                database.repository(KeyRepository.class),
                database.repository(MoveRepository.class),
                database.repository(SessionRepository.class));
    }
}
