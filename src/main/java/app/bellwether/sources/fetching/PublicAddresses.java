package app.bellwether.sources.fetching;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Gives the client nothing but public addresses to connect to. It connects to what was checked here and asks no one again,
 * so a name that changes its address between check and use gains nothing.
 */
final class PublicAddresses implements DnsResolver {

    private final DnsResolver names;
    private final Set<String> allowed;

    /**
     * Addresses by these names.
     *
     * @param allowed host:port that may be anywhere
     */
    PublicAddresses(DnsResolver names, Set<String> allowed) {
        this.names = names;
        this.allowed = allowed;
    }

    boolean allows(String host, int port) {
        var bare = host.toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]", "");
        return allowed.contains(bare + ":" + port) || allowed.contains("[" + bare + "]:" + port);
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        var addresses = allows(host, port) ? names.resolve(host) : resolve(host);
        return List.of(addresses).stream()
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var found = names.resolve(host);
        var open = new ArrayList<InetAddress>();
        for (var address : found) {
            if (Networks.isPublic(address)) {
                open.add(address);
            }
        }
        if (open.isEmpty()) {
            throw new NotPublic(found.length == 0 ? host : found[0].getHostAddress());
        }
        return open.toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** The name leads into a network that is none of a feed reader's business. */
    static final class NotPublic extends UnknownHostException {

        private static final long serialVersionUID = 1;

        NotPublic(String address) {
            super(address);
        }
    }
}
