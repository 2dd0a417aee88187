package app.bellwether.web;

import app.bellwether.sources.Digests;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/** What a reader's own mail program would send when they answer a message: the answer on top, the message quoted below. */
final class ReaderReply {

    private static final int ID_LENGTH = 32;

    private ReaderReply() {}

    static byte[] to(KeptMail original, String said, Instant at) {
        try {
            String id = Objects.requireNonNullElse(original.header("Message-ID"), "");
            MimeMessage reply =
                    new Numbered("<" + Digests.sha256(id + said + at).substring(0, ID_LENGTH) + "@reader.invalid>");
            reply.setFrom(new InternetAddress(Objects.requireNonNull(original.header("To"))));
            String replyTo = original.header("Reply-To");
            reply.setRecipients(
                    Message.RecipientType.TO,
                    replyTo != null ? replyTo : Objects.requireNonNull(original.header("From")));
            String subject = Objects.requireNonNullElse(original.header("Subject"), "");
            reply.setSubject(subject.startsWith("Re: ") ? subject : "Re: " + subject, "utf-8");
            reply.setSentDate(Date.from(at));
            if (!id.isEmpty()) {
                String before = Objects.requireNonNullElse(original.header("References"), "");
                reply.setHeader("In-Reply-To", id);
                reply.setHeader("References", (before + " " + id).strip());
            }
            reply.setText(said + "\n\n" + quoted(original), "utf-8");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            reply.writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException | IOException broken) {
            throw new IllegalArgumentException("no answer can be written to this message", broken);
        }
    }

    private static String quoted(KeptMail original) {
        String date = Objects.requireNonNullElse(original.header("Date"), "that day");
        return "On " + date + ", Bellwether wrote:\n"
                + original.text()
                        .lines()
                        .map(line -> line.isEmpty() ? ">" : "> " + line)
                        .collect(Collectors.joining("\n"));
    }

    /** Keeps the Message-ID that it is given, where the library would draw one by lot. */
    private static final class Numbered extends MimeMessage {

        private final String id;

        Numbered(String id) {
            super(Session.getInstance(new Properties()));
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
