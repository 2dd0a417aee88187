package app.bellwether.trial;

import app.bellwether.trial.Tries.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** What depends on how Bellwether is started: what it refuses, what it leaves open, what it tells a mail server, what a command takes. */
final class StartDoors {

    private static final Duration LONGEST = Duration.ofSeconds(90);

    private final Tries tries;
    private final List<String> program;

    StartDoors(Tries tries, List<String> program) {
        this.tries = tries;
        this.program = program;
    }

    void tryAll() {
        tries.at(
                "local door",
                "https in web.url, without forwarded headers",
                "one line, no start",
                () -> refusal(List.of(
                        "--spring.mail.host=127.0.0.1",
                        "--bellwether.web.url=https://brief.example",
                        "--bellwether.email.domain=x.example")));
        tries.at("data directory", "one that all users share", "one line, no start", () -> {
            Path shared = Files.createTempDirectory("doors-shared");
            Files.setAttribute(shared, "unix:mode", 01777);
            return refusal(List.of("--bellwether.data=" + shared));
        });
        tries.at(
                "local door",
                "mail unset, web.url elsewhere, behind a proxy",
                "operator's pages shut",
                this::elsewhere);
        tries.at("TLS", "STARTTLS taken out of what a mail server offers", "no password, no letter", this::stripped);
        for (String command : List.of("signals", "hits")) {
            tries.at(
                    "articles",
                    "four shapes of 100 kB through " + command,
                    "done within " + LONGEST.toSeconds() + " s",
                    () -> shapes(command));
        }
    }

    void tryDirectory(TrialHouse house) {
        tries.at("data directory", "one that was open to others", "nothing in it is", () -> {
            Map<String, String> open = new TreeMap<>();
            Path data = house.directory().resolve("data");
            try (var entries = Files.list(data)) {
                for (Path each : Stream.concat(Stream.of(data), entries).toList()) {
                    String permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(each));
                    if (!permissions.endsWith("------")) {
                        open.put(each.getFileName().toString(), permissions);
                    }
                }
            }
            return new Outcome(open.isEmpty() ? "nothing" : open.toString(), open.isEmpty());
        });
    }

    void tryTheOperatorsCommand(TrialHouse house) {
        tries.at("letters", "operator-link on the server's machine", "a link", () -> {
            Ran ran = run(house.directory(), List.of("operator-link"));
            boolean link = ran.status() == 0 && ran.said().contains("https://brief.example/");
            return new Outcome(link ? "a link" : "status " + ran.status(), link);
        });
    }

    /** How a process ended. */
    private record Ran(int status, String said) {}

    private Ran run(Path directory, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx768m"));
        command.addAll(program);
        command.addAll(arguments);
        Path said = Files.createTempFile("doors", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        Path input = directory.resolve("input");
        if (Files.exists(input)) {
            builder.redirectInput(input.toFile());
        }
        Process process = builder.start();
        try {
            if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                process.destroy();
                process.onExit().join();
                return new Ran(-1, Files.readString(said));
            }
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
        return new Ran(process.exitValue(), Files.readString(said));
    }

    private Outcome refusal(List<String> settings) throws IOException {
        List<String> all = new ArrayList<>(settings);
        all.add("--server.port=0");
        all.add("--spring.main.banner-mode=off");
        Ran ran = run(Files.createTempDirectory("doors-start"), all);
        List<String> lines = ran.said()
                .lines()
                .filter(line -> line.startsWith("Bellwether cannot start."))
                .toList();
        return new Outcome(
                lines.isEmpty() ? "it started" : lines.getFirst(),
                ran.status() == 1 && lines.size() == 1 && !ran.said().contains("\tat "));
    }

    private Outcome elsewhere() throws Exception {
        try (TrialHouse house = TrialHouse.open(program, """
            server: {port: %port, forward-headers-strategy: native}
            bellwether.web.url: https://brief.example
            """)) {
            return PageDoors.shut(new Visitor(house.url()).saying("Host", "127.0.0.1"));
        }
    }

    private Outcome stripped() throws Exception {
        InetAddress address = Stripped.elsewhere().orElse(null);
        if (address == null) {
            return new Outcome("this machine has no address but loopback", false);
        }
        try (Stripped server = new Stripped(address);
                TrialHouse house = TrialHouse.open(program, """
                    server.port: %port
                    spring.mail:
                      {host: "ADDRESS", port: PORT, username: brief, password: rosebud,
                       properties: {mail.smtp.starttls.enable: true, mail.smtp.auth: true}}
                    bellwether: {email: {domain: brief.example}}
                    """.replace("ADDRESS", address.getHostAddress())
                        .replace("PORT", "" + server.port()))) {
            String stamp = new Visitor(house.url()).get("/subscribe").field("stamp");
            TrialHouse.pause(Duration.ofMillis(1_200));
            new Visitor(house.url())
                    .post("/subscribe", "address", "ada@example.org", "topics", "EU", "day", "monday", "stamp", stamp);
            TrialHouse.pause(Duration.ofSeconds(15));
            List<String> told = server.told();
            boolean kept = !told.contains("AUTH") && !told.contains("MAIL") && !told.contains("DATA");
            return new Outcome("it was told " + told.stream().distinct().toList(), kept && !told.isEmpty());
        }
    }

    private Outcome shapes(String command) throws IOException {
        Path directory = Files.createTempDirectory("doors-shapes");
        StringBuilder articles = new StringBuilder();
        for (String shape : List.of("1", "A.", " ", "\"")) {
            articles.append(JsonMapper.shared()
                            .writeValueAsString(Map.of(
                                    "id", "a" + articles.length(),
                                    "publisher", "Merrow Times",
                                    "title", "Ministers meet in Merrow about trade",
                                    "text",
                                            "The port of Merrow reopened on Monday after "
                                                    + shape.repeat(100_000 / shape.length()),
                                    "published", "2026-06-17T09:00:00Z")))
                    .append('\n');
        }
        Files.writeString(directory.resolve("input"), articles);
        List<String> arguments = new ArrayList<>(List.of(command));
        if (command.equals("hits")) {
            arguments.addAll(List.of("--at", "2026-06-18T07:00:00Z"));
        }
        long began = System.nanoTime();
        Ran ran = run(directory, arguments);
        long seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
        return new Outcome(
                ran.status() < 0 ? "not done" : "status " + ran.status() + " after " + seconds + " s",
                ran.status() == 0);
    }
}
