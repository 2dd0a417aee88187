package app.bellwether.sources.polling;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.SettableClock;
import app.bellwether.TestDatabase;
import app.bellwether.language.Linguist;
import app.bellwether.sources.ArrivedArticle;
import app.bellwether.sources.Article;
import app.bellwether.sources.Recording;
import app.bellwether.sources.Recording.Soundbite;
import app.bellwether.sources.TestSite;
import app.bellwether.sources.fetching.SafeFetch;
import app.bellwether.taxonomy.Taxonomy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Episodes with all that their feeds say of them. */
@Timeout(60)
class EpisodesTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final SettableClock clock = new SettableClock(Instant.parse("2025-08-05T08:00:00Z"));
    private final KeptArticles kept = new KeptArticles(database, clock, _ -> {});
    private final TestSite site = new TestSite();
    private final SafeFetch fetch = new SafeFetch(Duration.ofSeconds(2), Set.of(site.host()), clock);

    private Rounds rounds() {
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
        var sources = database.repository(SourceRepository.class);
        var freshness = new Freshness(kept.keeping(), new Completion(fetch), Duration.ofDays(30));
        var surroundings = new Visits.Surroundings(
                clock,
                Linguist.standard(Taxonomy.standard()),
                new PollingPace(Duration.ofMinutes(30)),
                FullDiskTest.metrics(database, clock));
        var visits = new Visits(fetch, freshness, kept.keeping(), sources, database.transactions(), surroundings);
        return new Rounds(sources, database.transactions(), visits, clock, 8, FullDiskTest.disk(() -> Long.MAX_VALUE));
    }

    @AfterEach
    void close() {
        fetch.close();
        site.close();
    }

    @Test
    void takesTheTranscriptOfTheLanguageThatIsSpokenWithoutSponsorsAndNamesWhoSpeaks() {
        site.text("/show", "text/xml", """
            <rss xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel><title>The Cost Curve</title><language>en-GB</language>
            <podcast:person>Jane Doe</podcast:person><item><title>Who pays?</title>
            <guid>e1</guid><enclosure url="/e1.mp3" type="audio/mpeg"/><description>Notes.</description>
            <podcast:chapters url="/e1.chapters" type="application/json+chapters"/>
            <podcast:transcript url="/e1.es.vtt" type="text/vtt" language="es"/>
            <podcast:transcript url="/e1.html" type="text/html"/>
            <podcast:transcript url="/e1.txt" type="text/plain" rel="captions" language="en"/></item></channel></rss>\
            """);
        site.text("/e1.es.vtt", "text/vtt", "WEBVTT\n\n00:14.000 --> 00:15.000\nPedí una hoja.\n");
        site.text("/e1.html", "text/html", "<p>I asked for a sheet.</p>");
        site.text("/e1.txt", "text/plain", """
            1
            00:00:14,000 --> 00:00:15,000
            Jane: I asked for a spreadsheet.

            2
            00:00:20,000 --> 00:00:22,000
            Jane: Buy boats.

            3
            00:00:30,000 --> 00:00:32,000
            Speaker 2: We sent one.

            4
            00:00:40,000 --> 00:00:42,000
            Speaker 2: It was blank.
            """);
        site.text("/e1.chapters", "application/json+chapters", """
            {"chapters": [{"startTime": 0, "title": "Start"}, {"startTime": 20, "endTime": 25, "title": "Sponsor"}]}\
            """);
        try (var rounds = rounds()) {
            rounds.run();
        }

        var all = kept.articles().after(0, 9).stream()
                .map(ArrivedArticle::article)
                .toList();
        assertThat(all)
                .extracting(Article::text)
                .containsExactly("I asked for a spreadsheet.\n\nWe sent one. It was blank.");
        assertThat(all.getFirst().segments())
                .extracting(segment -> segment.speaker() + "@" + segment.at())
                .containsExactly("Jane Doe@14", "null@30");
    }

    @Test
    void keepsWhatTheMakersRecommendToHearAndWhereItIsHeard() {
        site.text("/show", "text/xml", """
            <rss xmlns:podcast="https://podcastindex.org/namespace/1.0"
             xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><title>The Cost Curve</title><language>en</language>
            <item><title>Who pays?</title><guid>e1</guid><itunes:duration>31:40</itunes:duration>
            <enclosure url="/e1.mp3" type="audio/mpeg" length="30400000"/><description>Notes.</description>
            <podcast:soundbite startTime="14.0" duration="9.0">A sheet that was asked for</podcast:soundbite>
            <podcast:transcript url="/e1.vtt" type="text/vtt"/></item>
            <item><title>Notes only</title><guid>e2</guid><description>No sound and no words.</description></item>
            </channel></rss>\
            """);
        site.text("/e1.vtt", "text/vtt", """
            WEBVTT

            00:14.000 --> 00:20.000
            <v Jane>I asked for a spreadsheet.

            00:40.000 --> 00:45.000
            <v Kofi>We sent one. It was blank.
            """);
        try (var rounds = rounds()) {
            rounds.run();
        }

        var all = kept.articles().after(0, 9).stream()
                .map(ArrivedArticle::article)
                .toList();
        var episode = all.stream()
                .filter(one -> one.title().equals("Who pays?"))
                .findFirst()
                .orElseThrow();
        var second = episode.segments().get(1);
        assertThat(episode.recording())
                .isEqualTo(new Recording(site.url("/e1.mp3"), 1900, "", List.of(new Soundbite(14, 23)), false));
        assertThat(episode.isRecommended(0, episode.segments().getFirst().end()))
                .isTrue();
        assertThat(episode.isRecommended(second.start(), second.end())).isFalse();
        assertThat(all)
                .filteredOn(one -> one.title().equals("Notes only"))
                .extracting(Article::recording)
                .containsExactly(Recording.NONE);
    }
}
