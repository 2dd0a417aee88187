package app.bellwether.console;

import app.bellwether.language.Linguist;
import app.bellwether.signals.Signal;
import app.bellwether.signals.Strength;
import app.bellwether.taxonomy.Key;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "signals",
        mixinStandardHelpOptions = true,
        description =
                "Reads articles; writes the signals that are open when the newest was published, strongest first.")
final class SignalsCommand implements Callable<Integer> {

    private final Lines lines;

    SignalsCommand(Lines lines) {
        this.lines = lines;
    }

    @Override
    public Integer call() {
        Linguist linguist = Pipeline.linguist();
        Pipeline pipeline = Pipeline.read(lines, linguist);
        AnalysisLines analysis = new AnalysisLines(linguist, pipeline.articles());
        pipeline.signals().open(pipeline.newest()).forEach(signal -> lines.write(line(signal, analysis)));
        return 0;
    }

    private static Map<String, Object> line(Signal signal, AnalysisLines analysis) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", signal.id().value());
        line.put("title", signal.title());
        line.put("strength", signal.strength().value());
        line.put("parts", parts(signal.strength()));
        line.put("urgency", signal.urgency().level().words());
        line.put(
                "dimensions",
                signal.dimensions().stream()
                        .sorted()
                        .map(one -> one.name().toLowerCase(Locale.ROOT))
                        .toList());
        line.put("topics", keys(signal, Key.Kind.TOPIC));
        line.put("regions", keys(signal, Key.Kind.REGION));
        line.put("actors", keys(signal, Key.Kind.ACTOR));
        line.put("opened", signal.opened().toString());
        line.put("reinforced", signal.reinforced().toString());
        line.put("evidence", EvidenceLines.of(signal.evidence()));
        line.put("analysis", analysis.of(signal));
        return line;
    }

    private static Map<String, Object> parts(Strength strength) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("voices", strength.voices());
        parts.put("days", strength.days());
        parts.put("voicesPart", strength.voicesPart());
        parts.put("daysPart", strength.daysPart());
        parts.put("recency", strength.recency());
        parts.put("agreement", strength.agreement());
        parts.put("halfLifeDays", strength.halfLifeDays());
        return parts;
    }

    private static List<String> keys(Signal signal, Key.Kind kind) {
        return signal.keys().stream()
                .filter(key -> key.kind() == kind)
                .map(Key::id)
                .sorted()
                .toList();
    }
}
