package app.bellwether.mail;

import java.util.List;

/** What a mail server or a mailbox provider says became of a message of ours. Anybody can write one: it proves nothing by itself. */
public sealed interface MailReport {

    /** The addresses it gives as those that the message came from on the way, in which we know our own. */
    List<String> senders();

    /**
     * The message came back, was delayed or arrived (RFC 3464, or in one of the forms older and other than it).
     *
     * @param recipients of whom it tells; never none
     */
    record Returned(List<Recipient> recipients, List<String> senders) implements MailReport {

        public Returned {
            recipients = List.copyOf(recipients);
            senders = List.copyOf(senders);
        }
    }

    /**
     * Its reader called it spam (RFC 5965).
     *
     * @param type as the report says, in lower case: {@code abuse}, {@code not-spam} …
     */
    record CalledSpam(String type, List<String> senders) implements MailReport {

        public CalledSpam {
            senders = List.copyOf(senders);
        }
    }

    /** What became of it. */
    enum Action {
        FAILED,
        /** It is still being tried. */
        DELAYED,
        /** It was delivered, handed on to a server that tells no more, or sent on to several. */
        ARRIVED
    }

    /**
     * One of those that the message was for.
     *
     * @param address empty when it is not told
     * @param status RFC 3463, also when it was only said in words; {@code 5.0.0} or {@code 4.0.0} when no more is known
     * @param diagnostic what the server said
     */
    record Recipient(String address, Action action, String status, String diagnostic) {}
}
