package app.bellwether.sources.polling;

import app.bellwether.sources.FeedEntry;
import app.bellwether.sources.polling.KnownArticles.Known;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Chooses what of a feed is worth keeping: what is new or changed, not too old, not too much, and completed. */
final class Freshness {

    private static final int MOST = 200;
    private static final int MOST_FETCHED = 40;

    /** So long what cannot be had is asked for again; then there is what the feed has, or what there was before. */
    private static final Duration PATIENCE = Duration.ofHours(6);

    private final ArticleKeeping keeping;
    private final Completion completion;
    private final Duration oldest;

    Freshness(ArticleKeeping keeping, Completion completion, Duration oldest) {
        this.keeping = keeping;
        this.completion = completion;
        this.oldest = oldest;
    }

    /** What is to be kept; not complete when something of the feed must be looked at again. */
    record Selection(List<FeedEntry> entries, boolean complete) {}

    Selection select(String source, List<FeedEntry> entries, Instant now) {
        keeping.list(source, entries, now);
        var known = keeping.known(source, entries);
        var wanted = entries.stream()
                .filter(entry -> !known.isForgotten(entry) && isNews(entry, known.item(entry), now))
                .sorted(Comparator.comparing(
                                (FeedEntry entry) -> entry.article().published())
                        .reversed())
                .limit(MOST)
                .toList();
        return completed(wanted, known, now);
    }

    private boolean isNews(FeedEntry entry, Optional<Known> known, Instant now) {
        return known.map(item -> !item.stamp().equals(entry.stamp()))
                .orElse(!entry.article().published().isBefore(now.minus(oldest)));
    }

    private static boolean isOld(FeedEntry entry, Instant now) {
        return entry.article().published().isBefore(now.minus(PATIENCE));
    }

    private Selection completed(List<FeedEntry> wanted, KnownArticles known, Instant now) {
        var done = new ArrayList<FeedEntry>();
        var waiting = 0;
        var fetched = 0;
        for (var entry : wanted) {
            var fetches = Completion.isIncomplete(entry);
            fetched += fetches ? 1 : 0;
            if (fetches && fetched > MOST_FETCHED) {
                waiting++;
                continue;
            }
            var item = known.item(entry);
            var whole = completion.complete(entry, item.map(Known::length).orElse(0));
            if (whole.isPresent() || (item.isEmpty() && isOld(entry, now))) {
                done.add(whole.orElse(entry));
            } else if (!isOld(entry, now)) {
                waiting++;
            }
        }
        return new Selection(done, waiting == 0);
    }
}
