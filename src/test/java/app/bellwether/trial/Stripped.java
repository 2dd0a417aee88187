package app.bellwether.trial;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server elsewhere as it looks when somebody in between has taken STARTTLS out of what it offers: it asks for a password. */
final class Stripped implements AutoCloseable {

    private final ServerSocket server;
    private final List<String> told = new CopyOnWriteArrayList<>();

    /** At an address of this machine that is not loopback, as a server elsewhere would be. */
    Stripped(InetAddress address) throws IOException {
        server = new ServerSocket(0, 50, address);
        Thread.ofVirtual().start(this::serve);
    }

    static Optional<InetAddress> elsewhere() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .findFirst();
    }

    int port() {
        return server.getLocalPort();
    }

    /** The verbs that it was told so far. */
    List<String> told() {
        return List.copyOf(told);
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> converse(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void converse(Socket socket) {
        try (socket;
                var lines = new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))) {
            say(socket, "220 stripped");
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String verb = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
                told.add(verb);
                switch (verb) {
                    case "EHLO" -> say(socket, "250-stripped\r\n250 AUTH PLAIN LOGIN");
                    case "AUTH" -> say(socket, "235 thank you for the password");
                    case "DATA" -> {
                        say(socket, "354 go on");
                        String content = lines.readLine();
                        while (content != null && !content.equals(".")) {
                            content = lines.readLine(); // a letter, which is none of its business
                        }
                        say(socket, "250 taken");
                    }
                    default -> say(socket, "250 ok");
                }
            }
        } catch (IOException brokenOff) {
            // the other side has seen enough
        }
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
