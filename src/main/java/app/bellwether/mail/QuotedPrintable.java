package app.bellwether.mail;

import java.nio.charset.StandardCharsets;

/** Text as quoted-printable (RFC 2045, section 6.7): 7 bits, CRLF, lines of at most 76. */
final class QuotedPrintable {

    private static final int LINE = 75;

    /** At worst each byte becomes three, and a line of 25 such gets three more. */
    private static final int WORST = 4;

    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    private static final boolean[] LITERAL = new boolean[256];

    static {
        for (int one = '!'; one < 0x7f; one++) {
            LITERAL[one] = one != '=';
        }
    }

    private final byte[] in;
    private final byte[] out;
    private int at;
    private int column;

    private QuotedPrintable(String text) {
        this.in = text.getBytes(StandardCharsets.UTF_8);
        this.out = new byte[in.length * WORST + 2];
    }

    static String encode(String text) {
        return new QuotedPrintable(text).encoded();
    }

    private String encoded() {
        for (int i = 0; i < in.length; i++) {
            byte one = in[i];
            if (one == '\r' || one == '\n') {
                i += one == '\r' && i + 1 < in.length && in[i + 1] == '\n' ? 1 : 0;
                newLine();
            } else {
                append(one, i + 1 == in.length || in[i + 1] == '\n' || in[i + 1] == '\r');
            }
        }
        if (column > 0) {
            newLine();
        }
        return new String(out, 0, at, StandardCharsets.US_ASCII);
    }

    private void append(byte one, boolean endsLine) {
        boolean literal = literal(one, endsLine);
        if (column + (literal ? 1 : 3) > LINE) {
            out[at++] = '=';
            newLine();
            literal = literal(one, endsLine);
        }
        if (literal) {
            out[at++] = one;
            column++;
        } else {
            out[at++] = '=';
            out[at++] = HEX[one >> 4 & 15];
            out[at++] = HEX[one & 15];
            column += 3;
        }
    }

    /** Besides what must be encoded, what some server on the way takes for its own: a dot or "From" that begins a line. */
    private boolean literal(byte one, boolean endsLine) {
        if (one == ' ' || one == '\t') {
            return !endsLine;
        }
        return LITERAL[one & 255] && !(column == 0 && (one == '.' || one == 'F'));
    }

    private void newLine() {
        out[at++] = '\r';
        out[at++] = '\n';
        column = 0;
    }
}
