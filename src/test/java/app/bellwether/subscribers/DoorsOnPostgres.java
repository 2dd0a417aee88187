package app.bellwether.subscribers;

import app.bellwether.TestDatabase;
import app.bellwether.meters.Meters;
import app.bellwether.taxonomy.Taxonomy;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.Map;

/** The real doors by which people come in, for tests of other rooms. */
public final class DoorsOnPostgres {

    private final Keys keys;
    private final Sessions sessions;
    private final Requests requests;
    private final Stamps stamps;
    private final Operators operators;
    private final Moves moves;
    private final Roster roster;
    private final Suppressions suppressions;
    private final ReaderLinks links;

    public DoorsOnPostgres(TestDatabase database, Subscribers subscribers, Clock clock) {
        SubscriberStore store = SubscribersOnPostgres.store(database);
        Pace pace = new Pace(database.jdbc(), clock);
        keys = new StoredKeys(store, pace, clock);
        sessions = new StoredSessions(store.sessions(), clock);
        operators = new StoredOperators(
                database.repository(OperatorRepository.class),
                database.repository(OperatorKeyRepository.class),
                keys,
                store.past(),
                database.transactions(),
                subscribers,
                clock);
        requests = new StoredRequests(
                new RequestRows(database.jdbc(), clock),
                store,
                database.transactions(),
                subscribers,
                operators,
                pace,
                clock);
        moves = new StoredMoves(store, database.transactions(), subscribers, keys, pace, clock);
        roster = new CsvRoster(
                store, new Newcomers(subscribers, store.past(), database.transactions()), Taxonomy.standard(), clock);
        suppressions = new StoredSuppressions(
                store.suppressions(),
                subscribers,
                database.transactions(),
                clock,
                new SubscribersMetrics(new Meters(new SimpleMeterRegistry()), database.jdbc(), clock));
        TokenKeys tokenKeys = new TokenKeys((byte) 1, Map.of((byte) 1, TokenKeys.key(new byte[] {1, 2, 3})));
        stamps = new HmacStamps(tokenKeys, clock);
        links = new StoredLinks(store, database.transactions(), subscribers, keys, tokenKeys, clock);
    }

    public Keys keys() {
        return keys;
    }

    public Sessions sessions() {
        return sessions;
    }

    public Requests requests() {
        return requests;
    }

    public Moves moves() {
        return moves;
    }

    public Operators operators() {
        return operators;
    }

    public Roster roster() {
        return roster;
    }

    public Suppressions suppressions() {
        return suppressions;
    }

    public ReaderLinks links() {
        return links;
    }

    public Stamps stamps() {
        return stamps;
    }
}
