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
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that says to each command what it is told to, or drops the connection. Keeps what it was sent. */
final class ScriptedServer implements AutoCloseable {

    static final String DROP = "drop";

    private final ServerSocket listening;
    private final Map<String, String> script;
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final List<String> messages = new CopyOnWriteArrayList<>();

    /** Replies by verb; {@code CONNECT} is the banner and {@code .} the end of a message. */
    ScriptedServer(Map<String, String> script) throws IOException {
        this.script = script;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
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

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                Thread.ofVirtual().start(() -> converse(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void converse(Socket socket) {
        try (socket) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            OutputStream out = socket.getOutputStream();
            boolean open = say(out, "CONNECT", "220 scripted ESMTP");
            while (open) {
                String line = in.readLine();
                if (line == null) {
                    return;
                }
                commands.add(line);
                String verb = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
                open = say(out, verb, usual(verb));
                if (open && verb.equals("DATA") && !script.containsKey("DATA")) {
                    messages.add(message(in));
                    open = say(out, ".", "250 2.0.0 queued as 7");
                }
            }
        } catch (IOException gone) {
            // the client went first
        }
    }

    private static String usual(String verb) {
        return switch (verb) {
            case "DATA" -> "354 go on";
            case "QUIT" -> "221 bye";
            default -> "250 ok";
        };
    }

    private boolean say(OutputStream out, String verb, String usual) throws IOException {
        String reply = script.getOrDefault(verb, usual);
        if (reply.equals(DROP)) {
            return false;
        }
        out.write((reply + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        return !verb.equals("QUIT");
    }

    private static String message(BufferedReader in) throws IOException {
        StringBuilder message = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            message.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        return message.toString();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
