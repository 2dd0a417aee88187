package app.bellwether.email;

import app.bellwether.delivery.Outcome;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Hands envelopes to the mail server of {@code spring.mail.*}. */
final class SmtpPost implements Post {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpPost.class);

    private final JavaMailSenderImpl server;
    private final Session session;

    SmtpPost(JavaMailSenderImpl server, String ourName) {
        this.server = server;
        this.session = Session.getInstance(properties(server.getJavaMailProperties(), ourName));
    }

    @Override
    public Outcome hand(Envelope envelope) {
        SmtpReply reply = converse(envelope);
        if (reply.aboutUs()) {
            LOG.error(
                    "The mail server does not take what we send ({} {}): look at sign-in, policy and reputation; {}"
                            + " stays in the outbox",
                    reply.command(),
                    reply.code(),
                    envelope.delivery());
        }
        return reply.outcome();
    }

    private SmtpReply converse(Envelope envelope) {
        String protocol = server.getProtocol() == null ? "smtp" : server.getProtocol();
        SMTPTransport transport;
        try {
            transport = (SMTPTransport) session.getTransport(protocol);
        } catch (MessagingException noSuchProtocol) {
            throw new IllegalStateException("spring.mail.protocol is neither smtp nor smtps", noSuchProtocol);
        }
        try {
            transport.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
        } catch (MessagingException failed) {
            return failure(transport, failed, "CONNECT");
        }
        try {
            Address[] recipient = {new InternetAddress(envelope.recipient())};
            transport.sendMessage(new EncodedMessage(session, envelope), recipient);
            return new SmtpReply(
                    ".",
                    transport.getLastReturnCode(),
                    transport.getLastServerResponse().strip());
        } catch (MessagingException failed) {
            return failure(transport, failed, "DATA");
        } finally {
            close(transport, envelope);
        }
    }

    /** Once the message was accepted, how the server says goodbye changes nothing. */
    private static void close(SMTPTransport transport, Envelope envelope) {
        try {
            transport.close();
        } catch (MessagingException goodbye) {
            LOG.debug("The server broke off after {} was decided", envelope.delivery(), goodbye);
        }
    }

    private static SmtpReply failure(SMTPTransport transport, MessagingException failed, String stage) {
        for (Exception cause = failed; cause != null; cause = next(cause)) {
            SmtpReply reply = switch (cause) {
                case SMTPAddressFailedException refused -> reply("RCPT", refused.getReturnCode(), refused.getMessage());
                case SMTPSenderFailedException refused -> reply("MAIL", refused.getReturnCode(), refused.getMessage());
                default -> null;
            };
            if (reply != null) {
                return reply;
            }
        }
        if (failed instanceof SMTPSendFailedException refused) {
            return reply(refused.getCommand(), refused.getReturnCode(), refused.getMessage());
        }
        // what the server said last was to an earlier command when the connection broke off
        int last = transport.getLastReturnCode();
        boolean said = last >= 400 && transport.getLastServerResponse() != null;
        return said
                ? reply(stage, last, transport.getLastServerResponse())
                : new SmtpReply(
                        stage, -1, "the connection failed: " + failed.getClass().getSimpleName());
    }

    private static @Nullable Exception next(Exception cause) {
        return cause instanceof MessagingException chained ? chained.getNextException() : null;
    }

    private static SmtpReply reply(@Nullable String command, int code, @Nullable String text) {
        String verb = command == null ? "DATA" : command.split("[ :]", 2)[0];
        return new SmtpReply(verb, code, text == null ? "" : text.strip());
    }

    private static Properties properties(Properties configured, String ourName) {
        Properties properties = new Properties();
        for (String protocol : new String[] {"smtp", "smtps"}) {
            String prefix = "mail." + protocol + ".";
            properties.setProperty(prefix + "connectiontimeout", "30000");
            // the time that a server may take for its reply to the end of a message (RFC 5321, section 4.5.3.2.6)
            properties.setProperty(prefix + "timeout", "600000");
            properties.setProperty(prefix + "writetimeout", "180000");
            properties.setProperty(prefix + "quitwait", "false");
            properties.setProperty(prefix + "localhost", ourName);
            properties.setProperty(prefix + "starttls.enable", "true");
            properties.put(prefix + "socketFactory", new PromptSockets());
        }
        properties.putAll(configured);
        return properties;
    }
}
