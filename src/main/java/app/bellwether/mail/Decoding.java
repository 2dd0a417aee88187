package app.bellwether.mail;

import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From transferred bytes to text. Mends what it can; nothing that comes makes it fail. */
final class Decoding {

    private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private Decoding() {}

    /** Undoes a Content-Transfer-Encoding (RFC 2045, section 6). An unknown one is none. */
    static byte[] bytes(byte[] transferred, String encoding) {
        return switch (encoding) {
            case "base64" -> base64(transferred);
            case "quoted-printable" -> quotedPrintable(transferred);
            default -> transferred;
        };
    }

    /** The declared charset when the bytes are in it, else UTF-8, else windows-1252, which takes nearly all. */
    static String text(byte[] bytes, ContentType type) {
        Set<Charset> candidates = new LinkedHashSet<>();
        Charset declared = declared(type);
        if (declared != null && !declared.equals(StandardCharsets.US_ASCII)) {
            candidates.add(declared);
        }
        candidates.add(StandardCharsets.UTF_8);
        candidates.add(Charset.forName("windows-1252"));
        for (Charset charset : candidates) {
            try {
                return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            } catch (CharacterCodingException notIt) {
                // the next candidate may be it
            }
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static @Nullable Charset declared(ContentType type) {
        String name = type.getParameter("charset");
        if (name == null || name.isBlank()) {
            return null;
        }
        try {
            String known = Charset.isSupported(name.strip()) ? name.strip() : MimeUtility.javaCharset(name.strip());
            return Charset.forName(known);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }

    private static byte[] base64(byte[] transferred) {
        byte[] digits = new byte[transferred.length];
        int count = 0;
        for (byte one : transferred) {
            if (BASE64.indexOf(one) >= 0) {
                digits[count++] = one;
            }
        }
        int whole = count % 4 == 1 ? count - 1 : count;
        return Base64.getDecoder().decode(Arrays.copyOf(digits, whole));
    }

    private static byte[] quotedPrintable(byte[] transferred) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(transferred.length);
        int at = 0;
        while (at < transferred.length) {
            byte one = transferred[at];
            int lineEnd = one == '=' ? softBreak(transferred, at + 1) : -1;
            if (lineEnd >= 0) {
                at = lineEnd;
                continue;
            }
            int high = one == '=' && at + 2 < transferred.length ? Character.digit(transferred[at + 1], 16) : -1;
            int low = high >= 0 ? Character.digit(transferred[at + 2], 16) : -1;
            out.write(low >= 0 ? (high << 4) | low : one);
            at += low >= 0 ? 3 : 1;
        }
        return out.toByteArray();
    }

    /** Where the next line begins when nothing but white space comes before it, else -1. */
    private static int softBreak(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r')) {
            at++;
        }
        if (at == bytes.length) {
            return at;
        }
        return bytes[at] == '\n' ? at + 1 : -1;
    }
}
