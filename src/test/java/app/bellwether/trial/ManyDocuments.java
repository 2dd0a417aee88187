package app.bellwether.trial;

import app.bellwether.console.ClosedDoors;
import app.bellwether.console.Console;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs one command of the command line on each of many documents, in one Java: {@code src/trial/evaluate} asks for it. Reads
 * lines of {@code {"id","file" or "text","url","arguments"}}, writes lines of {@code {"id","status","lines"}}.
 */
final class ManyDocuments {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ManyDocuments() {}

    public static void main(String[] arguments) {
        InputStream in = System.in;
        PrintStream out = System.out;
        try {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                out.println(JSON.writeValueAsString(run(arguments[0], JSON.readTree(line))));
            }
        } catch (IOException unreadable) {
            System.err.println(unreadable);
            System.exit(1);
        }
    }

    private static Map<String, Object> run(String command, JsonNode document) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        System.setIn(new ByteArrayInputStream(
                document.has("text")
                        ? document.path("text").asString().getBytes(StandardCharsets.UTF_8)
                        : bytes(Path.of(document.path("file").asString()))));
        System.setOut(new PrintStream(written, false, StandardCharsets.UTF_8));
        List<String> arguments = new ArrayList<>(List.of(command));
        document.path("arguments").forEach(one -> arguments.add(one.asString()));
        if (document.has("url")) {
            arguments.addAll(List.of("--url", document.path("url").asString()));
        }
        int status = Console.run(arguments.toArray(String[]::new), new ClosedDoors());
        System.out.flush();
        List<JsonNode> lines = written.toString(StandardCharsets.UTF_8)
                .lines()
                .map(JSON::readTree)
                .toList();
        return Map.of("id", document.path("id").asString(), "status", status, "lines", lines);
    }

    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
            return plain.readAllBytes();
        }
    }
}
