package app.bellwether.signals.keeping;

import app.bellwether.language.Linguist;
import app.bellwether.signals.SignalChanged;
import app.bellwether.signals.SignalWatch;
import app.bellwether.signals.stars.Sky;
import app.bellwether.sources.Article;
import app.bellwether.sources.Articles;
import app.bellwether.stories.Stories;
import app.bellwether.stories.Stories.Placed;
import app.bellwether.stories.StoryGrew;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes through the articles that got their stories, a batch a transaction: what is found, how far it came and what changed are
 * kept together or not at all. One instance at a time; what its watch holds in memory is dropped when another one went on.
 */
@Component
class SignalSweep {

    private static final Logger LOG = LoggerFactory.getLogger(SignalSweep.class);
    private static final long LEADER = 0x5369676e616c73L;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final JdbcSignals store;
    private final Feed feed;
    private final ApplicationEventPublisher events;
    private final int batch;
    private final ReentrantLock running = new ReentrantLock();

    private @Nullable SignalWatch watch;
    private long generation;

    SignalSweep(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            JdbcSignals store,
            Feed feed,
            ApplicationEventPublisher events,
            SignalsSettings settings) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.store = store;
        this.feed = feed;
        this.events = events;
        this.batch = settings.batch();
    }

    /** What the watch reads with and from. */
    @Component
    record Feed(Stories stories, Articles articles, Linguist linguist) {

        Optional<Article> article(Placed placed) {
            return articles.byId(placed.article(), placed.revision());
        }
    }

    /** A hint: the same work is found without it, a moment later. */
    @TransactionalEventListener(fallbackExecution = true)
    void on(StoryGrew grew) {
        Thread.ofVirtual().name("signals for " + grew.story()).start(() -> {
            try {
                run();
            } catch (RuntimeException e) {
                LOG.warn("Looking at story {} failed; the next round tries again.", grew.story(), e);
            }
        });
    }

    /** Goes on until there is nothing left to look at. */
    void run() {
        if (!running.tryLock()) {
            return;
        }
        try {
            while (Boolean.TRUE.equals(transactions.execute(_ -> step()))) {
                generation++;
            }
        } catch (RuntimeException e) {
            // what the watch remembers may not be what was kept; the next run reads it anew
            watch = null;
            throw e;
        } finally {
            running.unlock();
        }
    }

    private boolean step() {
        boolean leader = jdbc.sql("select pg_try_advisory_xact_lock(:leader)")
                .param("leader", LEADER)
                .query(Boolean.class)
                .single();
        if (!leader) {
            return false;
        }
        Progress progress = Progress.read(jdbc);
        List<Placed> placed = feed.stories().after(progress.position(), batch);
        if (placed.isEmpty()) {
            return false;
        }
        List<Article> articles = new ArrayList<>();
        placed.forEach(one -> feed.article(one).ifPresent(articles::add));
        List<SignalChanged> changed = watch(progress).take(articles);
        progress.to(placed.getLast().position(), jdbc);
        articles.stream()
                .map(Article::published)
                .max(Comparator.naturalOrder())
                .map(newest -> newest.minus(Sky.WINDOW.multipliedBy(2)))
                .ifPresent(store::forgetBefore);
        changed.forEach(events::publishEvent);
        return true;
    }

    private SignalWatch watch(Progress progress) {
        SignalWatch known = watch;
        if (known == null || generation != progress.generation()) {
            known = new SignalWatch(feed.linguist(), feed.stories(), store);
            watch = known;
            generation = progress.generation();
        }
        return known;
    }
}
