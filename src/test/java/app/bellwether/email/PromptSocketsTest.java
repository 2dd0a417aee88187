package app.bellwether.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PromptSocketsTest {

    private final PromptSockets sockets = new PromptSockets();

    @Test
    void gathersWhatBelongsTogether() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                PromptSocket socket = (PromptSocket) sockets.createSocket();
                Socket other = met(server, socket)) {
            InputStream come = other.getInputStream();

            socket.gather(true);
            say(socket, "not ");
            assertThat(come.available()).isZero();
            socket.gather(false);
            say(socket, "yet");

            assertThat(new String(come.readNBytes(7), StandardCharsets.US_ASCII))
                    .isEqualTo("not yet");
        }
    }

    /** As Angus Mail's stream does for a write timeout. */
    @Test
    void sendsAtOnceWhenFlushesAreKeptFromIt() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                PromptSocket socket = (PromptSocket) sockets.createSocket();
                Socket other = met(server, socket)) {
            other.setSoTimeout(5_000);

            socket.getOutputStream().write("EHLO".getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(other.getInputStream().readNBytes(4), StandardCharsets.US_ASCII))
                    .isEqualTo("EHLO");
        }
    }

    @Test
    void endsAConnectionToWhoeverTakesNothingAnyMore() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                PromptSocket socket = (PromptSocket) sockets.createSocket();
                Socket _ = met(server, socket)) {
            say(socket, "taken");
            sockets.endStuck(0);
            assertThat(socket.isClosed()).isFalse();

            CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> writeForEver(socket));
            while (!writing.isDone()) {
                sockets.endStuck(TimeUnit.MILLISECONDS.toNanos(300));
                Thread.onSpinWait();
            }

            assertThatThrownBy(writing::get).isInstanceOf(ExecutionException.class);
            assertThat(socket.isClosed()).isTrue();
        }
    }

    private static Socket met(ServerSocket server, Socket socket) throws IOException {
        socket.connect(new InetSocketAddress(server.getInetAddress(), server.getLocalPort()));
        return server.accept();
    }

    private static void say(Socket socket, String words) throws IOException {
        socket.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private static void writeForEver(Socket socket) {
        try {
            while (true) {
                socket.getOutputStream().write(new byte[1 << 20]);
            }
        } catch (IOException ended) {
            throw new IllegalStateException(ended);
        }
    }
}
