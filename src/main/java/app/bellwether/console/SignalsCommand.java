package app.bellwether.console;

import app.bellwether.language.Linguist;
import app.bellwether.signals.ProposedClaims;
import app.bellwether.signals.Signal;
import app.bellwether.signals.SignalStore;
import app.bellwether.signals.Strength;
import app.bellwether.taxonomy.Key;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "signals",
        mixinStandardHelpOptions = true,
        description =
                "Reads articles; writes the signals that are open when the newest was published, strongest first.",
        footerHeading = Lines.INPUT,
        footer = ArticleLines.FIELDS)
final class SignalsCommand implements Callable<Integer> {

    /** So many stories a day a model is asked of, as the server would. */
    private static final int STORIES = 20;

    private static final Duration OF_LATE = Duration.ofDays(2);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Mixin
    private final ModelOptions model = new ModelOptions();

    private final Lines lines;
    private final Doors doors;

    SignalsCommand(Lines lines, Doors doors) {
        this.lines = lines;
        this.doors = doors;
    }

    @Override
    public Integer call() {
        Linguist linguist = Pipeline.linguist();
        Pipeline pipeline = Pipeline.read(lines, linguist);
        AnalysisLines analysis = new AnalysisLines(linguist, pipeline.articles());
        signals(pipeline, linguist).open(pipeline.newest()).forEach(signal -> lines.write(line(signal, analysis)));
        return 0;
    }

    private SignalStore signals(Pipeline pipeline, Linguist linguist) {
        if (!model.isGiven()) {
            return pipeline.signals();
        }
        ProposedClaims proposed = new ProposedClaims(model.drafting(doors, List.of(), linguist, false, (_, _) -> {}));
        return pipeline.signals((watch, evening) -> proposed.propose(
                watch.gatherings(evening.minus(OF_LATE), proposed::isWanted, STORIES),
                Clock.systemUTC().instant().plus(PATIENCE),
                watch::gather));
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
