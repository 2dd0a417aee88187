package app.bellwether.web;

import app.bellwether.rendering.Flowed;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A kept message taken apart: what its headers say, and both of its faces. */
final class KeptMail {

    private static final List<String> SHOWN = List.of(
            "From",
            "To",
            "Reply-To",
            "Subject",
            "Date",
            "Message-ID",
            "In-Reply-To",
            "List-Id",
            "List-Unsubscribe",
            "List-Unsubscribe-Post",
            "Auto-Submitted");

    private final MimeMessage message;
    private String html = "";
    private String text = "";

    KeptMail(String wire) {
        try {
            message = new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(wire.getBytes(StandardCharsets.ISO_8859_1)));
            collect(message);
        } catch (MessagingException | IOException broken) {
            throw new IllegalArgumentException("a kept message cannot be read", broken);
        }
    }

    /** A header field. */
    record Field(String name, String value) {}

    String html() {
        return html;
    }

    String text() {
        return text;
    }

    List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        for (String name : SHOWN) {
            String value = header(name);
            if (value != null) {
                fields.add(new Field(name, value));
            }
        }
        return fields;
    }

    @Nullable
    String header(String name) {
        try {
            if (name.equals("Subject")) {
                return message.getSubject();
            }
            String value = message.getHeader(name, ", ");
            return value == null ? null : jakarta.mail.internet.MimeUtility.unfold(value);
        } catch (MessagingException broken) {
            throw new IllegalArgumentException("the field " + name + " of a kept message cannot be read", broken);
        }
    }

    private void collect(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/html")) {
            html = (String) part.getContent();
        } else if (part.isMimeType("text/plain")) {
            text = Flowed.lines((String) part.getContent());
        } else if (part.getContent() instanceof Multipart parts) {
            for (int at = 0; at < parts.getCount(); at++) {
                collect(parts.getBodyPart(at));
            }
        }
    }
}
