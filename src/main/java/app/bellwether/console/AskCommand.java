package app.bellwether.console;

import app.bellwether.language.Linguist;
import app.bellwether.replies.ExtractiveAnswer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "ask",
        mixinStandardHelpOptions = true,
        description = "Reads articles; writes the sentences that answer a question, or those that come near.",
        footerHeading = Lines.INPUT,
        footer = ArticleLines.FIELDS)
final class AskCommand implements Callable<Integer> {

    @Option(names = "--question", required = true, description = "in words of your own")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String question;

    @Option(names = "--at", description = "only what was published before: ISO 8601, for example 2026-06-18T07:00:00Z")
    private @Nullable Instant at;

    private final Lines lines;

    AskCommand(Lines lines) {
        this.lines = lines;
    }

    @Override
    public Integer call() {
        Linguist linguist = Pipeline.linguist();
        Pipeline read = Pipeline.read(lines, linguist);
        ExtractiveAnswer found =
                ExtractiveAnswer.to(question, (at == null ? read : read.until(at)).articles(), linguist);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("answered", !found.answers().isEmpty());
        line.put("sentences", found.answers().stream().map(AskCommand::sentence).toList());
        line.put("nearest", found.nearest().stream().map(AskCommand::sentence).toList());
        lines.write(line);
        return 0;
    }

    private static Map<String, Object> sentence(ExtractiveAnswer.Extract said) {
        Map<String, Object> evidence = new LinkedHashMap<>();
        evidence.put("article", said.article().id().value());
        evidence.put("of", "text");
        evidence.put("start", said.start());
        evidence.put("end", said.end());
        evidence.put("quote", said.words());
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("text", said.words());
        line.put("kind", "extract");
        line.put("evidence", List.of(evidence));
        return line;
    }
}
