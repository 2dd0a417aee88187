package app.bellwether.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the addr-specs in an address header, also in one that is not quite as it should be. */
final class Addresses {

    /** RFC 5321, section 4.5.3.1: a local part has at most 64 octets, a domain 255. */
    static final Pattern ADDRESS = Pattern.compile(
            "[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}+@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]{0,253}[\\p{L}\\p{N}])?");

    private static final int LONGEST = 100_000;

    private Addresses() {}

    /** Who wrote it, by all its From fields; empty unless they name one address and nothing else (RFC 5322, section 3.6.2). */
    static Optional<String> author(List<String> fields) {
        if (fields.size() != 1 || fields.getFirst().length() > LONGEST) {
            return Optional.empty();
        }
        try {
            InternetAddress[] named = InternetAddress.parseHeader(fields.getFirst(), true);
            return named.length == 1
                    ? Optional.ofNullable(named[0].getAddress())
                            .filter(address -> ADDRESS.matcher(address).matches())
                    : Optional.empty();
        } catch (AddressException | RuntimeException malformed) {
            return Optional.empty(); // what one server takes for its author another may not
        }
    }

    static Stream<String> in(String header) {
        String value = header.length() <= LONGEST ? header : header.substring(0, LONGEST);
        try {
            var found = Arrays.stream(InternetAddress.parseHeader(value, true))
                    .map(InternetAddress::getAddress)
                    .filter(address ->
                            address != null && ADDRESS.matcher(address).matches())
                    .toList();
            if (!found.isEmpty()) {
                return found.stream();
            }
        } catch (AddressException | RuntimeException malformed) {
            // what looks like an address is found below
        }
        return ADDRESS.matcher(value).results().map(match -> match.group());
    }
}
