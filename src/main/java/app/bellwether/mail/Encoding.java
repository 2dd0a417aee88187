package app.bellwether.mail;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Puts text and what was encoded before together, as quoted-printable (RFC 2045, section 6.7): 7 bits, CRLF, lines of at most 76.
 * However a text is divided where lines end, and whatever of it was encoded before, the bytes are the same.
 */
public final class Encoding {

    private static final int LINE = 75;

    /** At worst each byte becomes three, and a line of 25 such gets three more. */
    private static final int WORST = 4;

    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    private static final boolean[] LITERAL = new boolean[256];

    static {
        for (int one = ' '; one < 0x7f; one++) {
            LITERAL[one] = one != '=';
        }
    }

    private byte[] out;
    private int at;
    private int column;

    /** Of about so many bytes. */
    public Encoding(int usual) {
        this.out = new byte[usual];
    }

    /** A text ends where a line does, but for the last one: a line is broken, and its blanks are encoded, by how it goes on. */
    public Encoding append(CharSequence text) {
        byte[] in = text.toString().getBytes(StandardCharsets.UTF_8);
        room(in.length * WORST + 2);
        int i = 0;
        while (i < in.length) {
            i = plain(in, i);
            if (i < in.length) {
                i = other(in, i);
            }
        }
        return this;
    }

    /** What was encoded before goes where a line begins, as it would have been encoded there. */
    public Encoding append(Encoded piece) {
        if (column > 0) {
            throw new IllegalStateException("what was encoded before cannot go on with a line");
        }
        room(piece.length());
        System.arraycopy(piece.bytes(), 0, out, at, piece.length());
        at += piece.length();
        column = piece.column();
        return this;
    }

    public Encoded encoded() {
        return new Encoded(Arrays.copyOf(out, at), column);
    }

    /** Copies what stays as it is and fits into the line; where that ends. */
    private int plain(byte[] in, int from) {
        int end = Math.min(in.length, from + LINE - column);
        int i = from;
        if (column == 0 && i < end && mayEndOrBegin(in[i])) {
            return i;
        }
        while (i < end && LITERAL[in[i] & 255]) {
            i++;
        }
        if (i > from && (i == in.length || isEnd(in[i])) && in[i - 1] == ' ') {
            i--;
        }
        System.arraycopy(in, from, out, at, i - from);
        at += i - from;
        column += i - from;
        return i;
    }

    /** What some server on the way takes for its own when a line begins with it: a dot, or "From". */
    private static boolean mayEndOrBegin(byte one) {
        return one == '.' || one == 'F';
    }

    private int other(byte[] in, int i) {
        byte one = in[i];
        if (isEnd(one)) {
            newLine();
            return i + (one == '\r' && i + 1 < in.length && in[i + 1] == '\n' ? 2 : 1);
        }
        boolean blank = one == ' ' || one == '\t';
        boolean endsLine = i + 1 == in.length || isEnd(in[i + 1]);
        boolean literal = blank ? !endsLine : LITERAL[one & 255] && !(column == 0 && mayEndOrBegin(one));
        if (column + (literal ? 1 : 3) > LINE) {
            softBreak();
            return i;
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
        return i + 1;
    }

    private static boolean isEnd(byte one) {
        return one == '\r' || one == '\n';
    }

    private void softBreak() {
        out[at++] = '=';
        newLine();
    }

    private void newLine() {
        out[at++] = '\r';
        out[at++] = '\n';
        column = 0;
    }

    private void room(int more) {
        if (out.length - at < more) {
            out = Arrays.copyOf(out, Math.max(out.length * 2, at + more));
        }
    }
}
