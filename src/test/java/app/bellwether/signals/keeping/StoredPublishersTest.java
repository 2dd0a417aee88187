package app.bellwether.signals.keeping;

import static app.bellwether.signals.Reports.FIRST;
import static app.bellwether.signals.Reports.FOURTH;
import static app.bellwether.signals.Reports.LINGUIST;
import static app.bellwether.signals.Reports.SECOND;
import static app.bellwether.signals.Reports.THIRD;
import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.SettableClock;
import app.bellwether.TestDatabase;
import app.bellwether.signals.Publishers.Publisher;
import app.bellwether.signals.Signal;
import app.bellwether.signals.ToldStories;
import app.bellwether.signals.claims.Houses;
import app.bellwether.sources.Articles;
import app.bellwether.sources.MemoryQuarantine;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StoredPublishersTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final ToldStories stories = new ToldStories();
    private final StoredSignals signals = new StoredSignals(StoredSignalsTest.tables(database), stories, LINGUIST);
    private final SettableClock clock = new SettableClock(FOURTH.published());
    private final ProgressRepository progress = database.repository(ProgressRepository.class);
    private final StoredPublishers publishers =
            new StoredPublishers(database.repository(HouseRepository.class), progress, clock);
    private final SignalSweep sweep = new SignalSweep(
            progress,
            database.transactions(),
            signals,
            new WatchFeed(
                    stories,
                    Articles.inMemory(List.of(FIRST, SECOND, THIRD, FOURTH)),
                    new MemoryQuarantine(),
                    LINGUIST,
                    clock),
            new SignalsSettings(Duration.ofSeconds(2), 50));

    private Optional<String> correct(String publisher, String house) {
        return Objects.requireNonNull(database.transactions().execute(_ -> publishers.correct(publisher, house)));
    }

    private List<Signal> open() {
        sweep.run();
        return signals.open(clock.instant());
    }

    /** By the watch that has read them before, and by what is read from then on. */
    @Test
    void countsTwoPapersOnceOfWhichAnOperatorSaysThatTheyAreOfOneHouse() {
        stories.tell(FIRST, "week 1", 0);
        stories.tell(SECOND, "week 2", 0);
        assertThat(open()).isEmpty();

        assertThat(correct(SECOND.publisher(), "the " + FIRST.publisher().toUpperCase(Locale.ROOT)))
                .isPresent();
        stories.tell(THIRD, "week 3", 0);

        assertThat(open()).isEmpty();
        assertThat(publishers.heard(9))
                .filteredOn(Publisher::corrected)
                .extracting(Publisher::name)
                .containsExactly(SECOND.publisher());
        assertThat(publishers.heard(9))
                .extracting(Publisher::house)
                .satisfies(houses -> assertThat(Set.copyOf(houses)).hasSize(2));
    }

    @Test
    void countsByWhatIsKnownAgain() {
        stories.tell(FIRST, "week 1", 0);
        stories.tell(SECOND, "week 2", 0);
        stories.tell(THIRD, "week 3", 0);
        assertThat(open()).hasSize(1);
        correct(SECOND.publisher(), FIRST.publisher());
        correct(SECOND.publisher(), " ");

        stories.tell(FOURTH, "week 4", 0);

        assertThat(open().getFirst().strength().voices()).isEqualTo(4);
        assertThat(publishers.heard(1)).singleElement().satisfies(one -> {
            assertThat(one.corrected()).isFalse();
            assertThat(one.language()).isEqualTo("en");
            assertThat(one.articles()).isEqualTo(1);
        });
    }

    @Test
    void knowsNobodyOfWhomNothingWasRead() {
        assertThat(correct("Nobody", "Tarn Group")).isEmpty();
        assertThat(publishers.heard(9)).isEmpty();
    }

    /** Also by an instance that held a picture of the signals before, and once nothing of it is left. */
    @Test
    void countsTheSameWhoeverIsAsked() {
        stories.tell(FIRST, "week 1", 0);
        stories.tell(SECOND, "week 2", 0);
        stories.tell(THIRD, "week 3", 0);
        Signal before = open().getFirst();
        StoredSignals another = new StoredSignals(StoredSignalsTest.tables(database), stories, LINGUIST);

        correct(SECOND.publisher(), FIRST.publisher());

        Signal after = signals.byId(before.id(), clock.instant()).orElseThrow();
        assertThat(after).isEqualTo(another.byId(before.id(), clock.instant()).orElseThrow());
        assertThat(after.strength().voices()).isEqualTo(2);
        database.jdbc().sql("update signals.claim set superseded = true").update();
        assertThat(publishers.heard(9)).extracting(Publisher::name).containsExactly(SECOND.publisher());
        assertThat(correct(SECOND.publisher(), "")).isPresent();
        assertThat(publishers.heard(9)).isEmpty();
    }

    /** A paper that was sold goes by its own name again. */
    @Test
    void countsAPaperForItselfWhateverIsKnown() {
        assertThat(Houses.named("The Wall Street Journal", "Wall Street Journal"))
                .isEqualTo("wall street journal");
        assertThat(Houses.named("MarketWatch", "The Merrow Ledger")).isEqualTo("News Corp");
        assertThat(Houses.named("news corp", "The Merrow Ledger")).isEqualTo("News Corp");
        assertThat(Houses.named("Tarn Group", "The Merrow Ledger")).isEqualTo("tarn group");
    }
}
