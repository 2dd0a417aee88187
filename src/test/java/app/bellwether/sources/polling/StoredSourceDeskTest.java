package app.bellwether.sources.polling;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.SettableClock;
import app.bellwether.TestDatabase;
import app.bellwether.sources.Origin;
import app.bellwether.sources.SourceDesk;
import app.bellwether.sources.SourceDesk.Day;
import app.bellwether.sources.SourceHealth;
import app.bellwether.sources.SourceHealth.State;
import app.bellwether.sources.SourceList.Wanted;
import app.bellwether.sources.polling.ConfiguredSources.Configured;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an operator does about sources; asking them is {@link PollingTest}'s. */
class StoredSourceDeskTest {

    private static final String PAPER = "https://paper.example/feed";
    private static final LocalDate TODAY = LocalDate.of(2025, 8, 5);

    private final TestDatabase database = TestDatabase.fresh();
    private final SettableClock clock = new SettableClock(Instant.parse("2025-08-05T08:00:00Z"));
    private final SourceRepository rows = database.repository(SourceRepository.class);
    private final SourcesOnPostgres kept = SourcesOnPostgres.with(
            database, clock, new Configured("letter", "Letter", "news@paper.example", List.of(), false));
    private final SourceDesk desk = new StoredSourceDesk(rows, clock);
    private final String paper = Origin.of(PAPER).source();

    @BeforeEach
    void add() {
        kept.list().add(List.of(new Wanted("Paper", PAPER, List.of())));
    }

    @Test
    void asksNowWhoeverIsToBeAskedLaterAlsoWhereItWasGivenUp() {
        fail(State.FAILING, Duration.ofHours(20));
        assertThat(rows.claim(clock.instant(), 9)).isEmpty();

        assertThat(desk.askNow(paper)).isTrue();
        assertThat(rows.claim(clock.instant(), 9))
                .extracting(DueSource::failures)
                .containsExactly(1);

        fail(State.GONE, Duration.ZERO);
        free();
        assertThat(rows.claim(clock.instant(), 9)).isEmpty();
        assertThat(desk.askNow(paper)).isTrue();
        assertThat(rows.claim(clock.instant(), 9)).hasSize(1);
    }

    @Test
    void asksNobodyWhoIsHeldAndKeepsNoBriefWaitingForThat() {
        assertThat(desk.hold(paper)).isTrue();

        assertThat(desk.hold(paper)).isFalse();
        assertThat(desk.askNow(paper)).isFalse();
        assertThat(rows.claim(clock.instant(), 9)).isEmpty();
        assertThat(kept.sources().caughtUp()).isTrue();
        assertThat(state()).isEqualTo(State.HELD);
        clock.pass(Duration.ofDays(2));
        assertThat(desk.late()).isEmpty();
        assertThat(kept.sources()
                        .coverage(clock.instant().minus(Duration.ofDays(1)))
                        .failed())
                .extracting(each -> each.name() + " " + each.reason())
                .contains("Paper is held by whoever runs Bellwether");

        assertThat(desk.letGo(paper)).isTrue();
        assertThat(desk.letGo(paper)).isFalse();
        assertThat(state()).isEqualTo(State.NEW);
        assertThat(desk.late()).containsExactly(paper);
        assertThat(rows.claim(clock.instant(), 9)).hasSize(1);
    }

    @Test
    void asksAndHoldsNoNewsletter() {
        assertThat(desk.askNow("letter")).isFalse();
        assertThat(desk.hold("letter")).isFalse();
        assertThat(desk.hold("nothing")).isFalse();
    }

    @Test
    void countsWhatCameAndWhatFailedByDay() {
        article("a", clock.instant());
        article("b", clock.instant());
        article("c", Instant.parse("2025-08-04T23:59:59Z"));
        article("d", Instant.parse("2025-08-01T12:00:00Z"));
        fail(State.FAILING, Duration.ZERO);
        fail(State.FAILING, Duration.ZERO);

        assertThat(desk.days(List.of(paper, "letter"), TODAY.minusDays(1)))
                .containsExactly(new Day(paper, TODAY.minusDays(1), 1, 0), new Day(paper, TODAY, 2, 2));
        assertThat(desk.days(List.of("letter"), TODAY.minusDays(1))).isEmpty();
        assertThat(desk.days(TODAY.minusDays(1)))
                .containsExactly(new Day("", TODAY.minusDays(1), 1, 0), new Day("", TODAY, 2, 2));
        assertThat(desk.articles(List.of(paper, "letter"))).containsExactly(Map.entry(paper, 4));
        assertThat(kept.sources().articles()).isEqualTo(4);
    }

    private void fail(State state, Duration next) {
        rows.unread(
                paper,
                state,
                clock.instant(),
                "answers with status 500",
                clock.instant().plus(next));
    }

    private void free() {
        database.jdbc().sql("update sources.source set claimed_until = null").update();
    }

    private State state() {
        return kept.sources().health().stream()
                .filter(health -> health.id().equals(paper))
                .map(SourceHealth::state)
                .findFirst()
                .orElseThrow();
    }

    private void article(String id, Instant seen) {
        database.jdbc()
                .sql("""
                    insert into sources.article (id, source, kind, url, publisher, published, seen, date_guessed, language, revision, stamp)
                    values (:id, :source, 'ARTICLE', '', '', :seen, :seen, false, 'en', 1, '')
                    """)
                .param("id", id)
                .param("source", paper)
                .param("seen", Timestamp.from(seen))
                .update();
    }
}
