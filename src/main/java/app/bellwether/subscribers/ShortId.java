package app.bellwether.subscribers;

import java.util.Arrays;
import java.util.Optional;

/**
 * Derives the ids that fit into a token: the first 80 bits of a SHA-256 over what they name, as 16 characters of lower-case
 * base32. A token has 64 octets to live in (RFC 5321, section 4.5.3.1.1), so what it names has to be short.
 */
public final class ShortId {

    static final int BYTES = 10;

    private ShortId() {}

    /** The id of what these parts name; other parts give another id. */
    public static String of(String... parts) {
        return Base32.encode(Arrays.copyOf(Secrets.hash(String.join("\u001f", parts)), BYTES));
    }

    static Optional<byte[]> bytes(String id) {
        return Base32.decode(id).filter(bytes -> bytes.length == BYTES);
    }
}
