package app.bellwether;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * A PostgreSQL that outlived the killed process it belonged to; nobody may start another on its files before it is
 * gone.
 */
final class LeftBehind {

    private static final int PATIENCE_SECONDS = 20;

    private LeftBehind() {}

    /**
     * Stops the server that the file names, if it is one and still runs.
     *
     * @param pidFile PostgreSQL's own {@code postmaster.pid}; its first line is the process id
     */
    static void stop(Path pidFile) throws IOException {
        var process = process(pidFile).filter(LeftBehind::isPostgres);
        if (process.isPresent() && !endsAfter(process.get(), ProcessHandle::destroy)) {
            endsAfter(process.get(), ProcessHandle::destroyForcibly);
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
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.equals("postgres") || name.equals("postgres.exe"))
                .isPresent();
    }

    private static boolean endsAfter(ProcessHandle process, Consumer<ProcessHandle> end) {
        end.accept(process);
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
