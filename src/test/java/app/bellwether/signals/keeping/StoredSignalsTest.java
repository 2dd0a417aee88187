package app.bellwether.signals.keeping;

import static app.bellwether.signals.Reports.FIRST;
import static app.bellwether.signals.Reports.FOURTH;
import static app.bellwether.signals.Reports.SECOND;
import static app.bellwether.signals.Reports.THIRD;
import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.TestDatabase;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.Reports;
import app.bellwether.signals.Signal;
import app.bellwether.signals.SignalStore;
import app.bellwether.signals.SignalStoreContract;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

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
                database.repository(HouseRepository.class),
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

    /** Earlier versions of the program kept a clause as a claim of its own, under an id that its sentence has not. */
    @Test
    void goesOnWithSignalsThatRestOnClauses() {
        tellFreight();
        take(FIRST, SECOND, THIRD, FOURTH);
        List<Signal> before = store().open(Instant.parse("2026-03-24T00:00:00Z"));
        for (String statement : List.of(
                "alter table signals.signal drop constraint signal_centre_fkey",
                "alter table signals.evidence drop constraint evidence_claim_fkey",
                "update signals.claim set id = id || '+7', aside_start = 7, aside_end = 9",
                "update signals.signal set centre = centre || '+7'",
                "update signals.evidence set claim = claim || '+7'")) {
            database.jdbc().sql(statement).update();
        }
        StoredSignals upgraded = new StoredSignals(tables(database), stories, Reports.LINGUIST);
        assertThat(upgraded.open(Instant.parse("2026-03-24T00:00:00Z"))).isEqualTo(before);

        stories.tell(Reports.revised(FOURTH, "Halden Freight has withdrawn its report."), "week 4", 0);
        take(Reports.revised(FOURTH, "Halden Freight has withdrawn its report."));

        assertThat(new StoredSignals(tables(database), stories, Reports.LINGUIST)
                        .open(Instant.parse("2026-03-24T00:00:00Z"))
                        .getFirst()
                        .evidence(Evidence.Stance.SUPPORTS))
                .extracting(Evidence::article)
                .hasSize(3)
                .doesNotContain(FOURTH.id());
    }
}
