package app.bellwether.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the addr-specs in an address header, also in one that is not quite as it should be. */
final class Addresses {

    /** RFC 5321, section 4.5.3.1: a local part has at most 64 octets, a domain 255. */
    static final Pattern ADDRESS = Pattern.compile(
            "[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}+@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]{0,253}[\\p{L}\\p{N}])?");

    private static final int LONGEST = 100_000;

    private Addresses() {}

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
