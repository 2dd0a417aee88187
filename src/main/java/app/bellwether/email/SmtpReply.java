package app.bellwether.email;

import app.bellwether.delivery.Outcome;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server said to a command, and what that means for a letter (RFC 5321, section 4.2; RFC 3463).
 *
 * @param command the verb that it answers; {@code CONNECT} before the first
 * @param code three digits, or less than 0 when the conversation broke off without one
 * @param text as said, also without the code
 */
record SmtpReply(String command, int code, String text) {

    private static final Pattern STATUS = Pattern.compile("\\b([245])\\.(\\d{1,3})\\.(\\d{1,3})\\b");

    /** Asks for or refuses what we must bring, whoever the recipient is. */
    private static final Set<Integer> ABOUT_US = Set.of(421, 530, 534, 535, 538);

    /** Answers to these say nothing about the recipient: the server does not talk to us, or not to our sender. */
    private static final Set<String> BEFORE_RECIPIENT = Set.of("CONNECT", "EHLO", "HELO", "STARTTLS", "AUTH", "MAIL");

    Outcome outcome() {
        if (code >= 200 && code < 300) {
            return new Outcome.Accepted(text);
        }
        boolean forNow = code < 500 || aboutUs() || mailboxFull();
        return forNow ? new Outcome.Deferred(codes(), text) : new Outcome.Refused(codes(), text);
    }

    /** True when what is wrong is ours to mend and must not be held against the recipient: policy, reputation, sign-in. */
    boolean aboutUs() {
        boolean permanent = code >= 500;
        return ABOUT_US.contains(code)
                || (permanent && BEFORE_RECIPIENT.contains(command))
                || (permanent && status("5", "7"))
                || (code > 0 && status("4", "7") && !command.equals("RCPT"));
    }

    private boolean mailboxFull() {
        return code == 552 || (status("5", "2") && text.contains("5.2.2"));
    }

    private boolean status(String first, String second) {
        Matcher status = STATUS.matcher(text);
        return status.find() && status.group(1).equals(first) && status.group(2).equals(second);
    }

    private String codes() {
        Matcher status = STATUS.matcher(text);
        String basic = code < 0 ? "no reply" : Integer.toString(code);
        return command + " " + basic + (status.find() ? " " + status.group() : "");
    }
}
