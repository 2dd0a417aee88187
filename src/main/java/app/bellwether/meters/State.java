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

/** Gauges of numbers that are read together. While they cannot be read, they are not numbers ({@code NaN}); nobody waits long for that. */
public final class State {

    private static final Logger LOG = LoggerFactory.getLogger(State.class);

    private final MeterRegistry registry;
    private final long freshNanos;
    private final Supplier<? extends Map<String, ?>> read;
    private final Patience patience;

    private @Nullable CompletableFuture<? extends Map<String, ?>> reading;
    private long began;

    State(MeterRegistry registry, Duration fresh, Supplier<? extends Map<String, ?>> read, Patience patience) {
        this.registry = registry;
        this.freshNanos = fresh.toNanos();
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

    /** Shows 1 while anything can be read at all, else 0. */
    public State isThere(String name, String help) {
        Gauge.builder(Meters.checked(name, help), this, state -> state.columns() == null ? 0 : 1)
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

    private synchronized @Nullable Map<String, ?> columns() {
        CompletableFuture<? extends Map<String, ?>> last = reading;
        if (last == null || (last.isDone() && System.nanoTime() - began > freshNanos)) {
            began = System.nanoTime();
            last = CompletableFuture.supplyAsync(read, Thread::startVirtualThread);
            reading = last;
        }
        try {
            return last.get(patience.nanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            patience.lose();
        } catch (ExecutionException failed) {
            LOG.debug("What is to be watched cannot be read", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return null;
    }
}
