package app.bellwether.email;

import app.bellwether.delivery.Grip;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/**
 * A message that is written as it is: what was composed is what goes over the wire. All that follows is the dot that ends it, so
 * this is the last moment to find out that somebody else has taken it over.
 */
final class EncodedMessage extends SMTPMessage {

    private final byte[] message;
    private final Grip grip;
    private final boolean goesAsItIs;

    EncodedMessage(Session session, Envelope envelope, Grip grip) {
        super(session);
        this.message = envelope.wire().getBytes(StandardCharsets.US_ASCII);
        this.grip = grip;
        this.goesAsItIs = goesAsItIs(envelope.wire());
        setEnvelopeFrom(envelope.sender().isEmpty() ? "<>" : envelope.sender());
    }

    /**
     * Whether it has no line that begins with a dot, which SMTP would have to double, and none that ends with anything but CRLF, which
     * a server could take for an end that it is not.
     */
    boolean goesAsItIs() {
        return goesAsItIs;
    }

    private static boolean goesAsItIs(String wire) {
        int from = 0;
        while (from < wire.length()) {
            int end = wire.indexOf('\r', from);
            boolean whole = end >= 0 && wire.indexOf('\n', from) == end + 1;
            if (!whole || wire.charAt(from) == '.') {
                return false;
            }
            from = end + 2;
        }
        return true;
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException {
        out.write(message);
        if (!grip.firm()) {
            throw new Abandoned();
        }
    }

    @Override
    public int getSize() {
        return message.length;
    }
}
