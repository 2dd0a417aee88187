package app.bellwether.sources.fetching;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/** Tells by itself, without asking anybody, which addresses are never fetched: those of a private network that no setting allows. */
public final class Unreachable {

    /** RFC 6761, 6762 and 8375, and what is reserved for private use. */
    private static final List<String> OWN = List.of(".localhost", ".local", ".internal", ".home.arpa");

    private Unreachable() {}

    /**
     * Why the address is never fetched; empty where it may be. What its name leads to is found when it is asked for.
     *
     * @param allowed host:port that may be anywhere
     */
    public static Optional<String> why(String address, Set<String> allowed) {
        try {
            var addresses = new PublicAddresses(SystemDefaultDnsResolver.INSTANCE, allowed);
            var uri = WebAddress.checked(address, addresses);
            var host = uri.getHost().toLowerCase(Locale.ROOT);
            var port = WebAddress.port(uri);
            return isOwn(host.replaceFirst("\\.$", "")) && !addresses.allows(host, port)
                    ? Optional.of("is not public, so that it is never read; bellwether.sources.allow can allow " + host
                            + ":" + port)
                    : Optional.empty();
        } catch (WebAddress.Unusable unusable) {
            return Optional.of("cannot be asked for: it " + unusable.problem());
        }
    }

    private static boolean isOwn(String host) {
        try {
            return !Networks.isPublic(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException name) {
            // a word alone is a name in one's own network, too
            return host.indexOf('.') < 0 || OWN.stream().anyMatch(host::endsWith);
        }
    }
}
