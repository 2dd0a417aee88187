package app.bellwether.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the body of a message says to a person: its plain text, else its HTML as text. Attachments are not looked into, nor
 * what has the name of a file and stands behind something else, however it says that it is to be shown.
 */
final class BodyText {

    private static final Logger LOG = LoggerFactory.getLogger(BodyText.class);

    private static final int DEEPEST = 12;
    private static final int MOST_PARTS = 200;
    private static final int LONGEST = 2_000_000;

    /** A parameter of a part's type or disposition, also of one that is not quite as it should be (RFC 2231 numbers them). */
    private static final Pattern FILE_NAME = Pattern.compile("(?i)[;\\s](?:file)?name[*\\d]*+\\s*+=");

    private int parts;
    private int leaves;
    private boolean found;

    String of(MimeMessage message) {
        String text = of(message, 0, false);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private String of(MimePart part, int depth, boolean alternative) {
        if (++parts > MOST_PARTS || depth > DEEPEST || attached(part, alternative)) {
            leaves++;
            return "";
        }
        try {
            ContentType type = type(part);
            if (type.match("multipart/*")) {
                return ofMultipart(part, type.getSubType().toLowerCase(Locale.ROOT), depth);
            }
            leaves++;
            if (type.match("text/html")) {
                return HtmlText.of(Decoding.text(bytes(part), type));
            }
            boolean written = type.match("text/plain") || (depth == 0 && type.match("text/*"));
            return written ? PlainText.of(Decoding.text(bytes(part), type), type) : "";
        } catch (MessagingException | IOException | RuntimeException unreadable) {
            LOG.debug("A part of a message cannot be read and is left out", unreadable);
            return "";
        }
    }

    private String ofMultipart(MimePart part, String subtype, int depth) throws MessagingException, IOException {
        if (!(part.getContent() instanceof MimeMultipart multipart)) {
            return "";
        }
        List<String> texts = new ArrayList<>();
        int count = Math.min(multipart.getCount(), MOST_PARTS);
        for (int i = 0; i < count; i++) {
            if (!(multipart.getBodyPart(i) instanceof MimeBodyPart child)) {
                continue;
            }
            String text = of(child, depth + 1, subtype.equals("alternative"));
            if (!text.isBlank()) {
                found = true;
                texts.add(text);
            }
            if (!text.isBlank() && !subtype.equals("mixed")) {
                break; // the first alternative is the plainest, the first related part the root, the first report part
                // for people
            }
        }
        return texts.stream().collect(Collectors.joining("\n\n"));
    }

    /** Some programs name what people wrote: the first part, or the only version of it in which something stands. */
    private boolean attached(MimePart part, boolean alternative) {
        MailHeaders headers = new MailHeaders(part);
        return headers.word("Content-Disposition").orElse("").equals("attachment")
                || ((found || (leaves > 0 && !alternative))
                        && Stream.of("Content-Disposition", "Content-Type")
                                .flatMap(headers::all)
                                .anyMatch(value -> FILE_NAME.matcher(value).find()));
    }

    /** A part whose type cannot be understood is text, as if it had none (RFC 2045, section 5.2). */
    static ContentType type(MimePart part) throws ParseException {
        String header = new MailHeaders(part).first("Content-Type").orElse("text/plain");
        try {
            return new ContentType(header);
        } catch (ParseException malformed) {
            String start = header.split("[;\\s]", 2)[0].toLowerCase(Locale.ROOT);
            return new ContentType(start.equals("text/html") ? start : "text/plain");
        }
    }

    static byte[] bytes(MimePart part) throws MessagingException, IOException {
        String encoding =
                new MailHeaders(part).word("Content-Transfer-Encoding").orElse("");
        try (InputStream raw = switch (part) {
            case MimeMessage message -> message.getRawInputStream();
            case MimeBodyPart body -> body.getRawInputStream();
            default -> part.getInputStream();
        }) {
            return Decoding.bytes(raw.readAllBytes(), encoding);
        }
    }
}
