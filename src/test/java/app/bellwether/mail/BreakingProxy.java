package app.bellwether.mail;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;

/** Passes connections on, and breaks each of the first ones when the server has said so many bytes, and any when it says some words. */
public final class BreakingProxy implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int to;
    private final Queue<Integer> limits;
    private final AtomicInteger broken = new AtomicInteger();
    private volatile String words = "";

    public BreakingProxy(int to, List<Integer> limits) throws IOException {
        this.to = to;
        this.limits = new ArrayDeque<>(limits);
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    public int broken() {
        return broken.get();
    }

    /** None when they are empty. */
    public void breakAt(String words) {
        this.words = words;
    }

    private void accept() {
        try {
            while (true) {
                Socket client = door.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), to);
                Integer limit = limits.poll();
                Thread.ofVirtual().start(() -> pass(client, server, Integer.MAX_VALUE));
                Thread.ofVirtual().start(() -> pass(server, client, limit == null ? Integer.MAX_VALUE : limit));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void pass(Socket from, Socket to, int limit) {
        byte[] buffer = new byte[256];
        int passed = 0;
        String said = "";
        try (from;
                to) {
            InputStream in = from.getInputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                to.getOutputStream().write(buffer, 0, read);
                passed += read;
                said += new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
                said = said.substring(Math.max(0, said.length() - 2 * buffer.length));
                if (passed >= limit || (!words.isEmpty() && said.contains(words))) {
                    broken.incrementAndGet();
                    return;
                }
            }
        } catch (IOException closed) {
            // the other direction ended
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
