package app.bellwether.meters;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Counts and measures what happens, and shows what there is. A name is {@code bellwether.} and words with dots between; Prometheus gets
 * it with underscores and with the unit or {@code _total} at its end, which names therefore do not have.
 */
@Component
public final class Meters {

    /**
     * All there are: each has few values, which our code or settings name, or numbers of a standard. None is for an address, a
     * reader's or a source's, for an id, or for words.
     */
    public static final Set<String> LABELS = Set.of(
            "channel",
            "check",
            "class",
            "command",
            "enhanced",
            "kind",
            "method",
            "model",
            "outcome",
            "reason",
            "result",
            "route",
            "state",
            "status",
            "step",
            "task",
            "version");

    static final Duration FRESH = Duration.ofSeconds(10);

    /** Two scrapes of once a minute: what was not read anew by then is not known any more. */
    private static final Duration SHOWN = Duration.ofMinutes(2);

    private static final Pattern NAME = Pattern.compile("bellwether(\\.[a-z]+)+");
    private static final Set<String> ENDS =
            Set.of("total", "seconds", "bytes", "count", "sum", "bucket", "max", "info");

    private final MeterRegistry registry;
    private final Patience patience = new Patience();

    public Meters(MeterRegistry registry) {
        this.registry = registry;
    }

    /**
     * What happened so often.
     *
     * @param labels of {@link #LABELS}, each followed by its value
     */
    public Counter counter(String name, String help, String... labels) {
        return Counter.builder(checked(name, help))
                .description(help)
                .tags(checked(labels))
                .register(registry);
    }

    /** Seconds that came to pass, all together. */
    public Counter seconds(String name, String help) {
        return Counter.builder(checked(name, help))
                .description(help)
                .baseUnit("seconds")
                .register(registry);
    }

    /** How long something took, and how often it happened. */
    public Timer timer(String name, String help, String... labels) {
        return Timer.builder(checked(name, help))
                .description(help)
                .tags(checked(labels))
                .register(registry);
    }

    /** The same, and how often it took at most so long. */
    public Timer timer(Duration[] atMost, String name, String help, String... labels) {
        return Timer.builder(checked(name, help))
                .description(help)
                .tags(checked(labels))
                .serviceLevelObjectives(atMost)
                .register(registry);
    }

    /** What stays as it is while this process runs: 1, and what is to be told in its labels. */
    public void fixed(String name, String help, String... labels) {
        Gauge.builder(name, () -> 1).description(help).tags(checked(labels)).register(registry);
    }

    /**
     * What there is, for gauges. It is asked for when somebody watches, once for all of its gauges, and not again for ten seconds after
     * it was there; what takes longer than anybody waits is shown the next time. How many instances there are makes no difference to
     * what it says, since it is what is kept.
     *
     * @param read gives numbers by the names of columns; may fail
     */
    public State state(Supplier<? extends Map<String, ?>> read) {
        return state(FRESH, read);
    }

    /** The same, not asked for again for that long, where asking takes its time. */
    public State state(Duration fresh, Supplier<? extends Map<String, ?>> read) {
        return new State(registry, fresh, fresh.plus(SHOWN), read, patience);
    }

    /**
     * What a gauge shows now; empty where there is none of that name, or where it is not known.
     *
     * @param labels of {@link #LABELS}, each followed by its value
     */
    public OptionalDouble shown(String name, String... labels) {
        Gauge gauge = registry.find(name).tags(labels).gauge();
        double value = gauge == null ? Double.NaN : gauge.value();
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    static String checked(String name, String help) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        if (!NAME.matcher(name).matches() || ENDS.contains(last) || help.isBlank()) {
            throw new IllegalArgumentException(
                    "a meter is called bellwether.some.thing, without its unit, and has a help: " + name);
        }
        return name;
    }

    static Tags checked(String... labels) {
        for (int i = 0; i < labels.length; i += 2) {
            if (!LABELS.contains(labels[i])) {
                throw new IllegalArgumentException("no label is called " + labels[i] + ": see Meters.LABELS");
            }
        }
        return Tags.of(labels);
    }
}
