package app.bellwether.sources.speech;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.bellwether.SettableClock;
import app.bellwether.TestDatabase;
import app.bellwether.language.Linguist;
import app.bellwether.sources.Article;
import app.bellwether.sources.ArticlesArrived;
import app.bellwether.sources.Disk;
import app.bellwether.sources.DiskSettings;
import app.bellwether.sources.FeedEntry;
import app.bellwether.sources.Feeds;
import app.bellwether.sources.Hearings.Unheard;
import app.bellwether.sources.Origin;
import app.bellwether.sources.TestSite;
import app.bellwether.sources.TestSite.Page;
import app.bellwether.sources.fetching.SafeFetch;
import app.bellwether.sources.parsing.Transcripts;
import app.bellwether.sources.polling.ConfiguredSources;
import app.bellwether.sources.polling.KeptArticles;
import app.bellwether.taxonomy.Taxonomy;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.unit.DataSize;

/** Episodes without a transcript, an endpoint of this machine that listens to them, and a real store. */
@Timeout(60)
class HearingTest {

    private static final Linguist LINGUIST = Linguist.standard(Taxonomy.standard());
    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
    private static final String ENDPOINT = "/v1/audio/transcriptions";
    private static final String HEARD = """
        {"task": "transcribe", "language": "english", "duration": 1800.4, "text": "All of it.", "segments": [
         {"id": 0, "start": 0.0, "end": 4.0, "text": " Welcome to the show."},
         {"id": 1, "start": 70.0, "end": 75.5, "text": " Data centres use more power than steel."},
         {"id": 2, "start": 140.0, "end": 144.0, "text": " Thanks. Thanks. Thanks. Thanks.", "compression_ratio": 6.1},
         {"id": 3, "start": 210.0, "end": 215.0, "text": " Nobody counts the pumps."}]}\
        """;

    private final TestDatabase database = TestDatabase.fresh();
    private final SettableClock clock = new SettableClock(NOON);
    private final List<Object> events = new ArrayList<>();
    private final KeptArticles kept = new KeptArticles(database, clock, events::add);
    private final TestSite site = new TestSite();
    private final SafeFetch fetch = new SafeFetch(Duration.ofSeconds(2), Set.of(site.host()), clock);
    private final HearingRows rows = new HearingRows(database.jdbc());
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);

    @BeforeEach
    void open() {
        kept.register(new ConfiguredSources() {
            @Override
            public List<Configured> all() {
                return List.of(new Configured("show", "", site.url("/show")));
            }

            @Override
            public Set<String> allowed() {
                return Set.of(site.host());
            }
        });
        site.text("/1.mp3", "audio/mpeg", "the sound of one");
        site.text("/2.mp3", "audio/mpeg", "the sound of two");
        answer(HearingTest::hears);
    }

    @AfterEach
    void close() {
        over.countDown();
        fetch.close();
        site.close();
    }

    private void answer(Page page) {
        site.page(ENDPOINT, exchange -> {
            keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            sent.add(new String(exchange.getRequestBody().readAllBytes(), ISO_8859_1));
            page.answer(exchange);
        });
    }

    private static String item(int number, String more) {
        return """
            <item><title>Episode %d</title><guid>e%d</guid><pubDate>Wed, 04 Mar 2026 0%d:00:00 GMT</pubDate>
            <enclosure url="/%d.mp3" type="audio/mpeg" length="16"/><description>Notes of %d.</description>%s</item>\
            """.formatted(number, number, number, number, number, more);
    }

    private static String lasting(String duration) {
        return "<itunes:duration>" + duration + "</itunes:duration>";
    }

    private List<FeedEntry> entries(String... items) {
        var feed = """
            <rss xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">\
            <channel><title>The Row</title><language>en</language>%s</channel></rss>\
            """.formatted(String.join("", items));
        var origin = new Origin("show", "", site.url("/show"));
        return Feeds.read(feed.getBytes(UTF_8), null, origin, clock.instant(), LINGUIST)
                .entries();
    }

    private void keep(List<FeedEntry> entries) {
        database.transactions().executeWithoutResult(_ -> kept.keeping().keep("show", entries));
    }

    private void read(String... items) {
        keep(entries(items));
    }

    private Hearing hearing() {
        return hearing(new SpeechSettings(
                site.url("/v1/"), "whisper-1", "k-secret", 120, DataSize.ofKilobytes(1), Duration.ofSeconds(1)));
    }

    private Hearing hearing(SpeechSettings settings) {
        var disk = new Disk(
                new DiskSettings(DataSize.ofGigabytes(2), DataSize.ofMegabytes(500), DataSize.ofGigabytes(10)),
                () -> Long.MAX_VALUE);
        return new Hearing(
                settings,
                fetch,
                new Transcriber(settings, clock),
                rows,
                new Hearing.Keeping(kept.articles(), kept.keeping(), database.transactions()),
                new Hearing.Around(clock, disk));
    }

    private Article episode(int number) {
        return kept.articles().after(0, 99).stream()
                .map(arrived -> arrived.article())
                .filter(one -> one.title().equals("Episode " + number))
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private long spent() {
        return database.jdbc()
                .sql("select coalesce(sum(seconds), 0) from sources.heard")
                .query(Long.class)
                .single();
    }

    private static List<String> leftBehind() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.map(one -> one.getFileName().toString())
                    .filter(name -> name.endsWith(".sound"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void writesDownWhatIsSaidAndWhenInTheNewestEpisode() throws IOException {
        var before = leftBehind();
        read(item(1, lasting("30:00")), item(2, lasting("30:00")));
        events.clear();

        hearing().run();

        var episode = episode(2);
        assertThat(episode.text())
                .isEqualTo(
                        "Welcome to the show.\n\nData centres use more power than steel.\n\nNobody counts the pumps.");
        assertThat(episode.segments()).extracting(segment -> segment.at()).containsExactly(0, 70, 210);
        assertThat(episode.recording().byMachine()).isTrue();
        assertThat(episode.revision()).isEqualTo(2);
        assertThat(episode(1).text()).isEqualTo("Notes of 1.");
        assertThat(events).containsExactly(new ArticlesArrived(List.of(episode.id())));
        assertThat(sent)
                .singleElement()
                .satisfies(body -> assertThat(body)
                        .contains("name=\"model\"", "whisper-1", "name=\"response_format\"", "verbose_json")
                        .contains("name=\"timestamp_granularities[]\"", "segment")
                        .contains("name=\"file\"; filename=\"episode.mp3\"", "the sound of two"));
        assertThat(keys).containsExactly("Bearer k-secret");
        assertThat(spent()).isEqualTo(1801);
        assertThat(rows.newest(9)).isEmpty();
        assertThat(leftBehind()).isEqualTo(before);
    }

    @Test
    void listensToNothingTwiceNorToWhatHasATranscriptOrIsOld() {
        read(item(1, ""));
        var hearing = hearing();
        hearing.run();
        clock.moveTo(NOON.plus(Duration.ofDays(1)));
        hearing.run();
        clock.moveTo(NOON.plus(Duration.ofDays(8)));
        read(item(2, ""));
        hearing.run();
        assertThat(sent).hasSize(1);
    }

    @Test
    void listensToNothingWhereNoEndpointIsNamed() {
        read(item(1, ""));

        hearing(new SpeechSettings(null, null, null, 120, DataSize.ofMegabytes(1), Duration.ofSeconds(1)))
                .run();

        assertThat(site.asked()).isEmpty();
    }

    @Test
    void leavesOutWhatSponsorsSay() {
        site.text("/1.chapters", "application/json+chapters", """
            {"chapters": [{"startTime": 0, "title": "Begin"}, {"startTime": 60, "endTime": 90, "title": "Sponsor"}]}\
            """);
        read(item(1, "<podcast:chapters url=\"/1.chapters\" type=\"application/json+chapters\"/>"));

        hearing().run();

        assertThat(episode(1).text()).isEqualTo("Welcome to the show.\n\nNobody counts the pumps.");
    }

    @Test
    void keepsWhatWasHeardWhenTheNotesChangeAndTakesTheMakersOwnTranscript() {
        read(item(1, ""));
        hearing().run();

        read(item(1, "").replace("Notes of", "Longer notes of"));
        assertThat(episode(1).text()).startsWith("Welcome to the show.");
        assertThat(episode(1).revision()).isEqualTo(2);

        var own = Transcripts.read("WEBVTT\n\n00:01.000 --> 00:02.000\nWelcome, all.\n".getBytes(UTF_8), "text/vtt");
        var entry = entries(item(1, "<podcast:transcript url=\"/1.vtt\" type=\"text/vtt\"/>"))
                .getFirst();
        keep(List.of(entry.withSpoken(own.orElseThrow())));
        assertThat(episode(1).text()).isEqualTo("Welcome, all.");
        assertThat(episode(1).recording().byMachine()).isFalse();
    }

    @Test
    void leavesTheEndpointAloneForAsLongAsItWishes() {
        read(item(1, lasting("30:00")), item(2, lasting("30:00")));
        answer(exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "1800");
            TestSite.send(exchange, 429, "text/plain", "k-secret asks too often".getBytes(UTF_8));
        });
        var hearing = hearing();

        hearing.run();
        clock.moveTo(NOON.plus(Duration.ofMinutes(29)));
        hearing.run();
        assertThat(sent).hasSize(1);
        assertThat(spent()).isZero();
        assertThat(rows.newest(9))
                .extracting(Unheard::title, Unheard::why, Unheard::next)
                .containsExactly(tuple(
                        "Episode 2",
                        "waits: the endpoint for speech answers with status 429",
                        NOON.plus(Duration.ofMinutes(30))));

        answer(HearingTest::hears);
        clock.moveTo(NOON.plus(Duration.ofMinutes(30)));
        hearing.run();
        hearing.run();
        assertThat(List.of(episode(1), episode(2)))
                .allMatch(one -> one.recording().byMachine());
        assertThat(rows.newest(9)).isEmpty();
    }

    private static void hears(HttpExchange exchange) throws IOException {
        TestSite.send(exchange, 200, "application/json", HEARD.getBytes(UTF_8));
    }

    @Test
    void triesLessAndLessOftenWhileTheEndpointFails() {
        read(item(1, ""));
        answer(exchange -> exchange.sendResponseHeaders(500, -1));
        var hearing = hearing();

        var gaps = new ArrayList<Long>();
        var last = NOON;
        for (var minute = 0; minute < 24 * 60; minute++) {
            var asked = sent.size();
            clock.moveTo(NOON.plus(Duration.ofMinutes(minute)));
            hearing.run();
            if (sent.size() > asked && asked > 0) {
                gaps.add(Duration.between(last, clock.instant()).toMinutes());
            }
            last = sent.size() > asked ? clock.instant() : last;
        }

        assertThat(gaps).containsExactly(10L, 20L, 40L, 80L, 160L, 320L, 640L);
    }

    @Test
    void goesOnToOthersWhereARecordingIsTheTrouble() {
        read(item(1, ""), item(2, ""));
        answer(exchange -> TestSite.send(
                exchange,
                200,
                "application/json",
                (sent.size() == 1 ? "<html>no JSON" : sent.size() == 2 ? "{\"text\": \"All.\"}" : HEARD)
                        .getBytes(UTF_8)));
        var hearing = hearing();

        hearing.run();
        hearing.run();
        assertThat(rows.newest(9))
                .extracting(Unheard::title, Unheard::why)
                .containsExactlyInAnyOrder(
                        tuple("Episode 2", "waits: the endpoint for speech answers with what is no JSON"),
                        tuple(
                                "Episode 1",
                                "waits: the endpoint for speech heard nothing, or does not know verbose_json with"
                                        + " segments"));

        clock.moveTo(NOON.plus(Duration.ofMinutes(11)));
        hearing.run();
        assertThat(episode(2).recording().byMachine()).isTrue();
    }

    @Test
    void waitsNoLongerForABodyThanItMay() {
        read(item(1, lasting("10:00")));
        answer(exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        hearing().run();

        assertThat(rows.newest(9))
                .singleElement()
                .satisfies(one -> assertThat(one.why()).startsWith("waits: the endpoint for speech did not answer"));
        assertThat(spent()).as("it may have listened").isEqualTo(600);
    }

    @Test
    void listensToNoMoreMinutesADayThanItMay() {
        read(item(1, lasting("100:00")), item(2, lasting("30:00")), item(3, lasting("121:00")));
        site.text("/3.mp3", "audio/mpeg", "the sound of three");
        var hearing = hearing();
        for (var i = 0; i < 4; i++) {
            hearing.run();
        }
        assertThat(sent).hasSize(1);
        assertThat(rows.newest(9))
                .extracting(Unheard::title, Unheard::why, Unheard::next)
                .containsExactlyInAnyOrder(
                        tuple("Episode 3", "is longer than the 120 minutes that may be heard in a day", null),
                        tuple(
                                "Episode 1",
                                "waits for the minutes of another day",
                                Instant.parse("2026-03-05T00:00:00Z")));

        clock.moveTo(Instant.parse("2026-03-05T00:00:00Z"));
        hearing.run();
        hearing.run();
        assertThat(sent).hasSize(2);
        assertThat(episode(1).recording().byMachine()).isTrue();
    }

    @Test
    void sendsNothingThatIsTooLargeOrNotThere() {
        site.text("/1.mp3", "audio/mpeg", "x".repeat(1025));
        site.status("/2.mp3", 404);
        read(item(1, ""), item(2, ""));
        var hearing = hearing();
        hearing.run();
        hearing.run();

        assertThat(sent).isEmpty();
        assertThat(rows.newest(9))
                .extracting(Unheard::why)
                .anyMatch(why -> why.contains("404"))
                .anyMatch(why -> why.startsWith("has a sound of more than"));
        assertThat(rows.newest(9)).filteredOn(one -> one.next() == null).hasSize(1);
    }
}
