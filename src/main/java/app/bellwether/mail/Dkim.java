package app.bellwether.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Signs messages with all of a domain's keys (RFC 6376). Header fields are signed whatever becomes of their folding, the body as
 * it is. The same message gives the same signature (R10): it is dated as the message.
 *
 * @param keys in the order of their signatures; none leaves messages as they are
 */
public record Dkim(List<DkimKey> keys) {

    /** All that {@link OutgoingMail} writes and a reader or their mailbox acts on. RFC 8058 demands that both of the last two are signed. */
    private static final Set<String> SIGNED = Set.of(
            "date",
            "from",
            "to",
            "message-id",
            "subject",
            "reply-to",
            "in-reply-to",
            "references",
            "list-id",
            "list-help",
            "auto-submitted",
            "feedback-id",
            "mime-version",
            "content-type",
            "list-unsubscribe",
            "list-unsubscribe-post");

    /** Named once more than they occur, so that nobody can add another one in front. */
    private static final List<String> ONLY_ONCE = List.of(
            "from",
            "to",
            "subject",
            "date",
            "message-id",
            "reply-to",
            "content-type",
            "mime-version",
            "list-unsubscribe",
            "list-unsubscribe-post");

    private static final Pattern SPACES = Pattern.compile("[\\r\\n\\t ]+");
    private static final int LINE = 72;

    public Dkim {
        keys = List.copyOf(keys);
    }

    /**
     * The message with its signatures in front.
     *
     * @param wire a whole message in ASCII, whose lines end with CRLF
     */
    public String signed(String wire, Instant date) {
        if (keys.isEmpty()) {
            return wire;
        }
        int end = wire.indexOf("\r\n\r\n");
        Map<String, String> fields = fields(wire.substring(0, end));
        byte[] body = simple(wire.substring(end + 4)).getBytes(StandardCharsets.US_ASCII);
        String bodyHash = Base64.getEncoder().encodeToString(sha256(body));
        StringBuilder out = new StringBuilder(wire.length() + 2048);
        keys.forEach(key -> out.append(signature(key, fields, bodyHash, date)));
        return out.append(wire).toString();
    }

    private static String signature(DkimKey key, Map<String, String> fields, String bodyHash, Instant date) {
        List<String> names = new ArrayList<>(fields.keySet());
        names.addAll(ONLY_ONCE);
        String start = "DKIM-Signature: v=1; a=" + key.algorithm() + "; c=relaxed/simple; d=" + key.domain()
                + ";\r\n s="
                + key.selector() + "; t=" + date.getEpochSecond() + ";\r\n h=" + folded(names) + ";\r\n bh=" + bodyHash
                + ";\r\n b=";
        String said = String.join("", fields.values()) + relaxed(start);
        byte[] signature = key.sign(said.getBytes(StandardCharsets.US_ASCII));
        return start + folded(Base64.getEncoder().encodeToString(signature)) + "\r\n";
    }

    /** What is signed of the header, each field as it is signed, by its name. */
    private static Map<String, String> fields(String header) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : header.split("\r\n(?![ \t])", -1)) {
            String relaxed = relaxed(field);
            String name = relaxed.substring(0, relaxed.indexOf(':'));
            if (SIGNED.contains(name) && fields.put(name, relaxed + "\r\n") != null) {
                throw new IllegalArgumentException("a message with two fields " + name);
            }
        }
        return fields;
    }

    /** RFC 6376, section 3.4.2, without the CRLF at its end. */
    private static String relaxed(String field) {
        int colon = field.indexOf(':');
        String name = field.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        return name + ":"
                + SPACES.matcher(field.substring(colon + 1)).replaceAll(" ").strip();
    }

    /** RFC 6376, section 3.4.3: empty lines at the end do not count. */
    private static String simple(String body) {
        int end = body.length();
        while (end >= 2 && body.startsWith("\r\n", end - 2)) {
            end -= 2;
        }
        return body.substring(0, end) + "\r\n";
    }

    private static String folded(List<String> names) {
        StringBuilder out = new StringBuilder();
        int column = 3;
        for (String name : names) {
            if (column + name.length() > LINE) {
                out.append("\r\n ");
                column = 1;
            }
            out.append(name).append(':');
            column += name.length() + 1;
        }
        return out.substring(0, out.length() - 1);
    }

    private static String folded(String base64) {
        return base64.replaceAll("(.{" + LINE + "})(?=.)", "$1\r\n ");
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
