package app.bellwether.sources.polling;

import app.bellwether.language.Linguist;
import app.bellwether.sources.Feeds;
import app.bellwether.sources.Origin;
import app.bellwether.sources.SourceHealth.State;
import app.bellwether.sources.fetching.Fetched.Document;
import app.bellwether.sources.fetching.Fetched.Gone;
import app.bellwether.sources.fetching.Fetched.Refused;
import app.bellwether.sources.fetching.Fetched.Unchanged;
import app.bellwether.sources.fetching.SafeFetch;
import app.bellwether.sources.fetching.SafeFetch.Request;
import app.bellwether.sources.polling.Visit.Fruitful;
import app.bellwether.sources.polling.Visit.Fruitless;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks one source, keeps what it says, and settles its turn in the same transaction. */
final class Visits {

    private static final Logger LOG = LoggerFactory.getLogger(Visits.class);
    private static final String ACCEPT =
            "application/atom+xml, application/rss+xml, application/feed+json, application/json;q=0.9, */*;q=0.5";

    private final SafeFetch fetch;
    private final Freshness freshness;
    private final ArticleKeeping keeping;
    private final SourceRepository sources;
    private final TransactionTemplate transactions;
    private final Surroundings around;

    /** What a visit depends on from outside. */
    record Surroundings(Clock clock, Linguist linguist, PollingPace pace, SourcesMetrics metrics) {}

    Visits(
            SafeFetch fetch,
            Freshness freshness,
            ArticleKeeping keeping,
            SourceRepository sources,
            TransactionTemplate transactions,
            Surroundings around) {
        this.fetch = fetch;
        this.freshness = freshness;
        this.keeping = keeping;
        this.sources = sources;
        this.transactions = transactions;
        this.around = around;
    }

    /**
     * Asks it. Whatever it answers, its turn is settled, and the others are not touched. What it answers is as of when it was
     * asked: whoever was asked just before midnight and answers after it has not been asked today.
     */
    Visit visit(DueSource source) {
        var asked = around.clock().instant();
        try {
            var began = System.nanoTime();
            var fetched = fetch.fetch(new Request(source.url(), ACCEPT, source.etag(), source.lastModified()));
            around.metrics().fetched(fetched, System.nanoTime() - began);
            return switch (fetched) {
                case Document document -> read(source, document, asked);
                case Unchanged same -> unchanged(source, same, asked);
                case Gone gone -> gone(source);
                case Refused refused -> failed(source, refused.problem(), refused.retryAfter());
            };
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError poison) {
            LOG.error("Reading {} went wrong; it is asked again later, and the others go on", source.label(), poison);
            return failed(source, "answers with something that Bellwether stumbles over", Optional.empty());
        }
    }

    private Visit read(DueSource source, Document document, Instant asked) {
        var now = around.clock().instant();
        var origin = new Origin(source.id(), source.name(), document.url());
        var reading = Feeds.read(document.bytes(), document.contentType(), origin, now, around.linguist());
        if (reading.entries().isEmpty() && reading.problem() != null) {
            return failed(source, reading.problem(), Optional.empty());
        }
        var selected = freshness.select(source.id(), reading.entries(), now);
        // without its entity tag when something is left to be fetched, so that the whole feed comes again
        var whole = selected.complete();
        var rhythm = Rhythm.of(reading, !selected.entries().isEmpty(), source.rhythm(), now);
        var kept = transactions.execute(status -> {
            sources.read(
                    source.id(),
                    asked,
                    around.pace().afterReading(asked, rhythm, document.fresh()),
                    reading.problem(),
                    document.home(),
                    whole ? document.etag() : null,
                    whole ? document.lastModified() : null,
                    reading.title(),
                    rhythm.newest(),
                    rhythm.gapSeconds(),
                    rhythm.wishSeconds());
            return keeping.keep(source.id(), selected.entries());
        });
        return new Fruitful(kept);
    }

    private Visit unchanged(DueSource source, Unchanged same, Instant asked) {
        var next = around.pace().afterReading(asked, source.rhythm(), same.fresh());
        sources.read(
                source.id(),
                asked,
                next,
                null,
                same.home(),
                source.etag(),
                source.lastModified(),
                source.name(),
                source.newest(),
                source.gapSeconds(),
                source.wishSeconds());
        return new Fruitful(0);
    }

    private Visit gone(DueSource source) {
        var problem = "is gone for good: its server says so, and it is not asked again";
        var now = around.clock().instant();
        sources.unread(source.id(), State.GONE, now, problem, now);
        return new Fruitless(problem, true);
    }

    private Visit failed(DueSource source, String problem, Optional<Duration> retryAfter) {
        if (Thread.currentThread().isInterrupted()) {
            // Bellwether stops; that is not the source's fault, and its claim runs out
            return new Fruitless(problem, false);
        }
        var now = around.clock().instant();
        var next = around.pace().afterFailing(now, source.failures() + 1, retryAfter);
        sources.unread(source.id(), State.FAILING, now, problem, next);
        return new Fruitless(problem, source.failures() == 0);
    }
}
