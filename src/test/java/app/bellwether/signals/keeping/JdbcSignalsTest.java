package app.bellwether.signals.keeping;

import app.bellwether.TestDatabase;
import app.bellwether.signals.Reports;
import app.bellwether.signals.SignalStore;
import app.bellwether.signals.SignalStoreContract;

class JdbcSignalsTest extends SignalStoreContract {

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcSignals store = new JdbcSignals(database.jdbc(), stories, Reports.LINGUIST);

    @Override
    protected SignalStore store() {
        // the sweep moves the generation with each change; here nobody sweeps
        database.jdbc()
                .sql("update signals.progress set generation = generation + 1")
                .update();
        return store;
    }
}
