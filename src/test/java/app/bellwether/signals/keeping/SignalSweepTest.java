package app.bellwether.signals.keeping;

import static app.bellwether.signals.Reports.FIRST;
import static app.bellwether.signals.Reports.LINGUIST;
import static app.bellwether.signals.Reports.SECOND;
import static app.bellwether.signals.Reports.THIRD;
import static app.bellwether.signals.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.SettableClock;
import app.bellwether.TestDatabase;
import app.bellwether.signals.Signal;
import app.bellwether.signals.SignalVersion;
import app.bellwether.signals.SignalVersion.State;
import app.bellwether.signals.ToldStories;
import app.bellwether.sources.Article;
import app.bellwether.sources.Articles;
import app.bellwether.sources.MemoryQuarantine;
import app.bellwether.sources.Quarantine;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignalSweepTest {

    /** A book. */
    private static final Article ENDLESS = report(
            "endless", "Merrow Times", "2026-06-02T08:00:00Z", "Port reopens", "The port reopened. ".repeat(60_000));

    private final TestDatabase database = TestDatabase.fresh();
    private final ToldStories stories = new ToldStories();
    private final StoredSignals signals = new StoredSignals(StoredSignalsTest.tables(database), stories, LINGUIST);
    private final SettableClock clock = new SettableClock(THIRD.published());
    private final Quarantine quarantine = new MemoryQuarantine();

    private SignalSweep sweep() {
        Articles articles = Articles.inMemory(List.of(FIRST, SECOND, THIRD, ENDLESS));
        return new SignalSweep(
                database.repository(ProgressRepository.class),
                database.transactions(),
                signals,
                new WatchFeed(stories, articles, quarantine, LINGUIST, clock),
                new SignalsSettings(Duration.ofSeconds(2), 50));
    }

    @Test
    void closesWhatHasFadedThoughNothingArrives() {
        stories.tell(FIRST, "week 1", 0);
        stories.tell(SECOND, "week 2", 0);
        stories.tell(THIRD, "week 3", 0);
        SignalSweep sweep = sweep();
        sweep.run();
        Signal signal = signals.open(clock.instant()).getFirst();
        assertThat(signals.versions(signal.id())).hasSize(1);

        clock.pass(Duration.ofDays(90));
        sweep.run();

        assertThat(signals.versions(signal.id())).hasSize(2);
        assertThat(signals.versions(signal.id()).getLast().state()).isEqualTo(State.FADED);
        assertThat(signals.open(clock.instant())).isEmpty();
        clock.pass(Duration.ofDays(1));
        sweep.run();
        assertThat(signals.versions(signal.id())).hasSize(2);
    }

    @Test
    void setsAnArticleAsideThatCannotBeReadAndGoesOn() {
        stories.tell(FIRST, "week 1", 0);
        stories.tell(ENDLESS, "week 1", 0);
        stories.tell(SECOND, "week 2", 0);
        stories.tell(THIRD, "week 3", 0);
        SignalSweep sweep = sweep();

        sweep.run();

        assertThat(signals.open(clock.instant())).hasSize(1);
        assertThat(quarantine.newest(9))
                .singleElement()
                .satisfies(held -> assertThat(held.article()).isEqualTo(ENDLESS.id()))
                .satisfies(held -> assertThat(held.why()).contains("longer than an article may be"));
        sweep().run();
        assertThat(versions()).hasSize(1);
    }

    @Test
    void goesOnFromWhatAnotherInstanceKept() {
        stories.tell(FIRST, "week 1", 0);
        stories.tell(SECOND, "week 2", 0);
        SignalSweep here = sweep();
        here.run();
        SignalSweep there = sweep();

        stories.tell(THIRD, "week 3", 0);
        there.run();
        here.run();

        assertThat(signals.open(clock.instant())).hasSize(1);
        assertThat(versions()).hasSize(1);
    }

    private List<SignalVersion> versions() {
        return signals.versions(signals.open(clock.instant()).getFirst().id());
    }
}
