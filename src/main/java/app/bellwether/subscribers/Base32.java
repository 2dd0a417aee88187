package app.bellwether.subscribers;

import java.util.Optional;

/** Base32 (RFC 4648) in lower case and without padding, which survives local parts, subjects and host names. */
final class Base32 {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int BITS = 5;

    private Base32() {}

    static String encode(byte[] bytes) {
        StringBuilder written = new StringBuilder(bytes.length * 8 / BITS + 1);
        int held = 0;
        int bits = 0;
        for (byte one : bytes) {
            held = (held << 8) | (one & 0xff);
            bits += 8;
            while (bits >= BITS) {
                bits -= BITS;
                written.append(ALPHABET.charAt((held >> bits) & 31));
            }
            held &= (1 << bits) - 1;
        }
        if (bits > 0) {
            written.append(ALPHABET.charAt((held << (BITS - bits)) & 31));
        }
        return written.toString();
    }

    /** The bytes; empty when anything in it is not what {@link #encode} writes, so that a text has one reading only. */
    static Optional<byte[]> decode(String written) {
        byte[] bytes = new byte[written.length() * BITS / 8];
        int held = 0;
        int bits = 0;
        int next = 0;
        for (int i = 0; i < written.length(); i++) {
            int value = ALPHABET.indexOf(written.charAt(i));
            if (value < 0) {
                return Optional.empty();
            }
            held = (held << BITS) | value;
            bits += BITS;
            if (bits >= 8) {
                bits -= 8;
                bytes[next++] = (byte) (held >> bits);
                held &= (1 << bits) - 1;
            }
        }
        return encode(bytes).equals(written) ? Optional.of(bytes) : Optional.empty();
    }
}
