package app.bellwether.email;

import app.bellwether.delivery.Grip;
import app.bellwether.delivery.Outcome;
import app.bellwether.mail.ThisMachine;
import jakarta.mail.Session;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Hands envelopes to the mail server of {@code spring.mail.*}, by connections that are kept. That one of them was closed by the
 * server meanwhile is no failure: the message goes by a new one.
 */
final class SmtpPost implements Post, AutoCloseable {

    /** What a server may take for a piece of a message (RFC 5321, section 4.5.3.2.5). */
    private static final long LONGEST_WRITE_NANOS = TimeUnit.MINUTES.toNanos(3);

    private final JavaMailSenderImpl server;
    private final Session session;
    private final String protocol;
    private final PromptSockets sockets = new PromptSockets();
    private final KeptConnections kept = new KeptConnections(() -> sockets.endStuck(LONGEST_WRITE_NANOS));

    SmtpPost(JavaMailSenderImpl server, String ourName) {
        this.server = server;
        this.protocol = Objects.requireNonNullElse(server.getProtocol(), "smtp");
        if (!protocol.equals("smtp") && !protocol.equals("smtps")) {
            throw new IllegalStateException("spring.mail.protocol is neither smtp nor smtps");
        }
        this.session = Session.getInstance(properties(sockets, server, ourName));
    }

    @Override
    public Outcome hand(Envelope envelope, Grip grip) {
        SmtpConnection known = kept.take();
        if (known != null) {
            SmtpReply reply = send(known, envelope, grip);
            if (!closedMeanwhile(reply)) {
                return reply.outcome();
            }
        }
        SmtpConnection fresh = new SmtpConnection(session, protocol);
        SmtpReply closed = fresh.open(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
        return (closed == null ? send(fresh, envelope, grip) : closed).outcome();
    }

    @Override
    public boolean isServer() {
        return true;
    }

    /** Greets the server, signs in and leaves; null when it let us in, else what it said instead. */
    @Nullable
    SmtpReply tryIn() {
        SmtpConnection connection = new SmtpConnection(session, protocol);
        SmtpReply refused =
                connection.open(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
        connection.end();
        return refused;
    }

    private SmtpReply send(SmtpConnection connection, Envelope envelope, Grip grip) {
        SmtpReply reply = connection.send(new EncodedMessage(session, envelope, grip), envelope.recipient());
        if (connection.usable()) {
            grip.afterwards(() -> kept.giveBack(connection));
        } else {
            connection.end();
        }
        return reply;
    }

    /** It does not want more by this connection, or is gone from its other end; of the message it has got nothing. */
    private static boolean closedMeanwhile(SmtpReply reply) {
        return reply.command().equals("MAIL") && (reply.code() < 0 || reply.code() == 421);
    }

    @Override
    public void close() {
        kept.close();
    }

    /**
     * Which setting lets somebody in the middle read what the server is told, its password first, and what is wrong with it; empty when
     * none does.
     */
    Optional<String> open() {
        if (ThisMachine.has(server.getHost())) {
            return Optional.empty();
        }
        String prefix = "mail." + protocol + ".";
        boolean encrypted =
                protocol.equals("smtps") || is(prefix + "ssl.enable", false) || is(prefix + "starttls.required", false);
        if (!encrypted) {
            return Optional.of(
                    server.getHost() + " is handed letters, and told the password, also where the connection is"
                            + " not encrypted: leave out spring.mail.properties." + prefix + "starttls.required");
        }
        boolean anybody =
                session.getProperty(prefix + "ssl.trust") != null || !is(prefix + "ssl.checkserveridentity", true);
        return anybody
                ? Optional.of("whoever calls itself " + server.getHost() + " is told the password: leave out"
                        + " spring.mail.properties." + prefix + "ssl.trust and ssl.checkserveridentity")
                : Optional.empty();
    }

    private boolean is(String property, boolean usually) {
        String said = session.getProperty(property);
        return said == null ? usually : Boolean.parseBoolean(said);
    }

    private static Properties properties(PromptSockets sockets, JavaMailSenderImpl server, String ourName) {
        Properties properties = new Properties();
        // what offers no encryption elsewhere may be somebody in the middle who took the offer out (RFC 8314, section
        // 3)
        String required = Boolean.toString(!ThisMachine.has(server.getHost()));
        for (String protocol : new String[] {"smtp", "smtps"}) {
            String prefix = "mail." + protocol + ".";
            properties.setProperty(prefix + "connectiontimeout", "30000");
            // the time that a server may take for its reply to the end of a message (RFC 5321, section 4.5.3.2.6)
            properties.setProperty(prefix + "timeout", "600000");
            properties.setProperty(prefix + "quitwait", "false");
            properties.setProperty(prefix + "localhost", ourName);
            properties.setProperty(prefix + "starttls.enable", "true");
            properties.setProperty(prefix + "starttls.required", required);
            properties.setProperty(prefix + "ssl.checkserveridentity", "true");
            properties.put(prefix + "socketFactory", sockets);
            properties.setProperty(prefix + "socketFactory.fallback", "false");
        }
        properties.putAll(server.getJavaMailProperties());
        return properties;
    }
}
