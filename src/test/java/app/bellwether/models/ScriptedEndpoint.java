package app.bellwether.models;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** An endpoint on loopback that does what a test tells it to, one request after the other; the last thing it was told it does for ever. */
final class ScriptedEndpoint implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final ServerSocket server;
    private final Deque<Act> script = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private final List<String> heads = new ArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread accepting;

    /** What is done with one request, which was read. */
    @FunctionalInterface
    interface Act {
        void to(OutputStream out, CountDownLatch end) throws IOException, InterruptedException;
    }

    ScriptedEndpoint() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        accepting = Thread.ofVirtual().start(this::accept);
    }

    ScriptedEndpoint does(Act... acts) {
        synchronized (script) {
            script.clear();
            script.addAll(List.of(acts));
        }
        return this;
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/v1";
    }

    /** The bodies of all requests. */
    List<String> asked() {
        synchronized (asked) {
            return List.copyOf(asked);
        }
    }

    /** Their heads. */
    List<String> heads() {
        synchronized (asked) {
            return List.copyOf(heads);
        }
    }

    /** A completion with that content. */
    static Act says(String content) {
        return says(content, "stop");
    }

    static Act says(String content, String finish) {
        return completion("{\"role\":\"assistant\",\"content\":" + JSON.writeValueAsString(content) + "}", finish);
    }

    /** A completion with that message. */
    static Act completion(String message, String finish) {
        return sends(
                200,
                "application/json",
                "{\"id\":\"c\",\"object\":\"chat.completion\",\"choices\":[{\"index\":0,\"message\":" + message
                        + ",\"finish_reason\":\"" + finish
                        + "\"}],\"usage\":{\"prompt_tokens\":100,\"completion_tokens\":20,"
                        + "\"total_tokens\":120,\"prompt_tokens_details\":{\"cached_tokens\":40}}}");
    }

    static Act sends(int status, String type, String body, String... headers) {
        return (out, end) -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
            out.write(("HTTP/1.1 " + status + " Said\r\nContent-Type: " + type + "\r\nContent-Length: " + bytes.length
                            + "\r\n" + more + "Connection: close\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.write(bytes);
        };
    }

    /** Headers, then whatever is given, then nothing for as long as the test runs. */
    static Act beginsWith(String body) {
        return (out, end) -> {
            head(out);
            out.write(body.getBytes(StandardCharsets.UTF_8));
            out.flush();
            end.await();
        };
    }

    /** One byte every some milliseconds, for ever. */
    static Act drips() {
        return (out, end) -> {
            head(out);
            do {
                out.write(' ');
                out.flush();
            } while (!end.await(20, TimeUnit.MILLISECONDS));
        };
    }

    /** The connection ends within the body. */
    static Act breaksOff() {
        return (out, end) -> {
            head(out);
            out.write("{\"id\":\"c\",\"choi".getBytes(StandardCharsets.UTF_8));
        };
    }

    private static void head(OutputStream out) throws IOException {
        out.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n"
                .getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            String head = head(in);
            int length = Integer.parseInt(head.replaceAll("(?is).*content-length: (\\d+).*", "$1"));
            String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
            synchronized (asked) {
                heads.add(head);
                asked.add(body);
            }
            next().to(socket.getOutputStream(), end);
        } catch (IOException e) {
            // whoever asked has gone
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
            head.write(in.read());
        }
        return head.toString(StandardCharsets.UTF_8);
    }

    private Act next() {
        synchronized (script) {
            return script.size() > 1 ? script.removeFirst() : script.getFirst();
        }
    }

    @Override
    public void close() {
        end.countDown();
        try {
            server.close();
            accepting.join(); // until then the port may still let somebody in
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static Map<String, Object> read(String json) {
        return JSON.readerFor(Map.class).readValue(json);
    }
}
