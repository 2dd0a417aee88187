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
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A mail server that accepts everything, a little slowly, unless it is told otherwise, and remembers it. */
final class MailSink implements AutoCloseable {

    /** Instead of a reply: closes the connection. */
    static final String DROP = "drop";

    /** Instead of a reply: says nothing, and keeps the connection, until its manner changes. */
    static final String HANG = "hang";

    /** As it mostly is. */
    static final Manner WELL = (_, _) -> null;

    /** How it behaves. */
    interface Manner {

        /**
         * What it says, or null for what is usual.
         *
         * @param verb {@code CONNECT} is the banner and {@code .} the end of a message
         * @param recipient of the message, empty before that was said
         */
        @Nullable
        String says(String verb, String recipient);
    }

    /** What a server does between the end of a message and its answer: long enough to be killed in. */
    private static final Duration WORK = Duration.ofMillis(200);

    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*(<[^>]+>)");

    private final long workNanos;
    private final UnaryOperator<String> keeping;
    private final ServerSocket server;
    private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
    private volatile boolean waits;
    private volatile Manner manner = WELL;
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();

    MailSink() throws IOException {
        this(WORK);
    }

    /** One that works so long on each message. */
    MailSink(Duration work) throws IOException {
        this(work, UnaryOperator.identity());
    }

    /** One that keeps no more of a message than that. */
    MailSink(Duration work, UnaryOperator<String> keeping) throws IOException {
        this.workNanos = work.toNanos();
        this.keeping = keeping;
        server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    /**
     * A message that was taken, whether or not the sender lived to hear of it.
     *
     * @param content all of it, or what this one keeps of it
     * @param nanos when the whole of it was there
     * @param answered when the sender was told so
     * @param told whether the sender was told so at all
     * @param connection that it came by
     */
    record Arrival(
            String messageId,
            String recipient,
            String content,
            long nanos,
            long answered,
            int connection,
            boolean told) {

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

    /** How it behaves from now on. */
    void behaves(Manner from) {
        manner = from;
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
            var recipient = "";
            var goesOn = says(out, "CONNECT", recipient);
            for (var line = goesOn ? lines.readLine() : null; line != null; line = goesOn ? lines.readLine() : null) {
                var verb = line.split("[ :]", 2)[0].toUpperCase(java.util.Locale.ROOT);
                if (verb.equals("RCPT")) {
                    recipient = line.replaceFirst(".*<(.*)>.*", "$1");
                }
                while (verb.equals("DATA") && waits) {
                    LockSupport.parkNanos(1_000_000);
                }
                var refused = verb.equals("DATA") && manner.says(verb, recipient) != null;
                goesOn = says(out, verb, recipient);
                if (verb.equals("DATA") && goesOn && !refused) {
                    goesOn = take(content(lines), recipient, connection, out);
                }
            }
        } catch (IOException | UncheckedIOException brokenOff) {
            // the other side was killed, which is what the trial is about
        }
    }

    private boolean take(String content, String recipient, int connection, PrintStream out) {
        var id = MESSAGE_ID.matcher(content);
        var arrived = System.nanoTime();
        begun.incrementAndGet();
        LockSupport.parkNanos(workNanos);
        String messageId = id.find() ? id.group(1) : "none";
        var said = manner.says(".", recipient);
        if (HANG.equals(said)) {
            hangs(".", recipient);
            said = DROP; // whoever waited has gone long since
        }
        if (said == null || said.startsWith("2") || said.equals(DROP)) {
            arrivals.add(new Arrival(
                    messageId,
                    recipient,
                    keeping.apply(content),
                    arrived,
                    System.nanoTime(),
                    connection,
                    !DROP.equals(said)));
        }
        return says(out, said == null ? "250 taken" : said);
    }

    /** False when the connection is to be closed. */
    private boolean says(PrintStream out, String verb, String recipient) {
        var said = hangs(verb, recipient);
        return says(out, said == null ? usual(verb) : said) && !verb.equals("QUIT");
    }

    /** For as long as it does; then what it says. */
    private @Nullable String hangs(String verb, String recipient) {
        var said = manner.says(verb, recipient);
        while (HANG.equals(said) && !server.isClosed()) {
            LockSupport.parkNanos(10_000_000);
            said = manner.says(verb, recipient);
        }
        return HANG.equals(said) ? DROP : said;
    }

    private static boolean says(PrintStream out, String said) {
        if (said.equals(DROP)) {
            return false;
        }
        out.print(said + "\r\n");
        out.flush();
        return true;
    }

    private static String usual(String verb) {
        return switch (verb) {
            case "CONNECT" -> "220 sink";
            case "DATA" -> "354 go on";
            case "QUIT" -> "221 bye";
            default -> "250 ok";
        };
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
