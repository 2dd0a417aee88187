package app.bellwether.signals.keeping;

import app.bellwether.TestDatabase;
import app.bellwether.signals.Reports;
import app.bellwether.signals.SignalStore;
import app.bellwether.signals.SignalStoreContract;

class StoredSignalsTest extends SignalStoreContract {

    private final TestDatabase database = TestDatabase.fresh();
    private final StoredSignals store = new StoredSignals(tables(database), stories, Reports.LINGUIST);

    static StoredSignals.Tables tables(TestDatabase database) {
        return new StoredSignals.Tables(
                database.repository(ClaimRepository.class),
                database.repository(EvidenceRepository.class),
                database.repository(VersionRepository.class),
                database.repository(InsightRepository.class),
                database.repository(DigestRepository.class),
                database.repository(ProgressRepository.class));
    }

    @Override
    protected SignalStore store() {
        // the sweep moves the generation with each change; here nobody sweeps
        database.jdbc()
                .sql("update signals.progress set generation = generation + 1")
                .update();
        return store;
    }
}
