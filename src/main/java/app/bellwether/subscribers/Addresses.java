package app.bellwether.subscribers;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Addresses as they are kept, and as they are compared: one person, one row, however they write it. */
final class Addresses {

    private static final Pattern LOCAL_PART = Pattern.compile("[^\\s@<>,;:\"\\\\()\\[\\]\\p{Cntrl}]{1,64}");
    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9-]{1,63}(\\.[a-z0-9-]{1,63})*");
    /** RFC 1035. */
    private static final int LONGEST_DOMAIN = 255;

    private static final Pattern CHANNEL = Pattern.compile("[0-9]{1,20}");

    private Addresses() {}

    /**
     * The address as it is kept; only its domain is lower-cased, since a server may read the local part as it likes.
     *
     * @throws IllegalArgumentException when it is no address; the message does not repeat it
     */
    static Destination email(String typed) {
        String address = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
        int at = address.lastIndexOf('@');
        if (at < 1
                || address.length() - at > LONGEST_DOMAIN
                || !LOCAL_PART.matcher(address.substring(0, at)).matches()) {
            throw new IllegalArgumentException("that is no email address");
        }
        String domain = domain(address.substring(at + 1));
        return new Destination(Destination.Channel.EMAIL, address.substring(0, at) + "@" + domain);
    }

    private static String domain(String typed) {
        String domain;
        try {
            domain = IDN.toASCII(typed).toLowerCase(Locale.ROOT);
        } catch (RuntimeException _) { // of what is too long for it, not only the one that it promises
            domain = "";
        }
        if (!DOMAIN.matcher(domain).matches()) {
            throw new IllegalArgumentException("that is no email address");
        }
        return domain;
    }

    static Destination channel(String id) {
        if (!CHANNEL.matcher(id.strip()).matches()) {
            throw new IllegalArgumentException("that is no Discord channel's id");
        }
        return new Destination(Destination.Channel.DISCORD, id.strip());
    }

    /** The destination in the form that is kept. */
    static Destination normal(Destination destination) {
        return switch (destination.channel()) {
            case EMAIL -> email(destination.address());
            case DISCORD -> channel(destination.address());
        };
    }

    /** By what two destinations are the same: servers do not tell the cases of a local part apart, whatever they may. */
    static String same(Destination destination) {
        return destination.address().toLowerCase(Locale.ROOT);
    }
}
