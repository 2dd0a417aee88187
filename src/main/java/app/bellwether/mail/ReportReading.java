package app.bellwether.mail;

import app.bellwether.mail.MailReport.Action;
import app.bellwether.mail.MailReport.Recipient;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what a report says: its parts for machines where there are any, else what it tells people. */
final class ReportReading {

    private static final int DEEPEST = 6;
    private static final int MOST_PARTS = 50;
    private static final int MOST_RECIPIENTS = 100;
    private static final int LONGEST = 200_000;

    private final StringBuilder status = new StringBuilder();
    private final StringBuilder feedback = new StringBuilder();
    private final StringBuilder original = new StringBuilder();
    private int parts;

    private ReportReading() {}

    /**
     * What the message reports; empty when it is no report, or one that tells of no recipient.
     *
     * @param reason why it looks as if a machine wrote it
     * @param text what its body says to people
     */
    static Optional<MailReport> of(MimeMessage message, String reason, String text) {
        if (!reason.equals("bounce") && !reason.equals("complaint")) {
            return Optional.empty();
        }
        ReportReading reading = new ReportReading();
        reading.collect(message, 0);
        return reason.equals("complaint")
                ? Optional.of(reading.calledSpam(text))
                : reading.returned(new MailHeaders(message), text)
                        .or(() -> reading.returned(new MailHeaders(message), undivided(message)));
    }

    /** Some reports have parts, and a header that does not say so. */
    private static String undivided(MimeMessage message) {
        try (InputStream raw = message.getRawInputStream()) {
            return new String(raw.readNBytes(LONGEST), StandardCharsets.UTF_8);
        } catch (MessagingException | IOException unreadable) {
            return "";
        }
    }

    private void collect(MimePart part, int depth) {
        if (++parts > MOST_PARTS || depth > DEEPEST) {
            return;
        }
        String type = new MailHeaders(part).word("Content-Type").orElse("");
        try {
            if (type.startsWith("multipart/") && part.getContent() instanceof MimeMultipart multipart) {
                for (int i = 0; i < Math.min(multipart.getCount(), MOST_PARTS); i++) {
                    if (multipart.getBodyPart(i) instanceof MimeBodyPart child) {
                        collect(child, depth + 1);
                    }
                }
                return;
            }
            switch (type) {
                case "message/delivery-status", "message/global-delivery-status" -> append(status, part);
                case "message/feedback-report" -> append(feedback, part);
                case "message/rfc822", "text/rfc822-headers", "message/global", "message/rfc822-headers" ->
                    append(original, part);
                default -> {}
            }
        } catch (MessagingException | IOException | RuntimeException unreadable) {
            // what its text says to people is still read
        }
    }

    private static void append(StringBuilder all, MimePart part) throws MessagingException, IOException {
        String text = new String(BodyText.bytes(part), StandardCharsets.UTF_8);
        all.append(text, 0, Math.min(text.length(), LONGEST)).append("\n\n");
    }

    private MailReport calledSpam(String text) {
        ReportFields fields = ReportFields.in(feedback.toString());
        List<String> senders = new ArrayList<>(addresses(fields.first("original-mail-from")));
        senders.addAll(senders(text));
        String type = fields.first("feedback-type").strip().toLowerCase(Locale.ROOT);
        return new MailReport.CalledSpam(type.isEmpty() ? "abuse" : type, senders);
    }

    private Optional<MailReport> returned(MailHeaders headers, String text) {
        String said = BounceProse.withoutOriginal(text);
        List<Recipient> recipients = ReportFields.blocks(status.toString()).stream()
                .flatMap(block -> recipient(block, said).stream())
                .limit(MOST_RECIPIENTS)
                .toList();
        if (recipients.isEmpty()) {
            recipients = ReportFields.blocks(said).stream()
                    .flatMap(block -> recipient(block, said).stream())
                    .limit(MOST_RECIPIENTS)
                    .toList();
        }
        if (recipients.isEmpty()) {
            List<String> failed =
                    AddressHeaders.in(headers, "X-Failed-Recipients").toList();
            recipients = BounceProse.recipients(said, failed);
        }
        return recipients.isEmpty()
                ? Optional.empty()
                : Optional.of(new MailReport.Returned(recipients, senders(text)));
    }

    /** Of a block of fields about one recipient (RFC 3464, section 2.3); the first block of a report is about none. */
    private static Optional<Recipient> recipient(ReportFields fields, String said) {
        String action = fields.first("action").strip().toLowerCase(Locale.ROOT);
        String recipient = Stream.of("original-recipient", "final-recipient", "x-actual-recipient")
                .map(fields::first)
                .flatMap(value -> addresses(value).stream())
                .findFirst()
                .orElse("");
        boolean none = recipient.isEmpty()
                && action.isEmpty()
                && fields.first("final-recipient").isEmpty();
        if (none) {
            return Optional.empty();
        }
        String diagnostic = fields.first("diagnostic-code");
        String status = StatusWords.of(fields.first("status"), diagnostic.isEmpty() ? said : diagnostic);
        return Optional.of(new Recipient(recipient, action(action, status), status, diagnostic));
    }

    private static Action action(String action, String status) {
        return switch (action.split("[\\s(]", 2)[0]) {
            case "delayed" -> Action.DELAYED;
            case "delivered", "relayed", "expanded" -> Action.ARRIVED;
            case "failed" -> Action.FAILED;
            default -> status.startsWith("2") ? Action.ARRIVED : Action.FAILED;
        };
    }

    /** Of the copy of our message that is enclosed, or stands below what is said. */
    private List<String> senders(String text) {
        String copy = original.isEmpty() ? BounceProse.original(text) : original.toString();
        ReportFields fields = ReportFields.in(copy);
        return Stream.of("return-path", "x-original-sender", "x-envelope-from", "sender")
                .flatMap(name -> addresses(fields.first(name)).stream())
                .toList();
    }

    private static List<String> addresses(String value) {
        return value.isEmpty()
                ? List.of()
                : AddressHeaders.in(value.replaceFirst("(?i)^\\s*(rfc822|utf-8|x-\\w+)\\s*;", ""))
                        .toList();
    }
}
