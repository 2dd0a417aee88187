package app.bellwether.mail;

import java.util.List;
import java.util.Optional;

/**
 * A message as it came (RFC 5322), with what a reader of it needs.
 *
 * @param messageId with its angle brackets; a digest of the bytes when there is none
 * @param from addr-spec of the only author, empty when there is none that can be read
 * @param ambiguous whether there is none since more than one may be meant: by several From fields, or several in one
 * @param to addr-specs of all that it is addressed or was delivered to
 * @param subject decoded; may be empty
 * @param references Message-IDs, space-separated; may be empty
 * @param text what its body says, quoted text included
 * @param reply what its author wrote, without quoted text and signature
 * @param forwards whether it is nothing but somebody else's message, passed on; then the reply is empty
 * @param automatic why it looks as if no person wrote it (RFC 3834): {@code bounce, complaint, auto-reply, list, loop};
 *     empty when a person may have
 * @param report what it says became of another message, when it is a bounce or a complaint that tells
 * @param authentication what mail servers say that they found out about its sender (RFC 8601), the last one first
 */
public record IncomingMail(
        String messageId,
        Optional<String> from,
        boolean ambiguous,
        List<String> to,
        String subject,
        String references,
        String text,
        String reply,
        boolean forwards,
        Optional<String> automatic,
        Optional<MailReport> report,
        List<Authentication> authentication) {

    public IncomingMail {
        to = List.copyOf(to);
        authentication = List.copyOf(authentication);
    }

    /** Reads a message. Never fails for what is inside: what cannot be read is empty. */
    public static IncomingMail read(byte[] raw) {
        return new MessageReading(raw).read();
    }
}
