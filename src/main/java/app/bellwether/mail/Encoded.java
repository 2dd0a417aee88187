package app.bellwether.mail;

import java.nio.charset.StandardCharsets;

/**
 * Text in quoted-printable (RFC 2045, section 6.7) that begins at the beginning of a line, so that it can be put behind lines without
 * being encoded again.
 */
public final class Encoded {

    private final byte[] bytes;
    private final int column;

    Encoded(byte[] bytes, int column) {
        this.bytes = bytes;
        this.column = column;
    }

    public static Encoded of(String text) {
        return new Encoding(text.length() + text.length() / 8).append(text).encoded();
    }

    /** How many bytes it is. */
    public int length() {
        return bytes.length;
    }

    byte[] bytes() {
        return bytes;
    }

    /** How far its last line goes. */
    int column() {
        return column;
    }

    /** As it is written: ASCII, lines of at most 76 that end with CRLF, but for the last one. */
    @Override
    public String toString() {
        return new String(bytes, StandardCharsets.US_ASCII);
    }
}
