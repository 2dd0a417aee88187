package app.bellwether.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The PostgreSQL that a trial uses, as whoever can end and start its processes.
 *
 * @param jdbc a way into it, which may fail while it is away
 * @param directory of its data
 */
record Postmaster(JdbcClient jdbc, Path directory) {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    static Postmaster of(JdbcClient jdbc) {
        return new Postmaster(
                jdbc,
                Path.of(jdbc.sql("show data_directory").query(String.class).single()));
    }

    /** By which it was started. */
    List<String> command() throws IOException {
        String[] words =
                Files.readString(Path.of("/proc/" + pid() + "/cmdline")).split("\0", -1);
        return Stream.of(words).filter(word -> !word.isEmpty()).toList();
    }

    private long pid() throws IOException {
        return Long.parseLong(Files.readAllLines(directory.resolve("postmaster.pid"))
                .getFirst()
                .strip());
    }

    /** Kills it with all that it started, as a power cut would; the command by which it can be started again. */
    List<String> kill() throws IOException {
        long pid = pid();
        List<String> command = command();
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        List<ProcessHandle> all = new ArrayList<>(postmaster.descendants().toList());
        all.add(postmaster);
        all.forEach(ProcessHandle::destroyForcibly);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (all.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < end) {
            pause();
        }
        Files.deleteIfExists(directory.resolve("postmaster.pid"));
        return command;
    }

    /** Starts it and waits until it answers. */
    void start(List<String> command) throws IOException {
        List<String> asNobody =
                new ArrayList<>(System.getProperty("user.name").equals("root") ? List.of("unshare", "-U") : List.of());
        asNobody.addAll(command);
        new ProcessBuilder(asNobody)
                .redirectErrorStream(true)
                .redirectOutput(Files.createTempFile("postgres", ".log").toFile())
                .start();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (System.nanoTime() > end) {
                throw new IOException("PostgreSQL does not come back");
            }
            pause();
        }
    }

    boolean answers() {
        try {
            return jdbc.sql("select 1").query(Integer.class).single() == 1;
        } catch (RuntimeException away) {
            return false;
        }
    }

    private static void pause() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
}
