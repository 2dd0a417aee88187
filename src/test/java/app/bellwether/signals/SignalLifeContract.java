package app.bellwether.signals;

import static app.bellwether.signals.Reports.FIRST;
import static app.bellwether.signals.Reports.FOURTH;
import static app.bellwether.signals.Reports.LINGUIST;
import static app.bellwether.signals.Reports.SECOND;
import static app.bellwether.signals.Reports.THIRD;
import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.signals.SignalVersion.State;
import app.bellwether.signals.dossiers.Dossier;
import app.bellwether.sources.Article;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How signals fade, return, fall and merge in every store. */
abstract class SignalLifeContract {

    private static final Article SPRING = Reports.report(
            "freight-spring",
            "Harbour Times",
            "2026-06-15T08:00:00Z",
            "Freight rates from Asia to Europe rise again",
            "Freight rates from Asia to northern Europe rose 6 percent last week, the broker Halden Freight said.");

    protected final ToldStories stories = new ToldStories();

    /** The store under test; the same one at each call. */
    protected abstract SignalStore store();

    protected Set<SignalId> take(Article... articles) {
        return watch().take(List.of(articles));
    }

    private SignalWatch watch() {
        return new SignalWatch(LINGUIST, stories, store());
    }

    private SignalId open(Article... articles) {
        int week = 0;
        for (Article article : List.of(FIRST, SECOND, THIRD, FOURTH, SPRING)) {
            stories.tell(article, "week " + ++week, 0);
        }
        take(articles);
        return store().open(articles[articles.length - 1].published())
                .getFirst()
                .id();
    }

    @Test
    void closesWhatNobodySaysAnyMoreByTheMidnightAtWhichItWasTooWeak() {
        SignalId id = open(FIRST, SECOND, THIRD);

        assertThat(watch().pass(Instant.parse("2026-06-12T15:00:00Z"))).hasSize(1);

        SignalVersion closed = store().versions(id).getLast();
        assertThat(closed.state()).isEqualTo(State.FADED);
        assertThat(closed.at()).isEqualTo(closed.at().truncatedTo(ChronoUnit.DAYS));
        assertThat(closed.strength().value()).isBetween(.45, .5);
        long quiet = Duration.between(THIRD.published(), closed.at()).toDays();
        assertThat(closed.change())
                .isEqualTo("no new quote for " + quiet + " days; closed, as its strength is below 0.5");
        assertThat(store().open(closed.at())).isEmpty();
        assertThat(store().open(closed.at().minusSeconds(86_400))).hasSize(1);
        assertThat(store().closed(closed.at())).extracting(Signal::id).containsExactly(id);
        assertThat(store().closed(closed.at().minusSeconds(86_400))).isEmpty();
        assertThat(watch().pass(Instant.parse("2026-06-14T15:00:00Z")))
                .as("it is closed once")
                .isEmpty();
    }

    @Test
    void closesByTheSameMidnightHoweverLateThatIsFound() {
        SignalId id = open(FIRST, SECOND, THIRD);
        SignalStore daily = SignalStore.inMemory(LINGUIST);
        SignalWatch watch = new SignalWatch(LINGUIST, stories, daily);
        watch.take(List.of(FIRST, SECOND, THIRD));
        for (Instant day = THIRD.published(); day.isBefore(SPRING.published()); day = day.plusSeconds(86_400)) {
            watch.pass(day);
        }

        take(SPRING);

        assertThat(store().versions(id).get(1)).isEqualTo(daily.versions(id).get(1));
    }

    @Test
    void opensAgainWhatIsSaidAgain() {
        SignalId id = open(FIRST, SECOND, THIRD);

        take(SPRING);

        assertThat(store().versions(id))
                .extracting(SignalVersion::state)
                .containsExactly(State.OPEN, State.FADED, State.OPEN);
        assertThat(store().versions(id).getLast().change())
                .isEqualTo("opened again by one more quote: 3 voices on 4 days; renamed");
        assertThat(store().open(SPRING.published())).extracting(Signal::id).containsExactly(id);
        Instant between = SPRING.published().truncatedTo(ChronoUnit.DAYS);
        assertThat(turned(id, THIRD.published(), between)).contains(State.FADED);
        assertThat(turned(id, between, SPRING.published())).contains(State.OPEN);
        assertThat(turned(id, THIRD.published(), SPRING.published())).isEmpty();
    }

    private Optional<State> turned(SignalId id, Instant from, Instant to) {
        return store().difference(id, from, to).orElseThrow().turned().map(SignalVersion::state);
    }

    @Test
    void closesWhatFallsApartAsPublishersTakeTheirWordsBack() {
        SignalId id = open(FIRST, SECOND, THIRD);
        Article corrected = Reports.revised(
                THIRD, "Freight rates were wrongly reported here as rising. Halden Freight has withdrawn them.");
        stories.tell(corrected, "week 3", 0);

        take(corrected);

        SignalVersion last = store().versions(id).getLast();
        assertThat(last.state()).isEqualTo(State.FALLEN);
        assertThat(last.change())
                .isEqualTo("a quote taken back by its publisher; closed, as too few voices or days are left");
        assertThat(store().open(THIRD.published())).isEmpty();
        assertThat(store().closed(THIRD.published())).extracting(Signal::id).containsExactly(id);

        take(FOURTH);

        assertThat(store().closed(FOURTH.published())).isEmpty();

        assertThat(store().versions(id).getLast().state()).isEqualTo(State.OPEN);
    }

    @Test
    void tellsWhatChangedBetweenTwoInstants() {
        SignalId id = open(FIRST, SECOND, THIRD, FOURTH);

        Difference grown =
                store().difference(id, THIRD.published(), FOURTH.published()).orElseThrow();
        Instant later = FOURTH.published().plus(Duration.ofDays(20));
        Difference quiet = store().difference(id, FOURTH.published(), later).orElseThrow();

        assertThat(grown.gain()).isPositive();
        assertThat(grown.moved()).contains(Difference.Part.VOICES);
        assertThat(grown.added(Evidence.Stance.SUPPORTS))
                .extracting(Evidence::article)
                .containsExactly(FOURTH.id());
        assertThat(grown.withdrawn()).isEmpty();
        assertThat(grown.turned()).isEmpty();
        assertThat(quiet.gain()).isNegative();
        assertThat(quiet.moved()).contains(Difference.Part.RECENCY);
        assertThat(quiet.added()).isEmpty();
        assertThat(quiet.otherUrgency()).isTrue();
        assertThat(store().difference(id, FIRST.published(), later)).isEmpty();
    }

    @Test
    void leadsFromASignalThatWasMergedToTheOlderOneThatGoesOnForIt() {
        SignalId elder = open(FIRST, SECOND, THIRD);
        Dossier known = store().dossiers(Instant.EPOCH).iterator().next();
        Dossier younger = merged(known);
        store().keep(younger);

        take(FOURTH);

        assertThat(store().heir(younger.id())).isEqualTo(elder);
        assertThat(store().heir(elder)).isEqualTo(elder);
        assertThat(store().open(FOURTH.published())).extracting(Signal::id).containsExactly(elder);
        assertThat(store().closed(FOURTH.published()))
                .as("it goes on in the elder one")
                .isEmpty();
        assertThat(store().versions(younger.id())).as("it is closed for good").hasSize(2);
    }

    /** A signal around another of the same quotes, as an earlier version of the program left it. */
    private static Dossier merged(Dossier elder) {
        SignalVersion last = elder.newest();
        SignalId id = new SignalId("0123456789abcdef");
        List<SignalVersion> versions = List.of(
                new SignalVersion(1, last.at(), "Brokers see rates rise", last.strength(), "opened", State.OPEN, null),
                new SignalVersion(
                        2, last.at(), "Brokers see rates rise", last.strength(), "merged", State.MERGED, elder.id()));
        return new Dossier(id, elder.centre(), elder.entries(), versions);
    }
}
