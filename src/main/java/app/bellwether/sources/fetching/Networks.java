package app.bellwether.sources.fetching;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.List;

/** Which addresses belong to the public internet. */
final class Networks {

    /** IANA's special purposes, and all that leads elsewhere: shared, private, local, documentation, benchmarks, multicast. */
    private static final List<Block> CLOSED_4 = List.of(
            block("0.0.0.0", 8),
            block("10.0.0.0", 8),
            block("100.64.0.0", 10),
            block("127.0.0.0", 8),
            block("169.254.0.0", 16),
            block("172.16.0.0", 12),
            block("192.0.0.0", 24),
            block("192.0.2.0", 24),
            block("192.88.99.0", 24),
            block("192.168.0.0", 16),
            block("198.18.0.0", 15),
            block("198.51.100.0", 24),
            block("203.0.113.0", 24),
            block("224.0.0.0", 3));

    /** Of 2000::/3, which is all that is routed: protocols and tunnels (Teredo, 6to4), documentation. */
    private static final List<Block> CLOSED_6 =
            List.of(block("2001::", 23), block("2001:db8::", 32), block("2002::", 16), block("3fff::", 20));

    private static final Block GLOBAL_6 = block("2000::", 3);

    private Networks() {}

    static boolean isPublic(InetAddress address) {
        // IPv4-mapped addresses arrive here as IPv4
        return address instanceof Inet4Address
                ? CLOSED_4.stream().noneMatch(block -> block.holds(address))
                : GLOBAL_6.holds(address) && CLOSED_6.stream().noneMatch(block -> block.holds(address));
    }

    private static Block block(String first, int length) {
        return new Block(InetAddress.ofLiteral(first), length);
    }

    private record Block(InetAddress first, int length) {

        boolean holds(InetAddress address) {
            var shift = 64 - length;
            return bits(address) >>> shift == bits(first) >>> shift;
        }

        /** The first 64 bits; no block here is smaller. */
        private static long bits(InetAddress address) {
            return ByteBuffer.allocate(16).put(address.getAddress()).getLong(0);
        }
    }
}
