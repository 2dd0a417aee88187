package app.bellwether.models;

import app.bellwether.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A model at a scripted endpoint, with time that passes only while it waits between attempts. */
final class AskedModel implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-03-03T05:00:00Z");
    static final LocalDate TODAY = LocalDate.parse("2026-03-03");
    static final Instant SOON = NOW.plus(Duration.ofMinutes(10));
    static final String KEY = "s3cret/k+y-of-ours";
    static final String GOOD = "{\"title\":\"Steel gets dearer\",\"stance\":\"supports\"}";

    final SettableClock clock = new SettableClock(NOW);
    final MemoryModelStore store = new MemoryModelStore();
    final ScriptedEndpoint endpoint;
    final List<Duration> pauses = new ArrayList<>();
    final Endpoint models;
    private final HttpTransport transport;

    AskedModel(ScriptedEndpoint.Act... script) {
        this(1_000_000, script);
    }

    AskedModel(long tokensADay, ScriptedEndpoint.Act... script) {
        endpoint = new ScriptedEndpoint().does(script);
        Duration timeout = Duration.ofMillis(600);
        ModelSettings settings = new ModelSettings(
                endpoint.url(), "m1", KEY, "j1", tokensADay, 2, timeout, Set.of(ModelTask.DIGEST), null, null);
        transport = new HttpTransport(timeout, clock);
        models = new Endpoint(settings, store, transport, clock, this::pause, attempt -> {});
    }

    private void pause(Duration time) {
        pauses.add(time);
        clock.pass(time);
    }

    static Prompt prompt(String text) {
        return prompt(ModelTask.SIGNAL, text);
    }

    static Prompt prompt(ModelTask task, String text) {
        Map<String, Shape> fields = new LinkedHashMap<>();
        fields.put("title", new Shape.Text(40));
        fields.put("stance", new Shape.OneOf(List.of("supports", "contradicts")));
        return new Prompt(task, "p1", "g1", "You title.", List.of(text), new Shape.Fields(fields), 60);
    }

    ModelReply ask(String text) {
        return models.ask(prompt(text), SOON);
    }

    /** The outcomes of all attempts. */
    List<AttemptOutcome> outcomes() {
        return store.attempts().stream().map(ModelStore.Attempt::outcome).toList();
    }

    static @Nullable AttemptOutcome why(ModelReply reply) {
        return reply instanceof ModelReply.NoAnswer none ? none.why() : null;
    }

    @Override
    public void close() {
        models.close();
        endpoint.close();
    }
}
