package app.bellwether.signals.keeping;

import app.bellwether.language.Allowance;
import app.bellwether.signals.Gathering;
import app.bellwether.signals.SignalWatch;
import app.bellwether.signals.claims.Claim;
import app.bellwether.signals.keeping.ProgressRepository.Progress;
import app.bellwether.signals.stars.Sky;
import app.bellwether.sources.ArrivedArticle;
import app.bellwether.sources.Article;
import app.bellwether.sources.Unreadable;
import app.bellwether.stories.Stories.Placed;
import app.bellwether.stories.StoryGrew;
import app.bellwether.stories.StoryId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
    private static final int ARRIVALS = 500;
    private static final String ROOM = "signals";
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final ProgressRepository steps;
    private final TransactionTemplate transactions;
    private final StoredSignals store;
    private final WatchFeed feed;
    private final Allowance allowance;
    private final int batch;
    private final ReentrantLock running = new ReentrantLock();

    private @Nullable SignalWatch watch;
    private long generation;
    private LocalDate faded = LocalDate.EPOCH;

    SignalSweep(
            ProgressRepository steps,
            TransactionTemplate transactions,
            StoredSignals store,
            WatchFeed feed,
            SignalsSettings settings) {
        this.steps = steps;
        this.transactions = transactions;
        this.store = store;
        this.feed = feed;
        this.allowance = Allowance.of(feed.linguist(), LONGEST);
        this.batch = settings.batch();
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
            while (more()) {
                LOG.debug("looking for more");
            }
        } catch (RuntimeException e) {
            // what the watch remembers may not be what was kept; the next run reads it anew
            watch = null;
            throw e;
        } finally {
            running.unlock();
        }
    }

    /** True when there may be more. One that cannot be read is set aside, and its batch is begun again without it. */
    private boolean more() {
        try {
            Optional<Progress> step = leading(progress -> {
                Optional<Progress> reached = next(progress);
                // of a step that looked at nothing, too: else what changed before it would not be read anew
                reached.ifPresent(_ -> watch(progress));
                return reached;
            });
            step.ifPresent(reached -> generation = reached.generation());
            return step.isPresent();
        } catch (Unreadable one) {
            watch = null;
            if (!feed.quarantine().put(one, ROOM)) {
                throw one;
            }
            LOG.warn(
                    "Article {} is set aside, no signal rests on it: {}",
                    one.article().id(),
                    one.why());
            return true;
        }
    }

    private Optional<Progress> next(Progress progress) {
        List<Placed> placed = feed.stories().after(progress.position(), batch);
        Optional<Progress> next = placed.isEmpty() ? correct(progress) : Optional.of(look(placed, progress));
        Optional<Progress> reached = next.or(() -> fade(progress));
        reached.ifPresent(steps::save);
        return reached;
    }

    private Progress look(List<Placed> placed, Progress progress) {
        List<Article> articles = feed.placed(placed);
        take(articles, progress);
        LOG.info("Looked at {} articles for what lasts", articles.size());
        articles.stream()
                .map(Article::published)
                .max(Comparator.naturalOrder())
                .map(newest -> newest.minus(Sky.WINDOW.multipliedBy(2)))
                .ifPresent(store::forgetBefore);
        return progress.placedUpTo(placed.getLast().position());
    }

    /** New revisions have no place of their own in the stories; they are found among the arrivals. */
    private Optional<Progress> correct(Progress progress) {
        List<ArrivedArticle> arrived = feed.articles().after(progress.corrected(), ARRIVALS);
        // asked after the arrivals were read: then all of them have their stories, and their first revisions were
        // looked at
        if (arrived.isEmpty() || !store.caughtUp()) {
            return Optional.empty();
        }
        List<Article> revised = feed.revised(arrived);
        take(revised, progress);
        return Optional.of(progress.correctedUpTo(arrived.getLast().position(), !revised.isEmpty()));
    }

    /** Once a day, when there is nothing else to look at: what nobody says any more is closed. */
    private Optional<Progress> fade(Progress progress) {
        Instant now = feed.clock().instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (!today.isAfter(faded) || !store.caughtUp()) {
            return Optional.empty();
        }
        boolean closed = !watch(progress).pass(now).isEmpty();
        faded = today;
        return closed ? Optional.of(progress.changed()) : Optional.empty();
    }

    private void take(List<Article> articles, Progress progress) {
        for (Article article : articles) {
            if (!feed.quarantine().holds(article, ROOM)) {
                SignalWatch watching = watch(progress);
                Unreadable.unless(article, () -> watching.take(List.of(article)));
            }
        }
    }

    /** What a model may be shown of stories told since then; nothing where another instance leads. */
    List<Gathering> gatherings(Instant since, BiPredicate<StoryId, Integer> wanted, int most) {
        return alone(progress -> Optional.of(watch(progress).gatherings(since, wanted, most)))
                .orElse(List.of());
    }

    /**
     * Takes claims that were found to say the same.
     *
     * @throws IllegalStateException when another instance leads just now
     */
    void gather(List<Claim> same) {
        Optional<Progress> taken = alone(progress -> {
            watch(progress).gather(same);
            Progress now = progress.changed(); // also where a claim was only spent
            steps.save(now);
            generation = now.generation();
            return Optional.of(now);
        });
        if (taken.isEmpty()) {
            throw new IllegalStateException("another instance looks at the stories just now");
        }
    }

    private <T> Optional<T> leading(Function<Progress, Optional<T>> work) {
        return Objects.requireNonNull(
                transactions.execute(_ -> steps.lead() ? work.apply(steps.reached()) : Optional.empty()));
    }

    private <T> Optional<T> alone(Function<Progress, Optional<T>> work) {
        running.lock();
        try {
            return leading(work);
        } catch (RuntimeException e) {
            watch = null;
            throw e;
        } finally {
            running.unlock();
        }
    }

    private SignalWatch watch(Progress progress) {
        allowance.renew();
        SignalWatch known = watch;
        if (known == null || generation != progress.generation()) {
            known = new SignalWatch(allowance.linguist(), feed.stories(), store);
            watch = known;
            allowance.renew();
            generation = progress.generation();
        }
        return known;
    }
}
