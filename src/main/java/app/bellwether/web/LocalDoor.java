package app.bellwether.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The door to what only somebody at this machine may see: other people's mail, and the operator's view. It is there while no
 * mail server is configured and the server listens to this machine only, and it opens to requests that name this machine, so
 * that no page elsewhere can reach in by a name of its own (DNS rebinding).
 */
@Component
final class LocalDoor {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final boolean there;

    LocalDoor(Environment environment) {
        boolean mail = !environment.getProperty("spring.mail.host", "").isBlank();
        this.there = !mail && isLoopback(environment.getProperty("server.address", ""));
    }

    /** True when the door is there at all. */
    boolean isThere() {
        return there;
    }

    /** True when it opens to a request with that Host header. */
    boolean opensTo(@Nullable String host) {
        if (!there || host == null) {
            return false;
        }
        return THIS_MACHINE.contains(host.replaceFirst(":\\d{1,5}$", "").toLowerCase(Locale.ROOT));
    }

    private static boolean isLoopback(String address) {
        try {
            return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
