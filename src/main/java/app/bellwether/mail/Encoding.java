package app.bellwether.mail;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Puts text and what was encoded before together, as quoted-printable (RFC 2045, section 6.7): 7 bits, CRLF, lines of at most 76.
 * However a text is divided where lines end, and whatever of it was encoded before, the bytes are the same.
 */
public final class Encoding {

    private static final int LINE = 75;

    /** A whole line, or a character with a break before it, is never longer. */
    private static final int MOST_AT_ONCE = LINE + 5;

    private static final int FIRST_BEYOND_ASCII = 0x80;
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    private static final boolean[] LITERAL = new boolean[FIRST_BEYOND_ASCII];

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
        String in = text.toString();
        int i = 0;
        while (i < in.length()) {
            room(MOST_AT_ONCE);
            i = plain(in, i);
            if (i < in.length()) {
                i = in.charAt(i) < FIRST_BEYOND_ASCII ? other(in, i) : beyondAscii(in, i);
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
    private int plain(String in, int from) {
        int end = Math.min(in.length(), from + LINE - column);
        int i = from;
        if (column == 0 && i < end && mayEndOrBegin(in.charAt(i))) {
            return i;
        }
        while (i < end && isLiteral(in.charAt(i))) {
            out[at + i - from] = (byte) in.charAt(i);
            i++;
        }
        if (i > from && (i == in.length() || isEnd(in.charAt(i))) && in.charAt(i - 1) == ' ') {
            i--;
        }
        at += i - from;
        column += i - from;
        return i;
    }

    private static boolean isLiteral(char one) {
        return one < FIRST_BEYOND_ASCII && LITERAL[one];
    }

    /** What some server on the way takes for its own when a line begins with it: a dot, or "From". */
    private static boolean mayEndOrBegin(char one) {
        return one == '.' || one == 'F';
    }

    private int other(String in, int i) {
        char one = in.charAt(i);
        if (isEnd(one)) {
            newLine();
            return i + (one == '\r' && i + 1 < in.length() && in.charAt(i + 1) == '\n' ? 2 : 1);
        }
        boolean blank = one == ' ' || one == '\t';
        boolean endsLine = i + 1 == in.length() || isEnd(in.charAt(i + 1));
        boolean literal = blank ? !endsLine : LITERAL[one] && !(column == 0 && mayEndOrBegin(one));
        if (column + (literal ? 1 : 3) > LINE) {
            softBreak();
            return i;
        }
        if (literal) {
            out[at++] = (byte) one;
            column++;
        } else {
            hex((byte) one);
        }
        return i + 1;
    }

    /** One character, each of its bytes by itself; half a surrogate pair has none, and a question mark stands for it. */
    private int beyondAscii(String in, int from) {
        int end = from + Character.charCount(in.codePointAt(from));
        for (byte one : in.substring(from, end).getBytes(StandardCharsets.UTF_8)) {
            room(MOST_AT_ONCE);
            if (column + (one == '?' ? 1 : 3) > LINE) {
                softBreak();
            }
            if (one == '?') {
                out[at++] = one;
                column++;
            } else {
                hex(one);
            }
        }
        return end;
    }

    private void hex(byte one) {
        out[at++] = '=';
        out[at++] = HEX[one >> 4 & 15];
        out[at++] = HEX[one & 15];
        column += 3;
    }

    private static boolean isEnd(char one) {
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
