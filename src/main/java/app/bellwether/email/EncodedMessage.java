package app.bellwether.email;

import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** A message that is written as it is: what was composed is what goes over the wire. */
final class EncodedMessage extends SMTPMessage {

    private final byte[] message;

    EncodedMessage(Session session, Envelope envelope) {
        super(session);
        this.message = envelope.wire().getBytes(StandardCharsets.US_ASCII);
        setEnvelopeFrom(envelope.sender().isEmpty() ? "<>" : envelope.sender());
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException {
        out.write(message);
    }

    @Override
    public int getSize() {
        return message.length;
    }
}
