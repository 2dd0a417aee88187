package app.bellwether.email;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings below {@code bellwether.email.listener}.
 *
 * @param port at which mail is taken by SMTP; null when none is
 * @param host address to listen at
 * @param elsewhere whether that may be one that others than this machine reach
 */
@ConfigurationProperties("bellwether.email.listener")
record ListenerSettings(
        @Nullable Integer port,
        @DefaultValue("127.0.0.1") String host,
        @DefaultValue("false") boolean elsewhere) {

    ListenerSettings {
        if (port != null && (port < 0 || port > 65535)) {
            throw new IllegalArgumentException("bellwether.email.listener.port is no port: " + port);
        }
        if (port != null && !elsewhere && !address(host).isLoopbackAddress()) {
            throw new IllegalArgumentException("bellwether.email.listener.host is an address that others reach:"
                    + " leave it at 127.0.0.1, or say bellwether.email.listener.elsewhere=true");
        }
    }

    InetAddress address() {
        return address(host);
    }

    private static InetAddress address(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException unknown) {
            throw new IllegalArgumentException(
                    "bellwether.email.listener.host is no address of this machine: " + host, unknown);
        }
    }
}
