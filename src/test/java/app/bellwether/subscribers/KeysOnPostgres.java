package app.bellwether.subscribers;

import app.bellwether.TestDatabase;
import java.time.Clock;

/** The real keys, for tests of other rooms. */
public final class KeysOnPostgres {

    private KeysOnPostgres() {}

    public static Keys with(TestDatabase database, Clock clock) {
        return new JdbcKeys(database.jdbc(), clock);
    }
}
