package app.bellwether.sources.speech;

import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleId;
import app.bellwether.sources.Articles;
import app.bellwether.sources.Disk;
import app.bellwether.sources.Feeds;
import app.bellwether.sources.fetching.Fetched.Document;
import app.bellwether.sources.fetching.SafeFetch;
import app.bellwether.sources.fetching.SafeFetch.Request;
import app.bellwether.sources.fetching.Saved;
import app.bellwether.sources.parsing.Chapters;
import app.bellwether.sources.parsing.Chapters.Span;
import app.bellwether.sources.parsing.Transcripts;
import app.bellwether.sources.polling.ArticleKeeping;
import app.bellwether.sources.speech.Transcription.Failed;
import app.bellwether.sources.speech.Transcription.Fault;
import app.bellwether.sources.speech.Transcription.Written;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Has the newest episode listened to that comes without a transcript, one at a time and apart from the asking of sources. */
final class Hearing {

    private static final Logger LOG = LoggerFactory.getLogger(Hearing.class);

    /** What is older is not told in a brief any more. */
    private static final Duration RECENT = Duration.ofDays(7);

    private static final Duration AGAIN = Duration.ofMinutes(10);
    private static final Duration SELDOM = Duration.ofDays(1);
    private static final Duration REST = Duration.ofMinutes(1);
    private static final Duration LONGEST_REST = Duration.ofHours(1);

    /** Of an episode whose feed does not say how long it is: 128 kbit are a second of most. */
    private static final long BYTES_A_SECOND = 16_000;

    private final SpeechSettings settings;
    private final SafeFetch fetch;
    private final Transcriber transcriber;
    private final HearingRows rows;
    private final Keeping keeping;
    private final Around around;

    private volatile Instant resting = Instant.MIN;
    private final AtomicInteger troubles = new AtomicInteger();

    /** Where episodes are, and where what is heard goes. */
    record Keeping(Articles articles, ArticleKeeping keeping, TransactionTemplate transactions) {}

    /** What it depends on from outside. */
    record Around(Clock clock, Disk disk) {}

    Hearing(
            SpeechSettings settings,
            SafeFetch fetch,
            Transcriber transcriber,
            HearingRows rows,
            Keeping keeping,
            Around around) {
        this.settings = settings;
        this.fetch = fetch;
        this.transcriber = transcriber;
        this.rows = rows;
        this.keeping = keeping;
        this.around = around;
    }

    /** One episode, if there is one; nothing where no endpoint is named, while it rests, or while there is no room. */
    void run() {
        var now = around.clock().instant();
        if (settings.used() && !now.isBefore(resting) && around.disk().takesMore()) {
            rows.next(now.minus(RECENT), now)
                    .flatMap(keeping.articles()::byId)
                    .ifPresent(episode -> hear(episode, now));
        }
    }

    private void hear(Article episode, Instant now) {
        var known = episode.recording().seconds();
        if (known != null && !isWithinADay(episode.id(), known, now)) {
            return;
        }
        try {
            var file = Files.createTempFile("bellwether-", ".sound");
            try {
                fetchAndHear(episode, file, now);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException full) {
            missed(episode.id(), "could not be put into a file on this machine", Optional.empty());
        } catch (RuntimeException poison) {
            LOG.error("Listening to {} went wrong; it is tried again later", episode.id(), poison);
            missed(episode.id(), "made Bellwether stumble", Optional.empty());
        }
    }

    private boolean isWithinADay(ArticleId episode, int seconds, Instant now) {
        if (seconds > settings.secondsADay()) {
            given(episode, "is longer than the " + settings.minutesADay() + " minutes that may be heard in a day", now);
        }
        return seconds <= settings.secondsADay();
    }

    private void fetchAndHear(Article episode, Path file, Instant now) {
        var request = Request.of(episode.recording().url(), "audio/*, video/*;q=0.9, */*;q=0.5");
        switch (fetch.save(request, file, settings.largest().toBytes(), settings.timeout())) {
            case Saved.Whole sound -> hear(episode, file, sound, now);
            case Saved.TooMuch() ->
                given(
                        episode.id(),
                        "has a sound of more than " + settings.largest().toMegabytes() + " MB",
                        now);
            case Saved.Missed missed ->
                missed(episode.id(), "has a sound that " + missed.problem(), missed.retryAfter());
        }
    }

    private void hear(Article episode, Path file, Saved.Whole sound, Instant now) {
        var known = episode.recording().seconds();
        var seconds = known == null ? (int) Math.max(1, sound.bytes() / BYTES_A_SECOND) : known;
        var day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (!isWithinADay(episode.id(), seconds, now)) {
            return;
        } else if (!rows.reserve(day, seconds, settings.secondsADay())) {
            var tomorrow = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
            rows.missed(episode.id(), now, tomorrow, "waits for the minutes of another day", false);
            return;
        }
        switch (transcriber.of(file, SoundNames.of(sound))) {
            case Written written -> {
                rows.settle(day, written.seconds() - seconds);
                keep(episode, written);
            }
            case Failed failed -> {
                if (!failed.listened()) {
                    rows.settle(day, -seconds);
                }
                failed(episode.id(), failed);
            }
        }
    }

    private void keep(Article episode, Written written) {
        troubles.set(0);
        var heard = Transcripts.read(written.json(), "application/json", sponsored(episode));
        if (heard.isEmpty()) {
            missed(episode.id(), "has nothing in it that the endpoint could tell", Optional.empty());
            return;
        }
        var spoken = heard.get();
        keeping.transactions().executeWithoutResult(_ -> {
            keeping.keeping().transcribe(episode.heard(spoken.text(), Feeds.segments(spoken.turns())));
            rows.done(episode.id(), around.clock().instant());
        });
        LOG.info("an episode of {} is written down", episode.publisher());
    }

    private List<Span> sponsored(Article episode) {
        var chapters = episode.recording().chapters();
        return !chapters.isEmpty()
                        && fetch.fetch(Request.of(chapters, "application/json+chapters, application/json;q=0.9"))
                                instanceof Document document
                ? Chapters.sponsored(document.bytes(), document.contentType())
                : List.of();
    }

    private void failed(ArticleId episode, Failed failed) {
        if (failed.fault() == Fault.TOO_LARGE) {
            given(episode, "is too large for the endpoint", around.clock().instant());
            return;
        }
        if (failed.fault() == Fault.ENDPOINT) {
            rest(failed);
        }
        missed(episode, "waits: the endpoint for speech " + failed.problem(), failed.retryAfter());
    }

    private void rest(Failed failed) {
        var before = troubles.getAndIncrement();
        var doubled = REST.multipliedBy(1L << Math.clamp(before, 0, 10));
        var pause = failed.retryAfter().orElse(doubled.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : doubled);
        resting = around.clock().instant().plus(pause);
        if (before == 0) {
            LOG.warn(
                    "The endpoint of bellwether.speech {}; it is left alone for {} s and then asked again",
                    failed.problem(),
                    pause.toSeconds());
        }
    }

    private void missed(ArticleId episode, String problem, Optional<Duration> retryAfter) {
        var doubled = AGAIN.multipliedBy(1L << Math.clamp(rows.attempts(episode), 0, 10));
        var bounded = doubled.compareTo(SELDOM) > 0 ? SELDOM : doubled;
        var pause = retryAfter.filter(asked -> asked.compareTo(bounded) > 0).orElse(bounded);
        var now = around.clock().instant();
        rows.missed(episode, now, now.plus(pause), problem, true);
    }

    private void given(ArticleId episode, String problem, Instant now) {
        LOG.warn("Episode {} {}; it is told by its notes", episode, problem);
        rows.missed(episode, now, null, problem, true);
    }
}
