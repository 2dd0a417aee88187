package app.bellwether.sources.samples;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.sources.FeedEntry;
import app.bellwether.sources.FeedReading;
import app.bellwether.sources.Feeds;
import app.bellwether.sources.Origin;
import app.bellwether.taxonomy.Taxonomy;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SampleServerTest {

    private static final Instant FIRST_START = Instant.parse("2026-06-18T03:00:00Z");
    private static final Linguist LINGUIST = Linguist.standard(Taxonomy.standard());

    private final HttpClient client = HttpClient.newHttpClient();
    private SampleServer server = serverAt(Duration.ZERO);

    private static SampleServer serverAt(Duration later) {
        Clock clock = Clock.fixed(FIRST_START.plus(later), ZoneOffset.UTC);
        return new SampleServer(new SamplePress(SampleWorld.load(), FIRST_START, clock), 0);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void servesEveryWorkingOutletAsAFeedThatCanBeRead() throws Exception {
        Map<String, FeedReading> readings = readings();

        assertThat(readings).hasSize(12);
        assertThat(readings.values())
                .filteredOn(reading -> reading.problem() != null)
                .hasSize(2);
        assertThat(entries(readings)).hasSizeBetween(128, 143);
        assertThat(entries(readings)).noneMatch(entry -> entry.article().text().contains("{{"));
    }

    @Test
    void publishesWhatIsOfTheFirstDayAtTheFirstStart() throws Exception {
        assertThat(entries(readings()))
                .filteredOn(entry -> !entry.article().dateGuessed())
                .noneMatch(entry -> entry.article().published().isAfter(FIRST_START));
    }

    /** At 23:27 UTC it is tomorrow in Stockholm, and a reader there had yesterday's news for a first brief. */
    @Test
    void countsItsDaysWhereItsReadersAre() {
        Instant late = Instant.parse("2026-11-29T23:27:00Z");
        SamplePress press = new SamplePress(SampleWorld.load(), late, Clock.fixed(late, ZoneOffset.UTC));
        SampleClock clock = new SampleClock(Clock.fixed(late, ZoneOffset.UTC), new MemoRepository() {
            @Override
            public String recall(String name, String value) {
                return value;
            }

            @Override
            public void keep(String name, String value) {
                // it is read once
            }
        });

        assertThat(press.at(0, LocalTime.NOON)).isEqualTo(Instant.parse("2026-11-30T12:00:00Z"));
        new ServedSampleDays(clock, late).nextMorning();
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-12-01T06:30:00Z"));
    }

    @Test
    void hasNewsOnEachOfThreeFurtherMornings() throws Exception {
        int known = entries(readings()).size();
        for (int day = 1; day <= 3; day++) {
            close();
            server = serverAt(Duration.ofDays(day).plusHours(4));
            int now = entries(readings()).size();
            assertThat(now).isGreaterThan(known + 5);
            known = now;
        }
    }

    @Test
    void correctsAnArticleOnTheNextDay() throws Exception {
        String page = "/falkenried/german-firms-infected-components";
        assertThat(get(page).body()).contains("At least 40 companies");

        close();
        server = serverAt(Duration.ofDays(1).plusHours(4));

        assertThat(get(page).body()).contains("At least 48 companies");
    }

    @Test
    void givesTheTranscriptOfAnEpisodeAndTheCommentsOfADiscussion() throws Exception {
        assertThat(get("/skerry/cost-curve-cheap-models.vtt").body())
                .startsWith("WEBVTT")
                .contains("<v ");
        assertThat(get("/kernelyard/items/discussion-routepress-takeover").body())
                .contains("tallgrass")
                .contains("children");
    }

    @Test
    void answersThatNothingChangedToWhoeverKnowsIt() throws Exception {
        String etag = get("/corvane/feed").headers().firstValue("ETag").orElseThrow();

        HttpRequest again =
                request("/corvane/feed").header("If-None-Match", etag).build();

        assertThat(client.send(again, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(304);
    }

    private static List<FeedEntry> entries(Map<String, FeedReading> readings) {
        return readings.values().stream()
                .flatMap(reading -> reading.entries().stream())
                .toList();
    }

    private Map<String, FeedReading> readings() {
        return server.feeds().stream()
                .filter(origin -> !origin.source().equals("sample-karsund"))
                .collect(Collectors.toMap(Origin::source, this::read));
    }

    private FeedReading read(Origin origin) {
        try {
            HttpResponse<String> answer = get(URI.create(origin.url()).getPath());
            String type = answer.headers().firstValue("Content-Type").orElseThrow();
            byte[] body = answer.body().getBytes(java.nio.charset.StandardCharsets.UTF_8);
            return Feeds.read(body, type, origin, FIRST_START.plus(Duration.ofDays(4)), LINGUIST);
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.base() + path));
    }
}
