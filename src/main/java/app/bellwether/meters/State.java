package app.bellwether.meters;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gauges of numbers that are read together. Nobody waits long for that: while they are being read again, they are as they were last.
 * Where they cannot be read, or have not been for long, they are not numbers ({@code NaN}).
 */
public final class State {

    private static final Logger LOG = LoggerFactory.getLogger(State.class);

    private final MeterRegistry registry;
    private final long freshNanos;
    private final long shownNanos;
    private final Supplier<? extends Map<String, ?>> read;
    private final Patience patience;

    private @Nullable CompletableFuture<Found> reading;
    private @Nullable Found last;

    /**
     * What a reading came to.
     *
     * @param columns null when it failed
     * @param ended by {@link System#nanoTime()}
     */
    private record Found(@Nullable Map<String, ?> columns, long ended) {

        boolean isYounger(long nanos) {
            return System.nanoTime() - ended <= nanos;
        }
    }

    /**
     * Numbers that are read together.
     *
     * @param fresh how long after they were read they are not read again
     * @param shown how long after they were read they are shown while they are read again
     */
    State(
            MeterRegistry registry,
            Duration fresh,
            Duration shown,
            Supplier<? extends Map<String, ?>> read,
            Patience patience) {
        this.registry = registry;
        this.freshNanos = fresh.toNanos();
        this.shownNanos = shown.toNanos();
        this.read = read;
        this.patience = patience;
    }

    /**
     * Shows the number of a column; 0 where there is none of that name.
     *
     * @param labels of {@link Meters#LABELS}, each followed by its value
     */
    public State count(String column, String name, String help, String... labels) {
        return gauge(column, name, null, help, labels);
    }

    /** The same of a number of seconds. */
    public State seconds(String column, String name, String help, String... labels) {
        return gauge(column, name, "seconds", help, labels);
    }

    /** The same of a number of bytes. */
    public State bytes(String column, String name, String help, String... labels) {
        return gauge(column, name, "bytes", help, labels);
    }

    /** Shows 1 while anything can be read at all, else 0; it is waited for whatever else was waited for in vain. */
    public State isThere(String name, String help) {
        Gauge.builder(Meters.checked(name, help), this, state -> state.isThere() ? 1 : 0)
                .description(help)
                .strongReference(true)
                .register(registry);
        return this;
    }

    private State gauge(String column, String name, @Nullable String unit, String help, String... labels) {
        Gauge.builder(Meters.checked(name, help), this, state -> state.value(column))
                .description(help)
                .baseUnit(unit)
                .tags(Meters.checked(labels))
                .strongReference(true)
                .register(registry);
        return this;
    }

    private double value(String column) {
        Map<String, ?> columns = columns();
        if (columns == null) {
            return Double.NaN;
        }
        return columns.containsKey(column) ? number(columns.get(column)) : 0;
    }

    private static double number(@Nullable Object value) {
        return value instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    private synchronized boolean isThere() {
        Found now = now(Patience.MOST_NANOS);
        return now != null && now.columns() != null;
    }

    private synchronized @Nullable Map<String, ?> columns() {
        long patient = patience.nanos();
        Found now = now(patient);
        if (now == null && patient > 0) {
            patience.lose();
        }
        Found shown = now == null && last != null && last.isYounger(shownNanos) ? last : now;
        return shown == null ? null : shown.columns();
    }

    /** What is fresh, if it is there within so long; else it goes on being read. */
    private @Nullable Found now(long nanos) {
        CompletableFuture<Found> latest = reading;
        Found ended = latest != null && latest.isDone() ? latest.join() : null;
        if (ended != null) {
            last = ended;
        }
        if (latest == null || (ended != null && !ended.isYounger(freshNanos(ended)))) {
            latest = CompletableFuture.<Map<String, ?>>supplyAsync(read::get, Thread::startVirtualThread)
                    .handle(State::found);
            reading = latest;
        }
        try {
            return latest.get(nanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException late) {
            return null;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** What could not be read is asked for again soon, so that a database that was away for a moment is not missed for minutes. */
    private long freshNanos(Found ended) {
        return ended.columns() == null ? Math.min(freshNanos, Meters.FRESH.toNanos()) : freshNanos;
    }

    private static Found found(@Nullable Map<String, ?> columns, @Nullable Throwable failed) {
        if (failed != null) {
            LOG.debug("What is to be watched cannot be read", failed);
        }
        return new Found(columns, System.nanoTime());
    }
}
