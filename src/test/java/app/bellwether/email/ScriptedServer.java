package app.bellwether.email;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A mail server that says to each command what it is told to, or behaves badly. Keeps what it was sent. */
final class ScriptedServer implements AutoCloseable {

    /** Closes the connection instead of replying. */
    static final String DROP = "drop";

    /** Resets the connection instead of replying. */
    static final String RESET = "reset";

    /** Never replies, and keeps the connection. */
    static final String STALL = "stall";

    /** What follows is sent one byte in a packet. */
    static final String DRIBBLE = "dribble:";

    private final ServerSocket listening;
    private final Script script;
    private final boolean pipelining;
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();

    /** What is said to a verb, null for what is usual. {@code CONNECT} is the banner and {@code .} the end of a message. */
    interface Script {

        /**
         * What it says.
         *
         * @param connection 1 for the first one
         * @param message 1 for the first one of its connection
         */
        @Nullable
        String reply(String verb, int connection, int message);
    }

    ScriptedServer(Map<String, String> script) throws IOException {
        this((verb, _, _) -> script.get(verb), false);
    }

    ScriptedServer(Script script, boolean pipelining) throws IOException {
        this(script, pipelining, InetAddress.getLoopbackAddress());
    }

    /** At another address of this machine. */
    ScriptedServer(Script script, boolean pipelining, InetAddress address) throws IOException {
        this.script = script;
        this.pipelining = pipelining;
        this.listening = new ServerSocket(0, 50, address);
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    List<String> commands() {
        return commands;
    }

    List<String> messages() {
        return messages;
    }

    int connections() {
        return connections.get();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                open.add(socket);
                socket.setTcpNoDelay(true);
                int number = connections.incrementAndGet();
                Thread.ofVirtual().start(() -> converse(socket, number));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void converse(Socket socket, int connection) {
        try (socket) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            int message = 1;
            boolean goesOn = say(socket, "CONNECT", connection, message);
            while (goesOn) {
                String line = in.readLine();
                if (line == null) {
                    return;
                }
                commands.add(line);
                String verb = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
                goesOn = say(socket, verb, connection, message);
                if (goesOn && verb.equals("DATA") && script.reply("DATA", connection, message) == null) {
                    messages.add(message(in));
                    goesOn = say(socket, ".", connection, message);
                    message++;
                }
            }
        } catch (IOException gone) {
            // the client went first
        } finally {
            open.remove(socket);
        }
    }

    private String usual(String verb) {
        return switch (verb) {
            case "CONNECT" -> "220 scripted ESMTP";
            case "EHLO" -> pipelining ? "250-scripted\r\n250-PIPELINING\r\n250 ENHANCEDSTATUSCODES" : "250 scripted";
            case "DATA" -> "354 go on";
            case "QUIT" -> "221 bye";
            case "." -> "250 2.0.0 queued as 7";
            default -> "250 ok";
        };
    }

    /** False when the connection is to be closed. */
    private boolean say(Socket socket, String verb, int connection, int message) throws IOException {
        String said = script.reply(verb, connection, message);
        String reply = said == null ? usual(verb) : said;
        switch (reply) {
            case DROP -> {
                return false;
            }
            case RESET -> {
                socket.setSoLinger(true, 0);
                return false;
            }
            case STALL -> {
                var _ = socket.getInputStream().readAllBytes();
                return false;
            }
            default -> write(socket.getOutputStream(), reply);
        }
        return !verb.equals("QUIT") && !reply.startsWith("421");
    }

    private static void write(OutputStream out, String reply) throws IOException {
        boolean dribbles = reply.startsWith(DRIBBLE);
        byte[] bytes =
                (reply.substring(dribbles ? DRIBBLE.length() : 0) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
        int step = dribbles ? 1 : bytes.length;
        for (int at = 0; at < bytes.length; at += step) {
            out.write(bytes, at, step);
            out.flush();
        }
    }

    private static String message(BufferedReader in) throws IOException {
        StringBuilder message = new StringBuilder();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(".")) {
                return message.toString();
            }
            message.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        throw new IOException("broken off within a message, which is then none");
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
