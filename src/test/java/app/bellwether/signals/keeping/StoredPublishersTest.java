package app.bellwether.signals.keeping;

import static app.bellwether.signals.Reports.FIRST;
import static app.bellwether.signals.Reports.FOURTH;
import static app.bellwether.signals.Reports.LINGUIST;
import static app.bellwether.signals.Reports.SECOND;
import static app.bellwether.signals.Reports.THIRD;
import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.SettableClock;
import app.bellwether.TestDatabase;
import app.bellwether.signals.Publishers.Facts;
import app.bellwether.signals.Publishers.Publisher;
import app.bellwether.signals.Signal;
import app.bellwether.signals.SignalId;
import app.bellwether.signals.ToldStories;
import app.bellwether.signals.claims.Houses;
import app.bellwether.signals.keeping.ProgressRepository.Progress;
import app.bellwether.sources.Article;
import app.bellwether.sources.Articles;
import app.bellwether.sources.Imprints.Imprint;
import app.bellwether.sources.MemoryQuarantine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoredPublishersTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final ToldStories stories = new ToldStories();
    private final StoredSignals signals = new StoredSignals(StoredSignalsTest.tables(database), stories, LINGUIST);
    private final SettableClock clock = new SettableClock(FOURTH.published());
    private final ProgressRepository progress = database.repository(ProgressRepository.class);
    private final List<Imprint> read = new ArrayList<>();
    private final StoredPublishers publishers =
            new StoredPublishers(database.repository(HouseRepository.class), progress, _ -> read, clock);
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

    private Optional<Publisher> correct(String publisher, String house) {
        return correct(publisher, new Facts(house, "", "", ""));
    }

    private Optional<Publisher> correct(String publisher, Facts said) {
        return Objects.requireNonNull(database.transactions().execute(_ -> publishers.correct(publisher, said)));
    }

    private void tell(Article article, String story) {
        tell(article, story, "");
    }

    private void tell(Article article, String story, String host) {
        stories.tell(article, story, 0);
        read.add(new Imprint(article.publisher(), "source of " + article.publisher(), host, "en", 1));
    }

    private List<Signal> open() {
        sweep.run();
        return signals.open(clock.instant());
    }

    private int voices(SignalId id) {
        return signals.byId(id, clock.instant()).orElseThrow().strength().voices();
    }

    /** By the watch that has read them before, and by what is read from then on. */
    @Test
    void countsTwoPapersOnceOfWhichAnOperatorSaysThatTheyAreOfOneHouse() {
        tell(FIRST, "week 1");
        tell(SECOND, "week 2");
        assertThat(open()).isEmpty();

        assertThat(correct(SECOND.publisher(), "the " + FIRST.publisher().toUpperCase(Locale.ROOT)))
                .isPresent();
        tell(THIRD, "week 3");

        assertThat(open()).isEmpty();
        assertThat(publishers.heard())
                .filteredOn(one -> !one.said().equals(Facts.NONE))
                .extracting(Publisher::name)
                .containsExactly(SECOND.publisher());
        assertThat(publishers.heard())
                .extracting(one -> one.facts().house())
                .satisfies(houses -> assertThat(Set.copyOf(houses)).hasSize(2));
    }

    @Test
    void countsByWhatIsKnownAgain() {
        tell(FIRST, "week 1");
        tell(SECOND, "week 2");
        tell(THIRD, "week 3");
        assertThat(open()).hasSize(1);
        correct(SECOND.publisher(), FIRST.publisher());
        correct(SECOND.publisher(), " ");

        tell(FOURTH, "week 4");

        assertThat(open().getFirst().strength().voices()).isEqualTo(4);
        assertThat(publishers.heard()).hasSize(4).allSatisfy(one -> {
            assertThat(one.said()).isEqualTo(Facts.NONE);
            assertThat(one.facts().language()).isEqualTo("en");
            assertThat(one.articles()).isEqualTo(1);
        });
    }

    @Test
    void knowsNobodyOfWhomNothingWasRead() {
        assertThat(correct("Nobody", "Tarn Group")).isEmpty();
        assertThat(publishers.heard()).isEmpty();
    }

    /** Also by an instance that held a picture of the signals before, and once nothing of it is left. */
    @Test
    void countsTheSameWhoeverIsAsked() {
        tell(FIRST, "week 1");
        tell(SECOND, "week 2");
        tell(THIRD, "week 3");
        Signal before = open().getFirst();
        StoredSignals another = new StoredSignals(StoredSignalsTest.tables(database), stories, LINGUIST);

        correct(SECOND.publisher(), FIRST.publisher());

        Signal after = signals.byId(before.id(), clock.instant()).orElseThrow();
        assertThat(after).isEqualTo(another.byId(before.id(), clock.instant()).orElseThrow());
        assertThat(after.strength().voices()).isEqualTo(2);
        read.clear();
        assertThat(publishers.heard()).extracting(Publisher::name).containsExactly(SECOND.publisher());
        assertThat(correct(SECOND.publisher(), "")).isPresent();
        assertThat(publishers.heard()).isEmpty();
        assertThat(voices(before.id())).isEqualTo(3);
    }

    /** What was counted before it was known, and what is read from then on. */
    @Test
    void countsTwoNamesOnceWhoseArticlesStandAtOneDomain() {
        tell(FIRST, "week 1", "www.harbour.example");
        tell(SECOND, "week 2", "ledger.harbour.example");
        tell(THIRD, "week 3", "coast.example");
        SignalId known = open().getFirst().id();
        assertThat(voices(known)).isEqualTo(3);

        publishers.recount();
        tell(FOURTH, "week 4", "coast.example");
        publishers.recount();

        open();
        assertThat(voices(known)).isEqualTo(2);
        Progress reached = progress.reached();
        publishers.recount();
        assertThat(progress.reached()).isEqualTo(reached);
        correct(SECOND.publisher(), SECOND.publisher());
        assertThat(voices(known)).isEqualTo(3);
    }

    @Test
    void keepsWhatAnOperatorSaysAndNothingThatIsOnlySaidAgain() {
        tell(FIRST, "week 1", "www.harbour.example");
        Facts known = publishers.heard().getFirst().facts();
        assertThat(known).isEqualTo(new Facts("harbour.example", "harbour.example", "", "en"));

        Publisher one = correct(FIRST.publisher(), new Facts(known.house(), "harbour.de", known.country(), "de"))
                .orElseThrow();

        assertThat(one.facts()).isEqualTo(new Facts("harbour.de", "harbour.de", "DE", "de"));
        assertThat(one.said()).isEqualTo(new Facts("", "harbour.de", "", "de"));
        assertThat(publishers.heard()).containsExactly(one);
        assertThat(correct(FIRST.publisher(), new Facts("harbour.de", "", "CH", ""))
                        .map(Publisher::facts))
                .contains(new Facts("harbour.example", "harbour.example", "CH", "en"));
        assertThat(correct(FIRST.publisher(), Facts.NONE).map(Publisher::facts)).contains(known);
    }

    @ParameterizedTest
    @CsvSource({
        "harbour.example, harbour.example",
        "' https://News.Harbour.example:8443/a?b#c ', harbour.example",
        "ada.github.io, ada.github.io",
        "github.io,",
        "https://www.youtube.com/@harbour,",
        "substack.com,",
        "harbour,",
        "the harbour.example,"
    })
    void readsADomainHoweverItIsTyped(String typed, @Nullable String domain) {
        assertThat(publishers.domain(typed)).isEqualTo(Optional.ofNullable(domain));
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
