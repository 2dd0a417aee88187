package app.bellwether.sources.polling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.SettableClock;
import app.bellwether.TestDatabase;
import app.bellwether.language.Linguist;
import app.bellwether.sources.TestSite;
import app.bellwether.sources.fetching.SafeFetch;
import app.bellwether.taxonomy.Taxonomy;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How often sources are asked in a morning of six hours, looked at every minute. */
@Timeout(120)
class PaceOfSourcesTest {

    private static final Instant BEGIN = Instant.parse("2025-08-05T06:00:00Z");
    private static final Linguist LINGUIST = Linguist.standard(Taxonomy.standard());

    private final TestDatabase database = TestDatabase.fresh();
    private final SettableClock clock = new SettableClock(BEGIN);
    private final KeptArticles kept = new KeptArticles(database, clock, _ -> {});
    private final TestSite site = new TestSite();
    private final SafeFetch fetch = new SafeFetch(Duration.ofSeconds(2), Set.of(site.host()), clock);

    @AfterEach
    void close() {
        fetch.close();
        site.close();
    }

    private Rounds rounds(String... paths) {
        kept.register(new ConfiguredSources() {
            @Override
            public List<Configured> all() {
                return Stream.of(paths)
                        .map(path -> new Configured(path.substring(1), "", site.url(path), List.of()))
                        .toList();
            }

            @Override
            public Set<String> allowed() {
                return Set.of(site.host());
            }
        });
        var sources = database.repository(SourceRepository.class);
        var freshness = new Freshness(kept.keeping(), new Completion(fetch), Duration.ofDays(30));
        var surroundings = new Visits.Surroundings(
                clock,
                LINGUIST,
                new PollingPace(Duration.ofMinutes(10), Duration.ofHours(1)),
                FullDiskTest.metrics(database, clock));
        var visits = new Visits(fetch, freshness, kept.keeping(), sources, database.transactions(), surroundings);
        return new Rounds(sources, database.transactions(), visits, clock, 8, FullDiskTest.disk(() -> Long.MAX_VALUE));
    }

    /** A feed of what came until now, one each of so many minutes. */
    private void feed(String path, int minutes, String head, String... headers) {
        site.page(path, exchange -> {
            for (var i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            if (exchange.getRequestHeaders().getFirst("If-None-Match") != null) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            var last = clock.instant().getEpochSecond() / 60 / minutes;
            var items = IntStream.range(0, 15)
                    .mapToObj(back -> item(last - back, Instant.ofEpochSecond((last - back) * minutes * 60)))
                    .toList();
            var feed = "<rss xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\"><channel><title>T</title>" + head
                    + String.join("", items) + "</channel></rss>";
            TestSite.send(exchange, 200, "text/xml", feed.getBytes(UTF_8));
        });
    }

    private static String item(long number, Instant published) {
        var words = "Nobody was hurt when the bridge number %d was closed, the council said. ".formatted(number);
        return "<item><title>Bridge %d</title><guid>%d</guid><pubDate>%s</pubDate><description>%s</description></item>"
                .formatted(
                        number,
                        number,
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(published.atOffset(ZoneOffset.UTC)),
                        words.repeat(12));
    }

    private void sixHours(Rounds rounds) {
        for (var minute = 0; minute < 360; minute++) {
            clock.moveTo(BEGIN.plus(Duration.ofMinutes(minute)));
            rounds.run();
        }
    }

    private long asked(String path) {
        return site.asked().stream().filter(one -> one.path().equals(path)).count();
    }

    @Test
    void isThatOfWhatTheyBringWithinBoundsAndWishes() {
        feed("/busy", 10, "");
        feed("/hourly", 60, "");
        feed("/monthly", 60 * 24 * 30, "");
        feed("/ttl", 10, "<ttl>45</ttl>");
        feed("/period", 10, "<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>3</sy:updateFrequency>");
        feed("/longttl", 10, "<ttl>10080</ttl>");
        feed("/cached", 10, "", "Cache-Control", "max-age=7200");
        feed("/unchanged", 60, "", "ETag", "\"1\"");

        try (var rounds =
                rounds("/busy", "/hourly", "/monthly", "/ttl", "/period", "/longttl", "/cached", "/unchanged")) {
            sixHours(rounds);
        }

        assertThat(asked("/busy")).isEqualTo(36);
        assertThat(asked("/hourly")).isEqualTo(12);
        assertThat(asked("/monthly")).isEqualTo(6);
        assertThat(asked("/ttl")).isEqualTo(8);
        assertThat(asked("/period")).isEqualTo(18);
        assertThat(asked("/longttl")).as("our bound").isEqualTo(6);
        assertThat(asked("/cached")).as("its server's wish").isEqualTo(3);
        assertThat(asked("/unchanged")).as("what is known of it stays").isEqualTo(12);
    }

    @Test
    void isSlowOnlyAfterDaysOfSilence() {
        var busy = new Rhythm(BEGIN, 600L, null);

        assertThat(busy.rest(BEGIN)).hasMinutes(5);
        assertThat(busy.rest(BEGIN.plus(Duration.ofHours(8)))).hasMinutes(30);
        assertThat(busy.rest(BEGIN.plus(Duration.ofDays(2)))).hasHours(3);
        assertThat(Rhythm.UNKNOWN.rest(BEGIN)).isZero();
    }
}
