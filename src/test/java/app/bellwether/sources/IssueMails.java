package app.bellwether.sources;

import app.bellwether.mail.PublishedMail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Mails as makers of newsletters shape them, of invented news. */
public final class IssueMails {

    private IssueMails() {}

    /** One that lies beside the tests, as it travels. */
    public static byte[] raw(String name) {
        try (var in = IssueMails.class.getResourceAsStream("newsletters/" + name + ".eml")) {
            String text = new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
            return wire(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static PublishedMail read(String name) {
        return PublishedMail.read(raw(name));
    }

    /** One of HTML, with further header fields, each ended by a line break. */
    public static byte[] html(String fields, String html) {
        return wire(fields + "To: letters@reader.example\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n"
                + html);
    }

    public static byte[] wire(String text) {
        return text.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
