package app.bellwether;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A PostgreSQL that outlived the killed process it belonged to; nobody may start another on its files before it is
 * gone.
 */
final class LeftBehind {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** How long a killed process may wait for its end to be noticed. */
    private static final Duration BURIAL = Duration.ofSeconds(5);

    private LeftBehind() {}

    /**
     * Stops the server that the file names, if it is one and still runs.
     *
     * @param pidFile PostgreSQL's own {@code postmaster.pid}; its first line is the process id
     */
    static void stop(Path pidFile) throws IOException {
        var process = process(pidFile);
        if (process.isEmpty()) {
            return;
        }
        var command = process.get().info().command();
        if (command.isEmpty()) {
            ends(process.get(), BURIAL);
        } else if (isPostgres(command.get())) {
            process.get().destroy();
            if (!ends(process.get(), PATIENCE)) {
                process.get().destroyForcibly();
                ends(process.get(), PATIENCE);
            }
        }
    }

    private static Optional<ProcessHandle> process(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try (var lines = Files.lines(pidFile)) {
            return lines.findFirst().map(String::strip).map(Long::valueOf).flatMap(ProcessHandle::of);
        } catch (NumberFormatException halfWritten) {
            return Optional.empty();
        }
    }

    /** The id may long belong to another program. */
    private static boolean isPostgres(String command) {
        var name = String.valueOf(Path.of(command).getFileName());
        return name.equals("postgres") || name.equals("postgres.exe");
    }

    private static boolean ends(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
