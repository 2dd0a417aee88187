package app.bellwether.sources.polling;

import app.bellwether.sources.Disk;
import app.bellwether.sources.polling.Visit.Fruitful;
import app.bellwether.sources.polling.Visit.Fruitless;
import java.time.Clock;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks all that are due, so many at once, and of each host one. Goes on until none is due and none is on the way, so one
 * that hangs delays nobody but itself.
 */
final class Rounds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final long LOOK_AGAIN_MILLIS = 200;

    /** One in so many is free before others are sent for: a claim looks through all that are due. */
    private static final int FREE = 4;

    private static final int PROGRESS = 10;

    private final SourceRepository sources;
    private final TransactionTemplate transactions;
    private final Visits visits;
    private final Clock clock;
    private final int atOnce;
    private final Disk disk;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("source-", 0).factory());

    Rounds(
            SourceRepository sources,
            TransactionTemplate transactions,
            Visits visits,
            Clock clock,
            int atOnce,
            Disk disk) {
        this.sources = sources;
        this.transactions = transactions;
        this.visits = visits;
        this.clock = clock;
        this.atOnce = atOnce;
        this.disk = disk;
    }

    /** How many were asked, how many of them read, how many articles they gave. */
    record Round(int asked, int read, int articles, int newlyFailing) {

        static final Round NOTHING = new Round(0, 0, 0, 0);

        private Round plus(Visit visit) {
            return switch (visit) {
                case Fruitful fruitful -> new Round(asked + 1, read + 1, articles + fruitful.articles(), newlyFailing);
                case Fruitless fruitless ->
                    new Round(asked + 1, read, articles, newlyFailing + (fruitless.first() ? 1 : 0));
            };
        }
    }

    /** Asks all that are due now; nobody while there is no room for what they give, and they stay due. */
    Round run() {
        if (!disk.takesMore()) {
            return Round.NOTHING;
        }
        BlockingQueue<Visit> back = new LinkedBlockingQueue<>();
        var round = Round.NOTHING;
        var away = 0;
        try {
            for (away += send(back, atOnce); away > 0; ) {
                var visit = back.poll(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
                var noneCame = visit == null;
                for (; visit != null; visit = back.poll()) {
                    away--;
                    round = round.plus(visit);
                    progress(round);
                }
                if (noneCame || (atOnce - away) * FREE >= atOnce) {
                    away += send(back, atOnce - away);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        tell(round);
        return round;
    }

    /** Sends for those that are due; says for how many. */
    private int send(BlockingQueue<Visit> back, int most) {
        var due = transactions.execute(_ -> {
            sources.oneAtATime();
            return sources.claim(clock.instant(), most);
        });
        due.forEach(source -> threads.execute(() -> back.add(visit(source))));
        return due.size();
    }

    private Visit visit(DueSource source) {
        try {
            var visit = visits.visit(source);
            if (visit instanceof Fruitless fruitless && fruitless.first()) {
                LOG.warn("{} {}", source.label(), fruitless.problem());
            }
            return visit;
        } catch (RuntimeException e) {
            LOG.error("What {} gave could not be kept; its claim runs out and it is asked again", source.label(), e);
            return new Fruitless("could not be kept", false);
        }
    }

    private static void progress(Round round) {
        if (round.asked() % PROGRESS == 0 && round.articles() > 0) {
            LOG.info("{} sources asked so far, {} new articles", round.asked(), round.articles());
        }
    }

    private static void tell(Round round) {
        if (round.articles() > 0 || round.newlyFailing() > 0) {
            LOG.info("read {} of {} sources, {} new articles", round.read(), round.asked(), round.articles());
        } else if (round.asked() > 0) {
            LOG.debug("read {} of {} sources, nothing new", round.read(), round.asked());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
