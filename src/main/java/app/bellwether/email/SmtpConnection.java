package app.bellwether.email;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.StringTokenizer;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection to a mail server, for one message after the other. Where the server allows it (PIPELINING, RFC 2920), sender,
 * recipient and the wish to send are said in one go. Knows to which command each reply is.
 */
final class SmtpConnection extends SMTPTransport {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpConnection.class);

    private static final SmtpReply NO_OFFER =
            new SmtpReply("STARTTLS", -1, "the server offers no encryption, without which it is told nothing");

    private final Queue<String> unanswered = new ArrayDeque<>();
    private @Nullable PromptSocket socket;
    private boolean asItIs;
    private String verb = "CONNECT";
    private String recipient = "";
    private @Nullable SmtpReply bad;
    private boolean answered = true;
    private boolean ahead;
    private boolean usable = true;
    private long lastUsed = System.nanoTime();

    SmtpConnection(Session session, String protocol) {
        super(session, new URLName(protocol, null, -1, null, null, null), protocol, protocol.equals("smtps"));
    }

    /** Whether another message may be sent by it. */
    boolean usable() {
        return usable;
    }

    long lastUsed() {
        return lastUsed;
    }

    /** Greets the server and signs in; null when it is ready for messages, else what it said instead. */
    @Nullable
    SmtpReply open(@Nullable String host, int port, @Nullable String user, @Nullable String password) {
        try {
            ScopedValue.where(PromptSockets.FOR, made -> socket = made).call(() -> {
                connect(host, port, user, password);
                return true;
            });
            return null;
        } catch (MessagingException failed) {
            usable = false;
            return bad != null ? bad : isWithoutOffer() ? NO_OFFER : silence(failed);
        }
    }

    /** It greeted us, and went no further since what it offers cannot be encrypted. */
    private boolean isWithoutOffer() {
        return answered && verb.equals("EHLO") && getRequireStartTLS() && !supportsExtension("STARTTLS");
    }

    /** Sends one message, and tells what the server said to its end, or to the command that it did not take. */
    SmtpReply send(EncodedMessage message, String recipient) {
        this.recipient = recipient;
        this.asItIs = message.goesAsItIs();
        this.ahead = false;
        this.bad = null;
        unanswered.clear();
        try {
            Address[] to = {new InternetAddress(recipient)};
            sendMessage(message, to);
            return new SmtpReply(
                    ".", getLastReturnCode(), getLastServerResponse().strip());
        } catch (MessagingException failed) {
            SmtpReply reply = bad == null ? silence(failed) : bad;
            // a refused recipient was reset, unless more had been said already that the server would answer
            usable = !ahead && reply.command().equals("RCPT") && reply.code() >= 450;
            return reply;
        } finally {
            lastUsed = System.nanoTime();
        }
    }

    /** Says goodbye; once a message was accepted, how the server answers changes nothing. */
    void end() {
        try {
            close();
        } catch (MessagingException goodbye) {
            LOG.debug("The server broke off at the end", goodbye);
        }
    }

    /** What was sent ahead is not sent again when its turn comes. */
    @Override
    protected void sendCommand(String command) throws MessagingException {
        boolean sent = ahead && (command.startsWith("RCPT TO:") || command.equals("DATA"));
        if (sent) {
            return;
        }
        boolean first = command.startsWith("MAIL FROM:") && supportsExtension("PIPELINING");
        gather(first);
        say(command);
        if (first) {
            ahead = true;
            say("RCPT TO:<" + recipient + ">");
            gather(false);
            say("DATA");
        }
    }

    private void say(String command) throws MessagingException {
        unanswered.add(new StringTokenizer(command, " :").nextToken());
        super.sendCommand(command);
    }

    /**
     * Gathers the message up to the dot that ends it. Angus Mail's stream looks for line ends and dots byte by byte, for each line
     * anew: what has nothing to be mended goes past it.
     */
    @Override
    protected OutputStream data() throws MessagingException {
        OutputStream mending = super.data();
        gather(true);
        try {
            return asItIs && socket != null && !isSSL() ? socket.getOutputStream() : mending;
        } catch (IOException broken) {
            throw new MessagingException("the connection failed", broken);
        }
    }

    private void gather(boolean gathers) {
        if (socket != null) {
            socket.gather(gathers);
        }
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        String next = unanswered.poll();
        verb = next == null ? verb : next;
        answered = false;
        int code = super.readServerResponse();
        answered = true;
        boolean refused = code < 200 || code >= 400;
        if (refused && bad == null && !verb.equals("RSET")) {
            String said = code < 0 ? "the server broke off" : getLastServerResponse();
            bad = new SmtpReply(verb, code, said.strip());
        } else if (verb.equals("HELO") && !refused) {
            bad = null; // an old server that does not know EHLO
        }
        return code;
    }

    private SmtpReply silence(MessagingException failed) {
        String waiting = answered && !unanswered.isEmpty() ? unanswered.element() : verb;
        Exception cause = failed.getNextException();
        return new SmtpReply(
                cause instanceof Abandoned ? "DATA" : waiting,
                -1,
                "the connection failed: "
                        + (cause == null ? failed : cause).getClass().getSimpleName());
    }
}
