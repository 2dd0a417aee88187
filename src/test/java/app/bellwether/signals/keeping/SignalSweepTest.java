package app.bellwether.signals.keeping;

import static app.bellwether.signals.Reports.FIRST;
import static app.bellwether.signals.Reports.LINGUIST;
import static app.bellwether.signals.Reports.SECOND;
import static app.bellwether.signals.Reports.THIRD;
import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.SettableClock;
import app.bellwether.TestDatabase;
import app.bellwether.signals.Signal;
import app.bellwether.signals.SignalChanged;
import app.bellwether.signals.SignalVersion.State;
import app.bellwether.signals.ToldStories;
import app.bellwether.sources.Articles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignalSweepTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final ToldStories stories = new ToldStories();
    private final JdbcSignals signals = new JdbcSignals(database.jdbc(), stories, LINGUIST);
    private final SettableClock clock = new SettableClock(THIRD.published());
    private final List<Object> told = new ArrayList<>();

    private SignalSweep sweep() {
        Articles articles = Articles.inMemory(List.of(FIRST, SECOND, THIRD));
        return new SignalSweep(
                database.jdbc(),
                database.transactions(),
                signals,
                new SignalSweep.Feed(stories, articles, LINGUIST, clock),
                told::add,
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
        told.clear();

        clock.pass(Duration.ofDays(90));
        sweep.run();

        assertThat(told).containsExactly(new SignalChanged(signal.id(), 2));
        assertThat(signals.versions(signal.id()).getLast().state()).isEqualTo(State.FADED);
        assertThat(signals.open(clock.instant())).isEmpty();
        clock.pass(Duration.ofDays(1));
        sweep.run();
        assertThat(told).hasSize(1);
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

        assertThat(told).hasSize(1);
        assertThat(signals.open(clock.instant())).hasSize(1);
    }
}
