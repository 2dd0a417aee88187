package app.bellwether.mail;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Text as quoted-printable (RFC 2045, section 6.7): 7 bits, CRLF, lines of at most 76. */
final class QuotedPrintable {

    private static final int LINE = 75;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private QuotedPrintable() {}

    static String encode(String text) {
        byte[] bytes = text.replace("\r\n", "\n").replace('\r', '\n').getBytes(StandardCharsets.UTF_8);
        StringBuilder out = new StringBuilder(bytes.length + bytes.length / 4);
        int column = 0;
        for (int i = 0; i < bytes.length; i++) {
            byte one = bytes[i];
            if (one == '\n') {
                out.append("\r\n");
                column = 0;
                continue;
            }
            boolean endsLine = i + 1 == bytes.length || bytes[i + 1] == '\n';
            int width = literal(one, column, endsLine) ? 1 : 3;
            if (column + width > LINE) {
                out.append("=\r\n");
                column = 0;
                width = literal(one, 0, endsLine) ? 1 : 3;
            }
            append(out, one, width);
            column += width;
        }
        return out.append(column > 0 ? "\r\n" : "").toString();
    }

    /** Besides what must be encoded, what some server on the way takes for its own: a dot or "From" that begins a line. */
    private static boolean literal(byte one, int column, boolean endsLine) {
        if (one == ' ' || one == '\t') {
            return !endsLine;
        }
        boolean mistaken = column == 0 && (one == '.' || one == 'F');
        return one > ' ' && one < 0x7f && one != '=' && !mistaken;
    }

    private static void append(StringBuilder out, byte one, int width) {
        if (width == 1) {
            out.append((char) one);
        } else {
            out.append('=').append(HEX.toHexDigits(one));
        }
    }
}
