package app.bellwether.console;

import app.bellwether.language.Linguist;
import app.bellwether.writing.DraftTrace;
import app.bellwether.writing.Drafting;
import app.bellwether.writing.Worded;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

@Command(
        name = "draft",
        mixinStandardHelpOptions = true,
        description =
                "Reads what a task gets, {\"id\",\"spans\":[…],…}; writes the request as it would be sent, and with a"
                        + " model what came back, what the gate refused and why. Settings are the server's, as it would"
                        + " start in this directory; others as it takes them (--bellwether.model.timeout=…).",
        footerHeading = Lines.INPUT,
        footer = DraftLines.FIELDS)
final class DraftCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Lines lines;
    private final Doors doors;

    @Parameters(paramLabel = "TASK", description = "signal, item, edition, insights, digest or answer")
    private String task = "";

    @Mixin
    private final ModelOptions model = new ModelOptions();

    @Unmatched
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private List<String> settings;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandLine.Model.CommandSpec spec;

    DraftCommand(Lines lines, Doors doors) {
        this.lines = lines;
        this.doors = doors;
    }

    @Override
    public Integer call() {
        Linguist linguist = Pipeline.linguist();
        Clock clock = Clock.systemUTC();
        Drafting drafting = model.drafting(doors, settings(), linguist, true, (_, _) -> {});
        DraftLines reader = new DraftLines(task);
        List<DraftLines.Asked> all = lines.read(reader::asked);
        int done = 0;
        int silent = 0;
        for (DraftLines.Asked asked : all) {
            DraftTrace trace =
                    drafting.traced(asked.task(), asked.spans(), clock.instant().plus(PATIENCE));
            lines.write(line(asked.id(), trace));
            if (trace.unanswered() != null) {
                lines.complain(asked.id() + ": no answer: " + trace.unanswered());
                silent++;
            }
            lines.progress("drafts", ++done, all.size());
        }
        return silent == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    /** Others of the server's settings. */
    private List<String> settings() {
        List<String> given = settings == null ? List.of() : settings;
        given.stream()
                .filter(one -> !one.matches("--[a-z].*[.].*=.*"))
                .findFirst()
                .ifPresent(one -> {
                    throw new ParameterException(spec.commandLine(), "Unknown option: " + one);
                });
        return given;
    }

    private static Map<String, Object> line(String id, DraftTrace trace) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", id);
        line.put("request", Lines.JSON.readTree(trace.request()));
        List<Map<String, Object>> passed = new ArrayList<>();
        trace.drafted().parts().forEach((part, sentences) -> sentences.forEach(one -> passed.add(passed(part, one))));
        List<Map<String, Object>> refused = new ArrayList<>();
        trace.refused().forEach(one -> refused.add(refused(one)));
        line.put("passed", passed);
        line.put("refused", refused);
        return line;
    }

    private static Map<String, Object> passed(String part, Worded one) {
        Map<String, Object> sentence = new LinkedHashMap<>();
        sentence.put("part", part);
        sentence.put("text", one.passage().text());
        sentence.put("standing", one.standing().name().toLowerCase(Locale.ROOT));
        List<String> quotes = one.passage().citations().stream()
                .map(citation -> citation.quote())
                .toList();
        sentence.put("evidence", quotes);
        return sentence;
    }

    private static Map<String, Object> refused(DraftTrace.Refused one) {
        Map<String, Object> sentence = new LinkedHashMap<>();
        sentence.put("part", one.sentence().part());
        sentence.put("text", one.sentence().text());
        sentence.put("spans", one.sentence().spans());
        sentence.put("check", one.check());
        sentence.put("why", one.reason());
        return sentence;
    }
}
