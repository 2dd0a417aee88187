package app.bellwether.trial;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** A mail server that accepts everything, a little slowly, and remembers it. */
final class MailSink implements AutoCloseable {

    /** What a server does between the end of a message and its answer: long enough to be killed in. */
    private static final Duration WORK = Duration.ofMillis(200);

    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*(<[^>]+>)");

    private final long workNanos;
    private final ServerSocket server;
    private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
    private volatile boolean waits;
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();

    MailSink() throws IOException {
        this(WORK);
    }

    /** One that works so long on each message. */
    MailSink(Duration work) throws IOException {
        this.workNanos = work.toNanos();
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    /**
     * A message that was taken, whether or not the sender lived to hear of it.
     *
     * @param nanos when the whole of it was there
     * @param answered when the sender was told so
     * @param connection that it came by
     */
    record Arrival(String messageId, String recipient, String content, long nanos, long answered, int connection) {

        /** Whether the sender was waiting for the answer at that time. */
        boolean awaitsAnswer(long then) {
            return nanos <= then && then <= answered;
        }
    }

    int port() {
        return server.getLocalPort();
    }

    /** Whether it takes no message for now: whoever wants to send one waits until it does. */
    void waits(boolean now) {
        waits = now;
    }

    /** How many messages came, the one that is being accepted included. */
    int begun() {
        return begun.get();
    }

    List<Arrival> arrivals() {
        return List.copyOf(arrivals);
    }

    /** How many messages it was accepting at that time. */
    int accepting(long then) {
        return (int)
                arrivals.stream().filter(arrival -> arrival.awaitsAnswer(then)).count();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                int connection = connections.incrementAndGet();
                Thread.ofVirtual().start(() -> converse(socket, connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void converse(Socket socket, int connection) {
        try (socket;
                var lines = new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
                var out = new PrintStream(socket.getOutputStream(), true, StandardCharsets.ISO_8859_1)) {
            socket.setTcpNoDelay(true);
            out.print("220 sink\r\n");
            var recipient = "";
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var verb = line.split("[ :]", 2)[0].toUpperCase(java.util.Locale.ROOT);
                switch (verb) {
                    case "RCPT" -> {
                        recipient = line.replaceFirst(".*<(.*)>.*", "$1");
                        out.print("250 ok\r\n");
                    }
                    case "DATA" -> {
                        while (waits) {
                            LockSupport.parkNanos(1_000_000);
                        }
                        out.print("354 go on\r\n");
                        take(content(lines), recipient, connection);
                        out.print("250 taken\r\n");
                    }
                    case "QUIT" -> {
                        out.print("221 bye\r\n");
                        return;
                    }
                    default -> out.print("250 ok\r\n");
                }
                out.flush();
            }
        } catch (IOException | UncheckedIOException brokenOff) {
            // the other side was killed, which is what the trial is about
        }
    }

    private void take(String content, String recipient, int connection) {
        var id = MESSAGE_ID.matcher(content);
        var arrived = System.nanoTime();
        begun.incrementAndGet();
        LockSupport.parkNanos(workNanos);
        String messageId = id.find() ? id.group(1) : "none";
        arrivals.add(new Arrival(messageId, recipient, content, arrived, System.nanoTime(), connection));
    }

    /** A conversation that ends within a message is no message. */
    private static String content(BufferedReader lines) throws IOException {
        var content = new StringBuilder();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.equals(".")) {
                return content.toString();
            }
            content.append(line).append('\n');
        }
        throw new IOException("broken off within a message");
    }
}
