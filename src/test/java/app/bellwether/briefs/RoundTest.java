package app.bellwether.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.sources.Sources;
import app.bellwether.subscribers.Past;
import app.bellwether.subscribers.Schedule;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.subscribers.Weekdays;
import app.bellwether.taxonomy.Role;
import app.bellwether.writing.Document;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoundTest {

    private final Mornings mornings = new Mornings();

    @Test
    void r6SendsAFirstBriefRightAfterConfirmingAndThenOneADay() {
        Subscriber ada = mornings.ada();

        mornings.at("2026-03-05T06:00:02Z");
        mornings.at("2026-03-05T06:00:04Z");
        Samples.addHit(mornings.newsstand, "next", "2026-03-06T03:00:00Z");
        mornings.at("2026-03-06T05:59:59Z");
        mornings.at("2026-03-06T06:00:00Z");
        mornings.at("2026-03-06T06:00:02Z");
        mornings.at("2026-03-06T20:00:00Z");

        assertThat(mornings.slots(ada)).containsExactly("2026-03-06 morning", "2026-03-05 first");
        assertThat(mornings.heard).hasSize(2);
        assertThat(mornings.briefs.of(ada.id(), 2)).extracting(Brief::edition).containsExactly(2, 1);
    }

    @Test
    void looksUpOnceWhatIsTheSameForAllReaders() {
        List<Subscriber> readers = IntStream.range(0, 12)
                .mapToObj(number -> mornings.pending("reader" + number + "@example.org"))
                .map(pending -> mornings.subscribers.confirm(pending.id()).after())
                .toList();

        mornings.at("2026-03-05T06:00:02Z");

        assertThat(mornings.newsstand.asked).isEqualTo(1);
        assertThat(readers)
                .allSatisfy(reader -> assertThat(mornings.slots(reader)).hasSize(1));
        assertThat(mornings.heard).hasSize(12);
    }

    @Test
    void r10TellsReadersWhoAreAlikeTheSameAndOthersWhatIsTheirs() {
        List<Subscriber> readers = IntStream.range(0, 3)
                .mapToObj(number -> mornings.pending("reader" + number + "@example.org"))
                .map(pending -> mornings.subscribers.confirm(pending.id()).after())
                .toList();
        Subscriber other = readers.getLast();
        mornings.subscribers.change(other.id(), Past.Author.READER, preferences -> preferences.as(Role.SECURITY));

        mornings.at("2026-03-05T06:00:02Z");
        Samples.addHit(mornings.newsstand, "next", "2026-03-06T03:00:00Z");
        mornings.at("2026-03-06T06:00:00Z");

        assertThat(document(readers.get(0))).isEqualTo(document(readers.get(1)));
        assertThat(document(other)).isNotEqualTo(document(readers.get(0)));
    }

    private Document document(Subscriber reader) {
        return mornings.briefs.of(reader.id(), 1).getFirst().document();
    }

    @Test
    void looksAtNobodyForWhomNothingIsDue() {
        Subscriber ada = mornings.ada();
        mornings.at("2026-03-05T06:00:02Z");
        mornings.at("2026-03-05T06:00:04Z");

        assertThat(awake("2026-03-06T05:59:59Z")).isEmpty();
        assertThat(awake("2026-03-06T06:00:00Z")).containsExactly(ada.id());
        mornings.subscribers.schedule(ada.id(), schedule -> schedule.at(LocalTime.of(6, 30)));
        assertThat(awake("2026-03-06T05:29:59Z")).containsExactly(ada.id());
        mornings.at("2026-03-06T05:29:59Z");
        assertThat(awake("2026-03-06T05:29:59Z")).isEmpty();
        assertThat(awake("2026-03-06T05:30:00Z")).containsExactly(ada.id());
    }

    private List<SubscriberId> awake(String instant) {
        return mornings.subscribers.awake(Instant.parse(instant), null, 10).stream()
                .map(Subscriber::id)
                .toList();
    }

    @Test
    void r6SendsNothingBeforeConfirmingAndAfterUnsubscribing() {
        Subscriber pending = mornings.pending("pending@example.org");
        Subscriber ada = mornings.ada();
        mornings.subscribers.unsubscribe(ada.id());

        mornings.at("2026-03-05T06:00:02Z");
        mornings.at("2026-03-06T06:00:02Z");

        assertThat(mornings.slots(pending)).isEmpty();
        assertThat(mornings.slots(ada)).isEmpty();
        assertThat(mornings.heard).isEmpty();
    }

    @Test
    void r6RecordsWhyThereIsNoBrief() {
        Subscriber ada = mornings.ada();
        mornings.at("2026-03-05T06:00:02Z");

        mornings.at("2026-03-06T06:00:00Z");

        assertThat(mornings.slots(ada)).containsExactly("2026-03-05 first");
        assertThat(mornings.silences(ada)).singleElement().satisfies(silence -> {
            assertThat(silence.kind()).isEqualTo(Silence.Kind.QUIET);
            assertThat(silence.date()).hasToString("2026-03-06");
            assertThat(silence.reason()).contains("nothing new about what you follow");
        });
    }

    @Test
    void r6SendsOneBriefAfterAnOutageOfDays() {
        Subscriber ada = mornings.ada();
        mornings.at("2026-03-05T06:00:02Z");
        Samples.addHit(mornings.newsstand, "while-down", "2026-03-07T03:00:00Z");

        mornings.at("2026-03-08T09:00:00Z");

        assertThat(mornings.slots(ada)).containsExactly("2026-03-08 morning", "2026-03-05 first");
        assertThat(mornings.silences(ada))
                .extracting(silence -> silence.date() + " " + silence.kind())
                .containsExactlyInAnyOrder("2026-03-06 MISSED", "2026-03-07 MISSED");
    }

    @Test
    void r6SkipsWhatIsPastItsDeadline() {
        Subscriber ada = mornings.ada();
        mornings.at("2026-03-05T06:00:02Z");
        Samples.addHit(mornings.newsstand, "late", "2026-03-06T03:00:00Z");

        mornings.at("2026-03-06T18:00:01Z");

        assertThat(mornings.slots(ada)).containsExactly("2026-03-05 first");
        assertThat(mornings.silences(ada))
                .extracting(Silence::reason)
                .containsExactly("It would have come too late to be of use.");
    }

    @Test
    void r6SendsNoMorningBriefSoonAfterTheFirst() {
        mornings.now = Instant.parse("2026-03-05T04:30:00Z");
        Subscriber ada = mornings.ada();
        mornings.at("2026-03-05T04:30:02Z");
        Samples.addHit(mornings.newsstand, "soon", "2026-03-05T05:00:00Z");

        mornings.at("2026-03-05T06:00:00Z");

        assertThat(mornings.slots(ada)).containsExactly("2026-03-05 first");
        assertThat(mornings.silences(ada))
                .extracting(Silence::reason)
                .containsExactly("Your last brief had come only a few hours before.");
    }

    @Test
    void r6SendsNoSecondBriefForADateToWhoMovesFromTokyoToLosAngeles() {
        Subscriber ada = mornings.ada();
        change(ada, schedule -> schedule.in(ZoneId.of("Asia/Tokyo")));
        mornings.at("2026-03-05T06:00:02Z");
        Samples.addHit(mornings.newsstand, "tokyo", "2026-03-05T20:00:00Z");
        mornings.at("2026-03-05T22:00:00Z");

        mornings.now = Instant.parse("2026-03-06T03:00:00Z");
        change(ada, schedule -> schedule.in(ZoneId.of("America/Los_Angeles")));
        Samples.addHit(mornings.newsstand, "angeles", "2026-03-06T04:00:00Z");
        mornings.at("2026-03-06T03:00:02Z");
        mornings.at("2026-03-06T15:00:00Z");
        mornings.at("2026-03-07T15:00:00Z");

        assertThat(mornings.slots(ada)).containsExactly("2026-03-07 morning", "2026-03-06 morning", "2026-03-05 first");
    }

    @Test
    void r6SendsTodaysBriefAtOnceToWhoMovesItToAnEarlierHour() {
        Subscriber ada = mornings.ada();
        change(ada, schedule -> schedule.at(LocalTime.of(18, 0)));
        mornings.at("2026-03-05T06:00:02Z");
        mornings.now = Instant.parse("2026-03-06T11:00:00Z");
        Samples.addHit(mornings.newsstand, "noon", "2026-03-06T10:00:00Z");

        change(ada, schedule -> schedule.at(LocalTime.of(7, 0)));
        mornings.at("2026-03-06T11:00:00Z");
        mornings.at("2026-03-06T17:00:00Z");

        assertThat(mornings.slots(ada)).containsExactly("2026-03-06 morning", "2026-03-05 first");
        assertThat(mornings.silences(ada)).isEmpty();
    }

    @Test
    void keepsNoSilencesOfDaysThatWereNotAskedFor() {
        Subscriber ada = mornings.ada();
        change(ada, schedule -> schedule.on(Set.of(DayOfWeek.THURSDAY)));
        mornings.at("2026-03-05T06:00:02Z");
        mornings.now = Instant.parse("2026-03-10T20:00:00Z");

        change(ada, schedule -> schedule.on(Weekdays.parse("daily")));
        mornings.at("2026-03-10T20:00:00Z");

        assertThat(mornings.silences(ada))
                .extracting(silence -> silence.date().toString())
                .containsExactly("2026-03-10");
    }

    @Test
    void sendsNothingInAPauseAndOneBriefAfterIt() {
        Subscriber ada = mornings.ada();
        mornings.at("2026-03-05T06:00:02Z");
        change(ada, schedule -> schedule.paused(LocalDate.parse("2026-03-09")));
        Samples.addHit(mornings.newsstand, "meanwhile", "2026-03-07T03:00:00Z");

        mornings.at("2026-03-06T06:00:00Z");
        mornings.at("2026-03-08T06:00:00Z");
        assertThat(mornings.slots(ada)).containsExactly("2026-03-05 first");
        mornings.at("2026-03-09T06:00:00Z");

        assertThat(mornings.slots(ada)).containsExactly("2026-03-09 morning", "2026-03-05 first");
        assertThat(mornings.silences(ada)).isEmpty();
    }

    @Test
    void r6SealsNothingForAnInstanceThatStoodStillWhileThePauseBegan() {
        Subscriber ada = mornings.ada();
        mornings.at("2026-03-05T06:00:02Z");
        Instant due = Instant.parse("2026-03-06T06:00:00Z");
        Slot slot = new Slot(ada.id(), LocalDate.parse("2026-03-06"), Slot.MORNING, due);
        change(ada, schedule -> schedule.paused(LocalDate.parse("2026-03-09")));

        assertThat(mornings.sealer.silence(slot, Silence.Kind.QUIET, "Nothing.", due))
                .isFalse();
    }

    @Test
    void r6ComposesOneBriefOnSeveralInstances() throws InterruptedException {
        Subscriber ada = mornings.ada();
        mornings.now = Instant.parse("2026-03-05T06:00:02Z");

        try (ExecutorService instances = Executors.newFixedThreadPool(6)) {
            for (int i = 0; i < 6; i++) {
                instances.execute(mornings.round::run);
            }
            instances.shutdown();
            assertThat(instances.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(mornings.slots(ada)).hasSize(1);
        assertThat(mornings.heard).hasSize(1);
    }

    @Test
    void waitsForWhatArrivedToBeLookedAtButNotForEver() {
        Subscriber ada = mornings.ada();
        mornings.caughtUp = false;

        mornings.at("2026-03-05T06:00:02Z");
        mornings.at("2026-03-05T06:09:00Z");
        assertThat(mornings.slots(ada)).isEmpty();
        mornings.at("2026-03-05T06:10:03Z");

        assertThat(mornings.slots(ada)).hasSize(1);
        assertThat(Words.all(mornings.briefs.of(ada.id(), 1).getFirst().document()))
                .contains("Not everything that arrived was looked at in time; the rest is for the next brief.");
    }

    @Test
    void waitsNoLongerWhenItsClockWasAheadAndIsSetRight() {
        Subscriber ada = mornings.ada();
        mornings.at("2026-03-05T06:00:02Z");
        Samples.addHit(mornings.newsstand, "next", "2026-03-06T03:00:00Z");
        mornings.caughtUp = false;

        mornings.at("2026-03-06T06:40:00Z");
        mornings.at("2026-03-06T06:00:00Z");
        mornings.at("2026-03-06T06:10:01Z");

        assertThat(mornings.slots(ada)).hasSize(2);
    }

    @Test
    void r6TakesAnOutageForNoSilenceAndSendsOnceItIsOver() {
        Subscriber ada = mornings.ada();
        mornings.coverage =
                new Sources.Coverage(1, 0, List.of(new Sources.Coverage.Failure("The Ledger", "it did not answer")));

        mornings.at("2026-03-05T06:00:02Z");
        assertThat(mornings.slots(ada)).isEmpty();
        assertThat(mornings.silences(ada)).extracting(Silence::kind).containsExactly(Silence.Kind.OUTAGE);
        mornings.coverage = Samples.COVERAGE;
        mornings.at("2026-03-05T07:00:00Z");

        assertThat(mornings.slots(ada)).hasSize(1);
        assertThat(mornings.silences(ada)).isEmpty();
    }

    @Test
    void saysInABriefThatComesLateWhyItDoes() {
        Subscriber ada = mornings.ada();
        mornings.at("2026-03-05T06:00:02Z");
        Samples.addHit(mornings.newsstand, "late", "2026-03-06T03:00:00Z");
        mornings.at("2026-03-06T08:30:00Z");
        Samples.addHit(mornings.newsstand, "unread", "2026-03-07T03:00:00Z");
        mornings.coverage =
                new Sources.Coverage(1, 0, List.of(new Sources.Coverage.Failure("The Ledger", "it did not answer")));
        mornings.at("2026-03-07T06:00:00Z");
        mornings.coverage = Samples.COVERAGE;
        mornings.at("2026-03-07T06:40:00Z");
        Samples.addHit(mornings.newsstand, "timely", "2026-03-08T03:00:00Z");
        mornings.at("2026-03-08T06:00:01Z");

        assertThat(mornings.briefs.of(ada.id(), 3))
                .extracting(brief -> Words.all(brief.document()))
                .satisfiesExactly(
                        timely -> assertThat(timely).doesNotContain("This brief was due"),
                        unread -> assertThat(unread)
                                .contains(
                                        "This brief was due at 07:00; none of the sources could be read until 07:40."),
                        late -> assertThat(late)
                                .contains("This brief was due at 07:00; Bellwether stood still, or had too much to do,"
                                        + " until 09:30."));
    }

    /** Whoever tries the samples moves the clock on to an hour of their own, which is no fault of anybody. */
    @Test
    void callsNoBriefOfTheSamplesLate() {
        mornings.samples = true;
        Subscriber ada = mornings.ada();
        mornings.at("2026-03-05T06:00:02Z");
        Samples.addHit(mornings.newsstand, "late", "2026-03-06T03:00:00Z");
        mornings.at("2026-03-06T08:30:00Z");

        assertThat(mornings.briefs.of(ada.id(), 2))
                .hasSize(2)
                .allSatisfy(brief -> assertThat(Words.all(brief.document())).doesNotContain("This brief was due"));
    }

    @Test
    void keepsAnOutageThatLastedPastTheDeadline() {
        Subscriber ada = mornings.ada();
        mornings.coverage =
                new Sources.Coverage(1, 0, List.of(new Sources.Coverage.Failure("The Ledger", "it did not answer")));

        mornings.at("2026-03-05T06:00:02Z");
        mornings.at("2026-03-05T18:00:03Z");
        mornings.coverage = Samples.COVERAGE;
        mornings.at("2026-03-05T18:00:05Z");

        assertThat(mornings.slots(ada)).isEmpty();
        assertThat(mornings.silences(ada)).extracting(Silence::kind).containsExactly(Silence.Kind.OUTAGE);
    }

    @Test
    void r1RefusesABriefWithABrokenQuoteWhereAnOperatorSeesIt() {
        Subscriber ada = mornings.ada();
        mornings.newsstand.articles.replaceAll((id, article) -> id.value().equals("moyu")
                ? Samples.article(
                        "moyu",
                        article.publisher(),
                        "2026-03-04T22:00:00Z",
                        article.title(),
                        "Changed. " + article.text())
                : article);

        mornings.at("2026-03-05T06:00:02Z");

        assertThat(mornings.slots(ada)).isEmpty();
        assertThat(mornings.heard).isEmpty();
        assertThat(mornings.silences(ada)).extracting(Silence::kind).containsExactly(Silence.Kind.FAILED);
    }

    private void change(Subscriber subscriber, UnaryOperator<Schedule> change) {
        mornings.subscribers.schedule(subscriber.id(), change);
    }
}
