package app.bellwether.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * A message to be sent: HTML and text, in 7 bits, with lines that any server takes. The same message gives the same bytes
 * (R10). Whatever stands in it, no value can begin a header field of its own (R9).
 *
 * @param messageId with its angle brackets
 * @param date its Date
 * @param from who writes
 * @param to addr-spec of the one reader
 * @param subject any text
 * @param fields further header fields, in order
 * @param text the plain alternative, flowed (RFC 3676): a line that ends with a blank goes on with the next
 * @param html the other
 */
public record OutgoingMail(
        String messageId,
        Instant date,
        Mailbox from,
        String to,
        String subject,
        List<HeaderField> fields,
        Encoded text,
        Encoded html) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM uuuu HH:mm:ss xx", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final int USUAL_HEADER = 4096;

    /** A name and an addr-spec. */
    public record Mailbox(String name, String address) {

        public Mailbox {
            HeaderField.requireAddress(address);
        }
    }

    /** A message whose parts are encoded for it. */
    public OutgoingMail(
            String messageId,
            Instant date,
            Mailbox from,
            String to,
            String subject,
            List<HeaderField> fields,
            String text,
            String html) {
        this(messageId, date, from, to, subject, fields, Encoded.of(text), Encoded.of(html));
    }

    /** Refuses what cannot be a header: an address or Message-ID with anything but what such things are made of. */
    public OutgoingMail {
        fields = List.copyOf(fields);
        HeaderField.requireAddress(to);
        if (!messageId.startsWith("<") || !messageId.endsWith(">")) {
            throw new IllegalArgumentException("a Message-ID stands in angle brackets");
        }
        HeaderField.requireAddress(messageId.substring(1, messageId.length() - 1));
    }

    /** The message as it goes over the wire, in ASCII. */
    public byte[] bytes() {
        return wire().getBytes(StandardCharsets.US_ASCII);
    }

    /** The message as it goes over the wire, but for the dots that SMTP doubles. */
    public String wire() {
        String boundary = "=_" + digest();
        StringBuilder header = new StringBuilder();
        HeaderField.structured("Date", DATE.format(date)).appendTo(header);
        HeaderField.mailbox("From", from).appendTo(header);
        HeaderField.structured("To", to).appendTo(header);
        HeaderField.structured("Message-ID", messageId).appendTo(header);
        HeaderField.text("Subject", subject).appendTo(header);
        fields.forEach(field -> field.appendTo(header));
        header.append(
                "MIME-Version: 1.0\r\nContent-Type: multipart/alternative;\r\n boundary=\"" + boundary + "\"\r\n");
        ByteArrayOutputStream out = new ByteArrayOutputStream(html.length() + text.length() + USUAL_HEADER);
        write(header.toString(), out);
        part(out, boundary, "text/plain; charset=utf-8; format=flowed; delsp=no", text);
        part(out, boundary, "text/html; charset=utf-8", html);
        write("\r\n--" + boundary + "--\r\n", out);
        return out.toString(StandardCharsets.US_ASCII);
    }

    private static void part(ByteArrayOutputStream out, String boundary, String type, Encoded content) {
        write("\r\n--" + boundary + "\r\nContent-Type: " + type + "\r\n", out);
        write("Content-Transfer-Encoding: quoted-printable\r\n\r\n", out);
        out.writeBytes(content.bytes());
        write(content.column() > 0 ? "\r\n" : "", out);
    }

    private static void write(String ascii, ByteArrayOutputStream out) {
        out.writeBytes(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    /** Quoted-printable never has "=_" in it, so whatever the rest of the boundary, no part can end itself. */
    private String digest() {
        return HexFormat.of().formatHex(Dkim.sha256(messageId.getBytes(StandardCharsets.UTF_8)), 0, 12);
    }
}
