package app.bellwether.mail;

import java.util.List;
import java.util.Optional;

/**
 * A message as one sends it who publishes by mail: an issue of a newsletter, or a digest of a mailing list.
 *
 * @param mail what any message has
 * @param sender the name shown beside its author's address, decoded; may be empty
 * @param list its List-Id (RFC 2919), such as {@code weekly.paper.example}, in lower case; empty when it has none
 * @param listName the words before that; may be empty
 * @param archived where it says that it can be read on the web (RFC 5064); may be empty
 * @param date the field of that name, as it came; may be empty
 * @param addressee the names that its recipients are called by; none when it says none
 * @param html its body as HTML without what nobody sees; empty when it has none
 * @param plain its body as plain text; empty when it has none
 * @param digest the messages that it is made of (RFC 1153, RFC 2046), in order; none for most
 * @param noIssue why it answers or reports instead of telling something new: {@code bounce, complaint, auto-reply}; empty for most
 */
public record PublishedMail(
        IncomingMail mail,
        String sender,
        String list,
        String listName,
        String archived,
        String date,
        List<String> addressee,
        String html,
        String plain,
        List<PublishedMail> digest,
        Optional<String> noIssue) {

    public PublishedMail {
        addressee = List.copyOf(addressee);
        digest = List.copyOf(digest);
    }

    /** Reads a message. Never fails for what is inside: what cannot be read is empty. */
    public static PublishedMail read(byte[] raw) {
        return new PublishedReading(raw, true).read();
    }
}
