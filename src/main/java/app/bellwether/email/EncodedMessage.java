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

    EncodedMessage(Session session, Envelope envelope, Grip grip) {
        super(session);
        this.message = envelope.wire().getBytes(StandardCharsets.US_ASCII);
        this.grip = grip;
        setEnvelopeFrom(envelope.sender().isEmpty() ? "<>" : envelope.sender());
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
