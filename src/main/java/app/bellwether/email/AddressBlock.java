package app.bellwether.email;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses that begin alike (CIDR, RFC 4632; RFC 4291, section 2.3); a single one without a length.
 *
 * @param start the first of them
 * @param bits in which all of them agree with it
 */
record AddressBlock(InetAddress start, int bits) {

    /** No name: asking for one could be answered otherwise each time. */
    private static final Pattern WRITTEN =
            Pattern.compile("^((?:\\d{1,3}\\.){3}\\d{1,3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*)(?:/(\\d{1,3}))?");

    /** @throws IllegalArgumentException when it is none */
    static AddressBlock of(String written) {
        Matcher parts = WRITTEN.matcher(written.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException(written + " is no network such as 192.0.2.0/24 or 2001:db8::/32");
        }
        try {
            InetAddress start = InetAddress.getByName(parts.group(1));
            int most = 8 * start.getAddress().length;
            int bits = parts.group(2) == null ? most : Integer.parseInt(parts.group(2));
            if (bits > most) {
                throw new IllegalArgumentException(written + " has more bits than an address");
            }
            return new AddressBlock(start, bits);
        } catch (UnknownHostException noAddress) {
            throw new IllegalArgumentException(written + " begins with no address", noAddress);
        }
    }

    boolean holds(InetAddress address) {
        byte[] one = start.getAddress();
        byte[] other = address.getAddress();
        int whole = bits / 8;
        int rest = bits % 8 == 0 ? 0 : 0xff << (8 - bits % 8) & 0xff;
        return one.length == other.length
                && Arrays.equals(one, 0, whole, other, 0, whole)
                && (rest == 0 || (one[whole] & rest) == (other[whole] & rest));
    }
}
