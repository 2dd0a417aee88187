package app.bellwether.email;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings below {@code bellwether.email.listener}.
 *
 * @param port at which mail is taken by SMTP; null when none is
 * @param host address to listen at
 * @param elsewhere whether that may be one that others than this machine reach
 * @param peers the networks that mail is taken from besides this machine
 * @param connections how many at once
 * @param largest message that is taken
 */
@ConfigurationProperties("bellwether.email.listener")
record ListenerSettings(
        @Nullable Integer port,
        @DefaultValue("127.0.0.1") String host,
        @DefaultValue("false") boolean elsewhere,
        @DefaultValue List<String> peers,
        @DefaultValue("20") int connections,
        @DefaultValue("25MB") DataSize largest) {

    private static final String PREFIX = "bellwether.email.listener.";
    private static final DataSize MOST = DataSize.ofMegabytes(25);
    private static final DataSize LEAST = DataSize.ofKilobytes(64);

    ListenerSettings {
        peers = List.copyOf(peers);
        if (port != null && (port < 0 || port > 65535)) {
            throw new IllegalArgumentException(PREFIX + "port is no port: " + port);
        }
        boolean open = port != null && !address(host).isLoopbackAddress();
        if (open && !elsewhere) {
            throw new IllegalArgumentException(PREFIX + "host is an address that others reach:"
                    + " leave it at 127.0.0.1, or say bellwether.email.listener.elsewhere=true");
        }
        if (open && peers.isEmpty()) {
            throw new IllegalArgumentException(PREFIX + "peers is missing: name the networks of the mail servers that"
                    + " bring mail, such as 192.0.2.0/24; 0.0.0.0/0,::/0 are all there are");
        }
        networks(peers);
        if (connections < 1) {
            throw new IllegalArgumentException(PREFIX + "connections must be at least 1");
        }
        if (largest.compareTo(LEAST) < 0 || largest.compareTo(MOST) > 0) {
            throw new IllegalArgumentException(PREFIX + "largest must be from 64KB to 25MB");
        }
    }

    /** Whether mail is taken from there. */
    boolean allows(InetAddress peer) {
        return peer.isLoopbackAddress() || networks(peers).stream().anyMatch(network -> network.holds(peer));
    }

    private static List<AddressBlock> networks(List<String> peers) {
        try {
            return peers.stream().map(AddressBlock::of).toList();
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(PREFIX + "peers: " + wrong.getMessage(), wrong);
        }
    }

    InetAddress address() {
        return address(host);
    }

    private static InetAddress address(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException unknown) {
            throw new IllegalArgumentException(PREFIX + "host is no address of this machine: " + host, unknown);
        }
    }
}
