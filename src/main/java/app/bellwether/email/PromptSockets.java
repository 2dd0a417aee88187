package app.bellwether.email;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sockets that send at once. Angus Mail leaves Nagle's algorithm on, so that the last bytes of a message wait for the other
 * side's delayed acknowledgement: 40 ms for each message. To end connections to whoever takes nothing any more, it sets a timer
 * for each piece that is written, which costs more than writing it: here all sockets are looked at now and then.
 */
final class PromptSockets extends SocketFactory {

    private static final Logger LOG = LoggerFactory.getLogger(PromptSockets.class);

    /** Who is told of the socket that is made for them. */
    static final ScopedValue<Consumer<PromptSocket>> FOR = ScopedValue.newInstance();

    private final Set<PromptSocket> open = ConcurrentHashMap.newKeySet();

    /** Ends connections to whoever has taken nothing for so long of what was written. */
    void endStuck(long nanos) {
        open.removeIf(Socket::isClosed);
        open.stream().filter(socket -> socket.isStuck(nanos)).forEach(socket -> {
            try {
                socket.close();
            } catch (IOException broken) {
                LOG.debug("A connection that stood still broke off as it was ended", broken);
            }
        });
    }

    @Override
    public Socket createSocket() throws IOException {
        PromptSocket socket = new PromptSocket();
        socket.setTcpNoDelay(true);
        open.add(socket);
        FOR.orElse(_ -> {}).accept(socket);
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), null);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(local, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), null);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(local, localPort));
    }

    private Socket connected(SocketAddress there, @Nullable SocketAddress here) throws IOException {
        Socket socket = createSocket();
        socket.bind(here);
        socket.connect(there);
        return socket;
    }
}
