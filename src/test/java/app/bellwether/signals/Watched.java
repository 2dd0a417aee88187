package app.bellwether.signals;

import static app.bellwether.signals.Reports.LINGUIST;

import app.bellwether.signals.claims.Claim;
import app.bellwether.sources.Article;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The whole watch over a store in memory; each article that it takes tells a story of its own. */
final class Watched {

    final SignalStore store = SignalStore.inMemory(LINGUIST);

    private final ToldStories stories = new ToldStories();
    private final SignalWatch watch = new SignalWatch(LINGUIST, stories, store);
    private int told;

    /** One after the other. */
    void take(Article... articles) {
        for (Article article : articles) {
            take(article, "story " + told, 0);
            told++;
        }
    }

    /** As one of several that tell that story. */
    void take(Article article, String story, int others) {
        stories.tell(article, story, others);
        watch.take(List.of(article));
    }

    /** What may be one claim of stories that were told since then. */
    List<Gathering> gatherings(Instant since) {
        return watch.gatherings(since, (_, _) -> true, 9);
    }

    /** Takes what was found to be one claim. */
    Set<SignalId> gather(List<Claim> same) {
        return watch.gather(same);
    }

    /** A report of that publisher and day. */
    static Article report(String publisher, String day, String title, String text) {
        return Reports.report(publisher + day, publisher, day + "T09:00:00Z", title, text);
    }
}
