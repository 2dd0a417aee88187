package app.bellwether.briefs;

import app.bellwether.briefs.composing.CopyDesk;
import app.bellwether.language.Memory;
import app.bellwether.matching.Pool;
import app.bellwether.matching.Sent;
import app.bellwether.sources.Sources;
import app.bellwether.subscribers.Subscriber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Composes. What is the same for all readers of an instant is looked up once for all of them. */
@Component
record Morning(Sources sources, Desk desk, Editions editions, WordedEditions wording, History history) {

    /** A source that was not read within a day counts as not read. */
    private static final Duration DAY = Duration.ofDays(1);

    /** Readers with the same interests come one after the other, in a few roles and with a few histories. */
    private static final int ALIKE = 50;

    /** Everything as of that instant, for any number of readers; looked up when it is first asked for. For one thread. */
    Hour at(Instant at) {
        return new Hour(at);
    }

    Sources.Coverage coverage(Instant at) {
        return sources.coverage(at.minus(DAY));
    }

    private boolean caughtUp() {
        return sources.caughtUp() && desk.stories().caughtUp() && desk.signals().caughtUp();
    }

    /** Readers to whom an item is told in the same words. */
    private record Readers(LocalDate date, ZoneId zone, String language) {}

    /** What is the same for all readers of an instant. */
    final class Hour {

        private final Instant at;
        private final Desk open = OpenDesk.of(desk);
        private final Map<Instant, Pool> pools = new HashMap<>();
        private final Map<Readers, CopyDesk> copies = new HashMap<>();
        private final Memory<EditionKey, Edition> shared = new Memory<>(ALIKE);
        private @Nullable Boolean caughtUp;
        private Sources.@Nullable Coverage coverage;

        private Hour(Instant at) {
            this.at = at;
        }

        /** Whether everything that arrived was looked at. */
        boolean caughtUp() {
            if (caughtUp == null) {
                caughtUp = Morning.this.caughtUp();
            }
            return caughtUp;
        }

        /** Which sources were read. */
        Sources.Coverage coverage() {
            if (coverage == null) {
                coverage = Morning.this.coverage(at);
            }
            return coverage;
        }

        /** Composes for a subscriber and a date: once for all who are alike, for whom nothing else is looked up. */
        Edition compose(Subscriber subscriber, LocalDate date, int number) {
            return compose(subscriber, date, number, wording::worded);
        }

        /** The same in the words of the sources alone; of those who are alike, only the first is given to whoever words it. */
        Edition compose(
                Subscriber subscriber, LocalDate date, int number, Function<WordedEditions.Composed, Edition> wording) {
            List<Had> had = history.had(subscriber.id());
            Sent all = history.sent(subscriber.id(), had);
            Occasion whole = new Occasion(subscriber, date, number, at, all, List.of(), coverage(), caughtUp());
            Pool pool = pools.computeIfAbsent(whole.considered(), since -> editions.pool(open, since, at));
            Occasion occasion = editions.relevant(open, pool, whole);
            CopyDesk copy = copies.computeIfAbsent(
                    new Readers(date, subscriber.schedule().zone(), subscriber.language()),
                    _ -> editions.copy(open, occasion));
            Edition edition = shared.of(
                    EditionKey.of(occasion, had),
                    _ -> editions.compose(
                            open,
                            occasion.having(occasion.sent(), history.earlier(subscriber.id())),
                            pool,
                            copy,
                            wording));
            return editions.numbered(edition, occasion, copy);
        }
    }
}
