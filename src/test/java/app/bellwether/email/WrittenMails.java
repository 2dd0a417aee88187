package app.bellwether.email;

import app.bellwether.mail.Dkim;
import app.bellwether.rendering.Links;
import app.bellwether.rendering.Rendering;
import app.bellwether.writing.Document;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Writes briefs as whole mails, as the courier does, for whoever measures that from another room. */
public final class WrittenMails {

    private final Rendering rendering;
    private final MessageComposer composer;

    private WrittenMails(Rendering rendering) {
        this.rendering = rendering;
        this.composer = SendBench.composer(rendering, new Dkim(List.of()));
    }

    /** An item is laid out and encoded once for all that have it. */
    public static WrittenMails reusing() {
        return new WrittenMails(Rendering.standard());
    }

    /** Each is made as if there were no other. */
    public static WrittenMails alone() {
        return new WrittenMails(new Alone(Rendering.standard()));
    }

    /** Its octets on the wire. */
    public int octets(Document brief, int reader) {
        return composer.compose(SendBench.letter(brief, reader)).wire().length();
    }

    /** Only its two parts, laid out and encoded as far as they go into other mails too: the octets of both. */
    public int parts(Document brief, int reader) {
        Rendering.Mail mail = rendering.mail(brief, links(reader));
        return mail.html().length() + mail.text().length();
    }

    /** The links of that reader's mail. */
    public static Links links(int reader) {
        return SendBench.links(reader);
    }

    /** What Angus Mail makes of a text and a page that were rendered before: one message built and encoded. */
    public static int plain(String text, String html, int reader) {
        try {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
            fill(message, text, html, reader);
            ByteArrayOutputStream wire = new ByteArrayOutputStream(html.length());
            message.writeTo(wire);
            return wire.size();
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** As any application would that sends the same to each. */
    static void fill(MimeMessage message, String text, String html, int reader) throws MessagingException {
        MimeMessageHelper helper = new MimeMessageHelper(message, true, "UTF-8");
        helper.setFrom("brief@brief.example");
        helper.setTo("reader" + reader + "@example.org");
        helper.setSubject("Brief " + reader);
        helper.setText(text, html);
    }
}
