package app.bellwether.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A Bellwether in a process of its own. */
final class Instance {

    private final Path directory;
    private final Process process;
    private final CompletableFuture<Duration> ready = new CompletableFuture<>();

    private Instance(Path directory, Process process) {
        this.directory = directory;
        this.process = process;
    }

    /**
     * Starts it in the directory, with the settings that lie there.
     *
     * @param program what follows {@code java}: a jar, or a class path and a class
     */
    static Instance start(Path directory, List<String> program) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(program);
        var builder = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.matches("(SPRING|BELLWETHER|SERVER|LOGGING)_.*"));
        var instance = new Instance(directory, builder.start());
        Runtime.getRuntime().addShutdownHook(new Thread(instance.process::destroyForcibly));
        Thread.ofVirtual().start(instance::read);
        return instance;
    }

    /** Waits until it says where it is; how long that took. */
    Duration awaitReady() {
        return ready.orTimeout(3, TimeUnit.MINUTES).join();
    }

    /** Ends it as a power cut would, alone or together with its PostgreSQL. */
    void kill(boolean andPostgres) throws IOException {
        if (andPostgres) {
            postgres()
                    .forEach(line -> ProcessHandle.of(Long.parseLong(line)).ifPresent(ProcessHandle::destroyForcibly));
        }
        process.destroyForcibly().onExit().join();
    }

    /** Ends it as an operator would. */
    void stop() {
        process.destroy();
        assertThat(process.onExit().orTimeout(2, TimeUnit.MINUTES).join().isAlive())
                .isFalse();
    }

    /** Bytes that its objects take once what nobody needs has been cleared away. */
    long heap() throws IOException {
        jcmd("GC.run");
        long kilobytes = jcmd("GC.heap_info")
                .lines()
                .map(line -> line.replaceFirst(".* used (\\d+)K.*", "$1"))
                .filter(used -> used.matches("\\d+"))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow();
        return kilobytes * 1024;
    }

    private String jcmd(String command) throws IOException {
        Process asking = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        command)
                .redirectErrorStream(true)
                .start();
        return new String(asking.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Bytes of the machine's memory that it holds. */
    long resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .map(line -> line.replaceAll("\\D", ""))
                        .mapToLong(Long::parseLong)
                        .findFirst()
                        .orElse(0)
                * 1024;
    }

    /** How long processors have worked for it. */
    Duration worked() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** A look into its database. */
    JdbcClient database() throws IOException {
        var port = Files.readAllLines(directory.resolve("data/postgres/postmaster.pid"))
                .get(3);
        var password = Files.readString(directory.resolve("data/postgres.password"));
        return JdbcClient.create(
                new DriverManagerDataSource("jdbc:postgresql://localhost:" + port + "/postgres", "postgres", password));
    }

    private List<String> postgres() throws IOException {
        var file = directory.resolve("data/postgres/postmaster.pid");
        return Files.exists(file)
                ? Files.readAllLines(file).stream().limit(1).map(String::strip).toList()
                : List.of();
    }

    private void read() {
        var began = System.nanoTime();
        try (var lines = process.inputReader();
                var log = Files.newBufferedWriter(
                        directory.resolve("log"),
                        java.nio.file.StandardOpenOption.CREATE,
                        java.nio.file.StandardOpenOption.APPEND)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                log.write(line + "\n");
                log.flush();
                if (line.contains("Bellwether is at ")) {
                    ready.complete(Duration.ofNanos(System.nanoTime() - began));
                }
            }
        } catch (IOException killed) {
            // its end is told below
        }
        ready.completeExceptionally(
                new AssertionError("It ended before it was ready: see " + directory.resolve("log")));
    }
}
