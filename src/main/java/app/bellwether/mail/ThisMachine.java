package app.bellwether.mail;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** Which mail servers are on this machine. */
public final class ThisMachine {

    private ThisMachine() {}

    /** Whether a name or address is this machine's own, without asking anybody: a name server may say so of any other name. */
    public static boolean has(@Nullable String host) {
        if (host == null || host.equalsIgnoreCase("localhost")) {
            return host != null;
        }
        try {
            return InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException name) {
            return false;
        }
    }
}
