package app.bellwether.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the addr-specs in an address header, also in one that is not quite as it should be. Of one field no more is looked at than 10,000
 * characters, and of a name no more fields than {@link #MOST_FIELDS}: nobody who means well writes to more.
 */
final class AddressHeaders {

    private static final String LOCAL = "[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]";

    /** RFC 5321, section 4.5.3.1: a local part has at most 64 octets, a domain 255. */
    static final Pattern ADDRESS =
            Pattern.compile(LOCAL + "{1,64}+@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]{0,253}[\\p{L}\\p{N}])?");

    /** How many fields of a name may give addresses. */
    static final int MOST_FIELDS = 20;

    /** One is an author, a second one shows that nobody knows who is. */
    static final int MOST_AUTHORS = 2;

    /** As above, looked for only where one can begin, so that no character of a text is looked at for 64 beginnings. */
    private static final Pattern FOUND = Pattern.compile("(?<!" + LOCAL + ")" + ADDRESS.pattern());

    private static final int LONGEST = 10_000;

    private AddressHeaders() {}

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

    /** All that fields of a name give. */
    static Stream<String> in(MailHeaders headers, String name) {
        return headers.all(name).limit(MOST_FIELDS).flatMap(AddressHeaders::in);
    }

    static Stream<String> in(String header) {
        String value = cut(header);
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
        return FOUND.matcher(value).results().map(match -> match.group());
    }

    /** In front of the address that stands where there is no more to be looked at, rather than within it. */
    private static String cut(String header) {
        if (header.length() <= LONGEST) {
            return header;
        }
        int comma = header.lastIndexOf(',', LONGEST);
        return header.substring(0, comma > 0 ? comma : LONGEST);
    }
}
