package app.bellwether.console;

import app.bellwether.signals.Evidence;
import app.bellwether.signals.SignalStore;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "hits",
        mixinStandardHelpOptions = true,
        description = "Reads articles; writes the single facts of the 24 hours before an instant.")
final class HitsCommand implements Callable<Integer> {

    @Option(names = "--at", required = true, description = "ISO 8601, for example 2026-06-18T07:00:00Z")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Instant at;

    private final Lines lines;

    HitsCommand(Lines lines) {
        this.lines = lines;
    }

    @Override
    public Integer call() {
        SignalStore signals = Pipeline.read(lines, Pipeline.linguist()).signals();
        Instant from = at.minus(Duration.ofDays(1));
        signals.quickHits(from, at)
                .forEach(hit -> write("hit", hit.evidence().quote(), hit.evidence(), List.of(hit.evidence())));
        signals.insights(from, at)
                .forEach(one -> write("insight", one.evidence().quote(), one.evidence(), List.of(one.evidence())));
        signals.digests(from, at)
                .forEach(digest ->
                        write("digest", digest.title(), digest.points().getFirst(), digest.points()));
        return 0;
    }

    private void write(String kind, String text, Evidence first, List<Evidence> evidence) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("kind", kind);
        line.put("text", text);
        line.put("story", first.story().value());
        line.put("evidence", EvidenceLines.of(evidence));
        lines.write(line);
    }
}
