package app.bellwether.console;

import app.bellwether.writing.Grounding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;

@Command(
        name = "ground",
        mixinStandardHelpOptions = true,
        description =
                "Reads {\"id\",\"text\",\"evidence\":[…]}; writes whether the evidence bears out what can be checked.",
        footerHeading = Lines.INPUT,
        footer = GroundCommand.FIELDS + ".")
final class GroundCommand implements Callable<Integer> {

    static final String FIELDS = "a claim needs \"id\", \"text\" and a list \"evidence\"";

    private final Lines lines;

    GroundCommand(Lines lines) {
        this.lines = lines;
    }

    @Override
    public Integer call() {
        Grounding grounding = new Grounding(Pipeline.linguist());
        lines.read(GroundCommand::claim).forEach(claim -> {
            List<Grounding.Problem> problems = grounding.problems(claim.text, claim.evidence);
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("id", claim.id);
            line.put("grounded", problems.isEmpty());
            line.put("problems", problems);
            lines.write(line);
        });
        return 0;
    }

    private static Claim claim(JsonNode line) {
        if (!line.path("id").isValueNode()
                || !line.path("text").isString()
                || !line.path("evidence").isArray()) {
            throw new IllegalArgumentException(FIELDS);
        }
        List<String> evidence = new ArrayList<>();
        line.path("evidence").forEach(one -> evidence.add(one.asString()));
        return new Claim(line.path("id").asString(), line.path("text").asString(), evidence);
    }

    private record Claim(String id, String text, List<String> evidence) {}
}
