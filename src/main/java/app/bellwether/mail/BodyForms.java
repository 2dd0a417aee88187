package app.bellwether.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All that the body of a message says, in each form that it has. */
final class BodyForms {

    private static final Logger LOG = LoggerFactory.getLogger(BodyForms.class);
    private static final int DEEPEST = 12;
    private static final int MOST_PARTS = 300;
    private static final int LONGEST = 2_000_000;

    private final StringBuilder html = new StringBuilder();
    private final StringBuilder plain = new StringBuilder();
    private final List<byte[]> digest = new ArrayList<>();
    private int parts;

    private BodyForms() {}

    static BodyForms of(MimeMessage message) {
        BodyForms forms = new BodyForms();
        forms.read(message, 0);
        return forms;
    }

    /** As markup, without what nobody sees; empty when there is none. */
    String html() {
        return html.isEmpty() ? "" : SeenHtml.of(html.toString());
    }

    /** Empty when there is none. */
    String plain() {
        return plain.toString();
    }

    /** The messages of a digest; none when it is none. */
    List<byte[]> digest() {
        return digest;
    }

    private void read(MimePart part, int depth) {
        boolean attached =
                new MailHeaders(part).word("Content-Disposition").orElse("").equals("attachment");
        if (++parts > MOST_PARTS || depth > DEEPEST || attached) {
            return;
        }
        try {
            ContentType type = BodyText.type(part);
            if (type.match("multipart/*")) {
                readParts(part, type.getSubType().toLowerCase(Locale.ROOT), depth);
            } else if (type.match("text/html")) {
                add(html, Decoding.text(BodyText.bytes(part), type));
            } else if (type.match("text/plain")) {
                add(plain, PlainText.of(Decoding.text(BodyText.bytes(part), type), type));
            }
        } catch (MessagingException | IOException | RuntimeException unreadable) {
            LOG.debug("A part of a message cannot be read and is left out", unreadable);
        }
    }

    private void readParts(MimePart part, String subtype, int depth) throws MessagingException, IOException {
        if (!(part.getContent() instanceof MimeMultipart multipart)) {
            return;
        }
        int count = Math.min(multipart.getCount(), MOST_PARTS);
        for (int i = 0; i < count; i++) {
            if (multipart.getBodyPart(i) instanceof MimeBodyPart child) {
                // RFC 2046, section 5.1.5: what says nothing of itself in a digest is a message
                if (subtype.equals("digest") && isMessage(child)) {
                    digest.add(BodyText.bytes(child));
                } else {
                    read(child, depth + 1);
                }
            }
        }
    }

    private static boolean isMessage(MimePart part) {
        String type = new MailHeaders(part).word("Content-Type").orElse("message/rfc822");
        return type.equals("message/rfc822") || type.equals("message/global");
    }

    private static void add(StringBuilder to, String said) {
        if (!said.isBlank() && to.length() < LONGEST) {
            to.append(to.isEmpty() ? "" : "\n\n").append(said, 0, Math.min(said.length(), LONGEST));
        }
    }
}
