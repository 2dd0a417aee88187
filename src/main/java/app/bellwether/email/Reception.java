package app.bellwether.email;

import app.bellwether.sources.Letterbox;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.TooMuchDataException;

/**
 * What is said to a mail server that brings something. What is not for us is refused while it is there to hear it: a refusal later would be
 * a mail to somebody who may never have written (RFC 5321, section 6.1; RFC 3834).
 */
@Component
class Reception {

    /** What most messages are far below. */
    private static final int LARGE_BYTES = 256 << 10;

    /** A message takes several times its size while it is read. */
    private static final int LARGE_AT_ONCE = 2;

    /** Servers wait three minutes for room to send on (RFC 5321, section 4.5.3.2.5). */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    /** As many as a mail server passes on before it calls it a loop. */
    private static final int MOST_HOPS = 50;

    private static final int LONGEST_HEAD = 200_000;
    private static final Pattern HOP = Pattern.compile("(?im)^received:");
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}<>\\s]");

    private final OwnAddresses addresses;
    private final Inbox inbox;
    private final Letterbox letters;
    private final Semaphore large = new Semaphore(LARGE_AT_ONCE, true);

    Reception(OwnAddresses addresses, Inbox inbox, Letterbox letters) {
        this.addresses = addresses;
        this.inbox = inbox;
        this.letters = letters;
    }

    /** Whether there may be much to read: what only those know who were told, and newsletters. */
    private boolean mayBeLarge(String address) {
        return addresses.isOfSomebody(address) || letters.takes(address);
    }

    private void keep(byte[] message, Set<String> recipients) {
        boolean letter = recipients.stream().anyMatch(letters::takes);
        if (letter) {
            letters.put(message);
        }
        if (!letter || recipients.stream().anyMatch(addresses::take)) {
            inbox.receive(message);
        }
    }

    private void waitForRoom() throws RejectException {
        try {
            if (!large.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new DropConnectionException(452, "4.3.1 Too much comes at once, bring it again");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new DropConnectionException(421, "4.3.2 It ends now, bring it again");
        }
    }

    /** One message on its way in. */
    static final class Visit implements MessageHandler {

        private final Reception reception;
        private final int largest;
        private final Set<String> recipients = new LinkedHashSet<>();
        private String sender = "";

        /** @param largest in bytes */
        Visit(Reception reception, int largest) {
            this.reception = reception;
            this.largest = largest;
        }

        @Override
        public void from(String from) {
            sender = UNSAFE.matcher(from == null ? "" : from).replaceAll("");
        }

        @Override
        public void recipient(String recipient) throws RejectException {
            String address = UNSAFE.matcher(recipient).replaceAll("").toLowerCase(Locale.ROOT);
            if (!reception.addresses.take(address) && !reception.letters.takes(address)) {
                throw new RejectException(550, "5.1.1 There is no such address here");
            }
            recipients.add(address);
        }

        /** What is refused here ends the connection: what is left of the message must not be taken for commands. */
        @Override
        public String data(InputStream data) throws RejectException, TooMuchDataException, IOException {
            byte[] start = data.readNBytes(LARGE_BYTES);
            if (start.length < LARGE_BYTES) {
                return kept(start);
            }
            if (!endsItsHeader(start)) {
                passOver(data);
                throw new DropConnectionException(552, "5.3.4 That is too much of a header");
            }
            if (recipients.stream().noneMatch(reception::mayBeLarge)) {
                passOver(data);
                throw new DropConnectionException(552, "5.3.4 That is too much for an address that is open to all");
            }
            reception.waitForRoom();
            try {
                return kept(whole(start, data));
            } finally {
                reception.large.release();
            }
        }

        /** Many lists of hops and signatures have room there; each line of a header is read more than once. */
        private static boolean endsItsHeader(byte[] start) {
            boolean emptyLine = true;
            for (byte one : start) {
                if (one == '\n' && emptyLine) {
                    return true;
                }
                emptyLine = one == '\n' || (emptyLine && one == '\r');
            }
            return false;
        }

        /** A connection that is closed before all was read takes the refusal with it, and the server brings the message again. */
        private void passOver(InputStream rest) throws IOException {
            byte[] part = new byte[LARGE_BYTES];
            int read = LARGE_BYTES;
            for (int length = 0; length >= 0 && read <= largest; length = rest.read(part)) {
                read += length;
            }
        }

        private byte[] whole(byte[] start, InputStream rest) throws IOException {
            ByteArrayOutputStream whole = new ByteArrayOutputStream(4 * LARGE_BYTES);
            whole.write(start);
            whole.write(rest.readNBytes(largest + 1 - start.length));
            return whole.toByteArray();
        }

        private String kept(byte[] message) throws RejectException, IOException {
            if (message.length > largest) {
                throw new DropConnectionException(552, "5.3.4 That is too much");
            }
            if (hops(message) > MOST_HOPS) {
                throw new DropConnectionException(554, "5.4.6 That is a loop");
            }
            try {
                reception.keep(withEnvelope(message), recipients);
                return "2.0.0 It is kept";
            } catch (RuntimeException notKept) {
                LOG.error("A message could not be kept; its server is asked to bring it again", notKept);
                throw new DropConnectionException(451, "4.3.0 It cannot be kept now, bring it again");
            }
        }

        @Override
        public void done() {
            recipients.clear();
        }

        private static long hops(byte[] message) {
            String head = new String(message, 0, Math.min(message.length, LONGEST_HEAD), StandardCharsets.ISO_8859_1);
            int end = head.indexOf("\r\n\r\n");
            return HOP.matcher(end < 0 ? head : head.substring(0, end))
                    .results()
                    .count();
        }

        /** What a mailbox shows of the envelope (RFC 5321, section 4.4): whom it was for may stand nowhere else. */
        private byte[] withEnvelope(byte[] message) throws IOException {
            StringBuilder envelope = new StringBuilder("Return-Path: <" + sender + ">\r\n");
            recipients.forEach(recipient ->
                    envelope.append("X-Original-To: ").append(recipient).append("\r\n"));
            ByteArrayOutputStream whole = new ByteArrayOutputStream(message.length + envelope.length());
            whole.write(envelope.toString().getBytes(StandardCharsets.US_ASCII));
            whole.write(message);
            return whole.toByteArray();
        }
    }
}
