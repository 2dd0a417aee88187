package app.bellwether.stories;

import app.bellwether.language.Allowance;
import app.bellwether.language.Linguist;
import app.bellwether.sources.Article;
import app.bellwether.sources.ArticlesArrived;
import app.bellwether.sources.Quarantine;
import app.bellwether.sources.Unreadable;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts what arrived into stories, a batch a transaction. Of several instances only the one that holds the lead does; it may
 * be another one each time, and then remembers from the store.
 */
@Component
class Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    private static final String ROOM = "stories";
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Allowance allowance;
    private final StoredStories stories;
    private final Arrivals arrivals;
    private final Quarantine quarantine;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final ReentrantLock running = new ReentrantLock();
    private @Nullable Newsroom newsroom;
    private long at;

    Sweep(
            Linguist linguist,
            StoredStories stories,
            Arrivals arrivals,
            Quarantine quarantine,
            TransactionTemplate transactions,
            ApplicationEventPublisher events) {
        this.allowance = Allowance.of(linguist, LONGEST);
        this.stories = stories;
        this.arrivals = arrivals;
        this.quarantine = quarantine;
        this.transactions = transactions;
        this.events = events;
    }

    /** An event only wakes; what there is to do is seen from the rows, here or at the next look. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(ArticlesArrived arrived) {
        Thread.startVirtualThread(() -> {
            try {
                run();
            } catch (RuntimeException e) {
                LOG.warn(
                        "{} articles wait for the next look: {}",
                        arrived.articles().size(),
                        e.getMessage());
            }
        });
    }

    /** Goes on until every article that arrived has its story. */
    void run() {
        if (!running.tryLock()) {
            return;
        }
        try {
            while (more()) {
                LOG.debug("looking for more");
            }
        } catch (RuntimeException e) {
            newsroom = null; // what it remembers of the failed batch was not kept
            throw e;
        } finally {
            running.unlock();
        }
    }

    /** True when there may be more. One that cannot be read is set aside, and its batch is begun again without it. */
    private boolean more() {
        try {
            return Boolean.TRUE.equals(transactions.execute(transaction -> batch()));
        } catch (Unreadable one) {
            newsroom = null;
            if (!quarantine.put(one, ROOM)) {
                throw one;
            }
            LOG.warn(
                    "Article {} is set aside, it gets no story: {}",
                    one.article().id(),
                    one.why());
            return true;
        }
    }

    /** True when there may be more. */
    private boolean batch() {
        if (!stories.lead()) {
            return false;
        }
        Optional<Long> progress = stories.progress();
        Optional<Arrivals.Batch> batch = progress.map(arrivals::after).orElseGet(arrivals::backlog);
        if (batch.isEmpty()) {
            return false;
        }
        place(batch.get().articles(), progress.orElse(0L));
        stories.advance(batch.get().position());
        if (!batch.get().articles().isEmpty()) {
            LOG.info("Put {} articles into stories", batch.get().articles().size());
        }
        at = batch.get().position();
        return true;
    }

    private void place(List<Article> articles, long position) {
        Newsroom taking = newsroom;
        if (taking == null || at != position) {
            taking = new Newsroom(allowance.linguist(), stories);
            newsroom = taking;
        }
        Set<StoryId> grown = new LinkedHashSet<>();
        for (Article article : articles) {
            if (stories.placeOf(article.id()).isEmpty() && !quarantine.holds(article, ROOM)) {
                grown.add(take(taking, article));
            }
        }
        articles.stream()
                .map(Article::published)
                .max(Comparator.naturalOrder())
                .ifPresent(newest -> stories.forgetBefore(newest.minus(OpenStories.WINDOW.multipliedBy(2))));
        grown.forEach(story -> events.publishEvent(new StoryGrew(story)));
    }

    private StoryId take(Newsroom taking, Article article) {
        allowance.renew();
        return Unreadable.unless(article, () -> taking.take(article));
    }
}
