package app.bellwether.subscribers;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where somebody asks from, in two widths. A house is what one household has: an IPv4 address, or an IPv6 /64, of which it can use any
 * address. A neighbourhood is what one customer can get for little money: an IPv4 /24, or an IPv6 /48, which hosters and providers hand
 * out whole. Whoever does not ask from a network address is both by their name.
 */
record Network(String house, String neighbourhood) {

    private static final Pattern WITH_PORT =
            Pattern.compile("\\[?(?<address>\\d{1,3}(?:\\.\\d{1,3}){3}|(?<=\\[)[^\\]]{1,60})\\]?(?::\\d{1,5})?");

    private static final int HOUSE_BYTES = 8;
    private static final int NEIGHBOURHOOD_BYTES = 6;
    private static final int NEIGHBOURHOOD_BYTES_OF_IPV4 = 3;

    /** Whoever is signed in, and asks for a letter to somewhere else. */
    static Network of(SubscriberId reader) {
        return named("reader " + reader.value());
    }

    static Network of(String origin) {
        if (origin.startsWith(Requests.DISCORD)) {
            return named(origin);
        }
        try {
            InetAddress address = InetAddress.ofLiteral(plain(origin));
            return address instanceof Inet6Address
                    ? new Network(first(address, HOUSE_BYTES), first(address, NEIGHBOURHOOD_BYTES))
                    : new Network(address.getHostAddress(), first(address, NEIGHBOURHOOD_BYTES_OF_IPV4));
        } catch (IllegalArgumentException unknown) {
            return named("unknown");
        }
    }

    /** Without the zone, and without the port that some proxies add. */
    private static String plain(String origin) {
        Matcher withPort = WITH_PORT.matcher(origin);
        String address = withPort.matches() ? withPort.group("address") : origin;
        int zone = address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }

    private static Network named(String name) {
        return new Network(name, name);
    }

    private static String first(InetAddress address, int bytes) {
        return HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), bytes));
    }
}
