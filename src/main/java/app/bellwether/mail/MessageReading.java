package app.bellwether.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads one message, each of its parts on its own, so that one that cannot be read leaves the others readable. */
final class MessageReading {

    private static final Logger LOG = LoggerFactory.getLogger(MessageReading.class);

    /** What is beyond it is not looked at: no person writes that much. */
    private static final int MOST_BYTES = 25 << 20;

    /** Each line that begins with two hyphens can be a part to parse. */
    private static final int MOST_BOUNDARIES = 2_000;

    /** With the message itself an answer then names 20. */
    private static final int MOST_REFERENCES = 19;

    /** Of what servers found out about a sender; those of our own stand on top. */
    private static final int MOST_RESULTS = 20;

    private static final int LONGEST_SUBJECT = 1000;

    /** Of the words of a subject as they are encoded, which are some times as long. */
    private static final int LONGEST_RAW = 10_000;

    private static final Pattern FORWARD_SUBJECT = Pattern.compile(
            "(?iu)^(fwd?|wg|tr|rv|i|enc|res?env|doorst|pd|vb|vs|vl|fs|ilt|пересл|转发|轉寄|転送|전달) ?[:：].*+");
    private static final Pattern ID = Pattern.compile("<[^<>\\s]{1,250}+>");
    private static final Session SESSION = Session.getInstance(utf8Headers());
    private static final String[] RECIPIENTS = {
        "To", "Cc", "Bcc", "Delivered-To", "X-Original-To", "X-Forwarded-To", "Envelope-To"
    };

    private final byte[] raw;

    MessageReading(byte[] raw) {
        int end = sensibleEnd(raw);
        this.raw = end == raw.length ? raw : Arrays.copyOf(raw, end);
    }

    private static int sensibleEnd(byte[] raw) {
        int most = Math.min(raw.length, MOST_BYTES);
        int boundaries = 0;
        for (int i = 2; i < most; i++) {
            if (raw[i] == '-' && raw[i - 1] == '-' && raw[i - 2] == '\n' && ++boundaries > MOST_BOUNDARIES) {
                return i - 1;
            }
        }
        return most;
    }

    /** Its parts; empty when it has none. */
    Optional<MimeMessage> message() {
        try {
            return Optional.of(new MimeMessage(SESSION, new SharedByteArrayInputStream(raw)));
        } catch (MessagingException | RuntimeException unreadable) {
            LOG.info(
                    "A message of {} bytes cannot be read as one and is taken as empty: {}",
                    raw.length,
                    unreadable.toString());
            return Optional.empty();
        }
    }

    IncomingMail read() {
        MimeMessage message = message().orElse(null);
        if (message == null) {
            return new IncomingMail(
                    digest(),
                    Optional.empty(),
                    false,
                    List.of(),
                    "",
                    "",
                    "",
                    "",
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    List.of());
        }
        MailHeaders headers = new MailHeaders(message);
        String text = new BodyText().of(message);
        String subject = subject(headers);
        List<String> from =
                headers.all("From").limit(AddressHeaders.MOST_AUTHORS).toList();
        List<String> senders = from.stream().flatMap(AddressHeaders::in).toList();
        String reply = ReplyText.of(text);
        Automatic machine = new Automatic(headers, subject, senders);
        Optional<String> automatic = machine.reason();
        Optional<String> author = AddressHeaders.author(from);
        return new IncomingMail(
                id(headers),
                author,
                author.isEmpty() && (from.size() > 1 || !senders.isEmpty()),
                Stream.of(RECIPIENTS)
                        .flatMap(name -> AddressHeaders.in(headers, name))
                        .distinct()
                        .toList(),
                subject,
                references(headers),
                text,
                reply,
                ReplyText.isForwarded(text)
                        || (reply.isBlank()
                                && !text.isBlank()
                                && FORWARD_SUBJECT.matcher(subject).matches()),
                automatic,
                automatic.filter(_ -> machine.reports()).flatMap(reason -> ReportReading.of(message, reason, text)),
                headers.all("Authentication-Results")
                        .limit(MOST_RESULTS)
                        .map(Authentication::read)
                        .toList());
    }

    private String id(MailHeaders headers) {
        return ids(headers, "Message-ID").findFirst().orElseGet(this::digest);
    }

    /** RFC 5322, section 3.6.4: the references of an answer are those of the message, or what it is in reply to. */
    private static String references(MailHeaders headers) {
        List<String> references = ids(headers, "References").distinct().toList();
        if (references.isEmpty()) {
            references = ids(headers, "In-Reply-To").distinct().toList();
        }
        int tooMany = Math.max(0, references.size() - MOST_REFERENCES);
        // mail programs find a thread by its first message, and by the newest
        return Stream.concat(references.stream().limit(1), references.stream().skip(Math.max(1, 1 + tooMany)))
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> ids(MailHeaders headers, String name) {
        return headers.all(name).flatMap(value -> ID.matcher(value).results().map(found -> found.group()));
    }

    private static String subject(MailHeaders headers) {
        String whole = headers.first("Subject").orElse("");
        String value = whole.length() <= LONGEST_RAW ? whole : whole.substring(0, LONGEST_RAW);
        String decoded = value;
        try {
            decoded = MimeUtility.decodeText(MimeUtility.unfold(value));
        } catch (UnsupportedEncodingException | RuntimeException unreadable) {
            LOG.debug("A subject cannot be decoded and stays as it came", unreadable);
        }
        String oneLine = decoded.replaceAll("[\\p{Cntrl}\\s]++", " ").strip();
        return oneLine.length() <= LONGEST_SUBJECT ? oneLine : oneLine.substring(0, LONGEST_SUBJECT);
    }

    private String digest() {
        return "<" + HexFormat.of().formatHex(Dkim.sha256(raw), 0, 20) + "@no-message-id.invalid>";
    }

    private static Properties utf8Headers() {
        Properties properties = new Properties();
        properties.setProperty("mail.mime.allowutf8", "true");
        return properties;
    }
}
