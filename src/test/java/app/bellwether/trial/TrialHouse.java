package app.bellwether.trial;

import app.bellwether.mail.IncomingMail;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A Bellwether in a process and a directory of its own.
 *
 * @param mail where its letters go; a house that is only tried out sends none there
 */
record TrialHouse(Path directory, Instance instance, int port, int listener, MailSink mail) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Starts it with these settings, in YAML, in which {@code %port}, {@code %smtp} and {@code %listener} stand for free ports. */
    static TrialHouse open(List<String> program, String settings) throws IOException {
        Path directory = Files.createTempDirectory("doors-trial");
        MailSink mail = new MailSink(Duration.ZERO);
        int port = freePort();
        int listener = freePort();
        Files.writeString(
                directory.resolve("application.yaml"),
                settings.replace("%port", "" + port)
                        .replace("%smtp", "" + mail.port())
                        .replace("%listener", "" + listener));
        // as an earlier start, or whoever made it, may have left it
        Files.createDirectories(directory.resolve("data/binaries"));
        open(directory.resolve("data"), "rwxr-xr-x");
        open(directory.resolve("data/binaries"), "rwxrwxrwx");
        Instance instance = Instance.start(directory, program);
        instance.awaitReady();
        return new TrialHouse(directory, instance, port, listener, mail);
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    List<String> log() {
        try {
            return Files.readAllLines(directory.resolve("log"));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    JdbcClient database() throws IOException {
        return instance.database();
    }

    /** How many letters went to that address. */
    int letters(String address) {
        return (int) mail.arrivals().stream()
                .filter(letter -> letter.recipient().equalsIgnoreCase(address))
                .count();
    }

    /** How many more go there within a while. */
    int lettersMore(String address, int before, Duration within) {
        pause(within);
        return letters(address) - before;
    }

    /** The text of the first letter there after so many; empty when none comes. */
    Optional<String> letter(String address, int after) {
        return await(() -> mail.arrivals().stream()
                .filter(letter -> letter.recipient().equalsIgnoreCase(address))
                .skip(after)
                .findFirst()
                .map(TrialHouse::text));
    }

    static String text(MailSink.Arrival letter) {
        return IncomingMail.read(letter.content().replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1))
                .text();
    }

    /** The path of the first link that begins so. */
    static Optional<String> path(String text, String begin) {
        Matcher link = Pattern.compile("https://brief\\.example(" + begin + "[A-Za-z0-9_-]+)")
                .matcher(text);
        return link.find() ? Optional.of(link.group(1)) : Optional.empty();
    }

    static <T> Optional<T> await(Supplier<Optional<T>> awaited) {
        return await(PATIENCE, awaited);
    }

    static <T> Optional<T> await(Duration patience, Supplier<Optional<T>> awaited) {
        long end = System.nanoTime() + patience.toNanos();
        Optional<T> there = awaited.get();
        while (there.isEmpty() && System.nanoTime() < end) {
            pause(Duration.ofMillis(100));
            there = awaited.get();
        }
        return there;
    }

    static void pause(Duration time) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(time.toMillis()));
    }

    static void open(Path file, String permissions) throws IOException {
        Files.setPosixFilePermissions(file, java.nio.file.attribute.PosixFilePermissions.fromString(permissions));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        instance.stop();
        mail.close();
    }
}
