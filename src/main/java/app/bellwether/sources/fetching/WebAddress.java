package app.bellwether.sources.fetching;

import java.io.IOException;
import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/** Addresses as feeds write them, made such as can be asked for, or refused. */
final class WebAddress {

    private static final Pattern PARTS = Pattern.compile("(?i)(https?)://([^/?#]*)([^#]*)(?:#.*)?", Pattern.DOTALL);
    private static final Pattern UNSAFE = Pattern.compile("[^\\x21-\\x7e]|[\"<>\\\\^`{|}]|%(?![0-9a-fA-F]{2})");

    private WebAddress() {}

    /** The address cannot be fetched. */
    static final class Unusable extends IOException {

        private static final long serialVersionUID = 1;

        private final String problem;

        Unusable(String problem) {
            super(problem);
            this.problem = problem;
        }

        String problem() {
            return problem;
        }
    }

    static URI checked(String address, PublicAddresses addresses) throws Unusable {
        var parts = PARTS.matcher(address.strip());
        if (!parts.matches()) {
            throw new Unusable("has an address that is neither http nor https");
        }
        var authority = parts.group(2);
        if (authority.contains("@")) {
            throw new Unusable("has an address with a user name in it, which is not sent");
        }
        try {
            var scheme = parts.group(1).toLowerCase(Locale.ROOT);
            var uri = URI.create(scheme + "://" + ascii(authority) + escaped(parts.group(3)));
            if (uri.getHost() == null) {
                throw new Unusable("has an address without a host");
            }
            var port = port(uri);
            if (port != 80 && port != 443 && port < 1024 && !addresses.allows(uri.getHost(), port)) {
                throw new Unusable("has an address on port " + port + ", where no web server belongs");
            }
            return uri;
        } catch (IllegalArgumentException e) {
            throw new Unusable("has an address that cannot be read");
        }
    }

    /** The one that is asked, also where the address leaves it out. */
    static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : uri.getScheme().equals("https") ? 443 : 80;
    }

    /** Where a redirect leads. */
    static String resolved(String base, String location) throws Unusable {
        try {
            return URI.create(escaped(base)).resolve(escaped(location)).toString();
        } catch (IllegalArgumentException e) {
            throw new Unusable("redirects to an address that cannot be read");
        }
    }

    private static String ascii(String authority) {
        return authority.chars().allMatch(unit -> unit < 0x80) ? authority : IDN.toASCII(authority);
    }

    private static String escaped(String path) {
        return UNSAFE.matcher(path).replaceAll(found -> percent(found.group()));
    }

    private static String percent(String text) {
        var escaped = new StringBuilder();
        for (var one : text.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            escaped.append('%').append(String.format(Locale.ROOT, "%02X", one));
        }
        return escaped.toString();
    }
}
