package app.bellwether.email;

import app.bellwether.delivery.Outcome;
import app.bellwether.delivery.Outcome.Fault;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server said to a command, and what that means for a letter and for others (RFC 5321, section 4.2; RFC 3463).
 *
 * @param command the verb that it answers; {@code CONNECT} before the first, {@code .} the end of a message
 * @param code three digits, or less than 0 when the conversation broke off without one
 * @param text as said, also without the code
 */
record SmtpReply(String command, int code, String text) {

    /** Where it stands by RFC 2034, and elsewhere if a server puts it there; never a part of an IP address. */
    private static final Pattern STATUS = Pattern.compile("(?<![\\d.])([245])\\.(\\d{1,3}\\.\\d{1,3})(?![.\\d])");

    /** Before these are answered, no recipient was named. */
    private static final Set<String> GREETINGS = Set.of("CONNECT", "EHLO", "HELO", "STARTTLS", "AUTH");

    /** Of RFC 3463 and its registry: no such mailbox or domain, an address nobody can have, moved, no mail there, closed. */
    private static final Set<String> NOBODY_THERE = Set.of("1.1", "1.2", "1.3", "1.6", "1.10", "2.1");

    /** Our address as a sender is wrong, or its domain takes no mail. */
    private static final Set<String> BAD_SENDER = Set.of("1.7", "1.8");

    /** What Gmail says of authentication, PTR, TLS and rates, and others since. */
    private static final Pattern OUR_DOING = Pattern.compile("7\\.(2[5-9]|3[0-2])");

    private static final Pattern GREYLISTED = Pattern.compile("(?i)gr[ea]y-?\\s?list");
    private static final Pattern BLOCKED = Pattern.compile(
            "(?i)\\b(spam\\w*|block(?:ed|list\\w*)|black-?list\\w*|policy|reputation|dnsbl|rbl|relay(?:ing)?|dmarc|spf|dkim)\\b");
    private static final Pattern UNKNOWN = Pattern.compile("(?i)user (?:is )?unknown|unknown (?:user|recipient)|no such"
            + " (?:user|mailbox|recipient|address)|(?:user|mailbox|recipient|address) (?:was )?(?:not found|does"
            + " not exist|doesn't exist|unavailable: no such)|(?:account|mailbox) (?:has been |is"
            + " )?(?:disabled|closed|deactivated)|invalid recipient");

    /** What becomes of the letter. */
    Outcome outcome() {
        if (command.equals(".") && code / 100 == 2) {
            return new Outcome.Accepted(text);
        }
        Fault fault = fault();
        boolean forGood = code >= 500 && (fault == Fault.LETTER || fault == Fault.ADDRESS) && !isFull();
        return forGood ? new Outcome.Refused(codes(), text, fault) : new Outcome.Deferred(codes(), said(), fault);
    }

    private Fault fault() {
        if (GREETINGS.contains(command)) {
            return code >= 500 ? Fault.ENTRY : Fault.SERVER;
        }
        if (code < 400) {
            return command.equals("MAIL") ? Fault.SERVER : Fault.LETTER;
        }
        String detail = status().orElse("");
        if (Set.of(530, 534, 535, 538).contains(code)) {
            return Fault.ENTRY;
        }
        if (BAD_SENDER.contains(detail) || OUR_DOING.matcher(detail).matches()) {
            return Fault.SENDER;
        }
        return code < 500 ? faultForNow(detail) : faultForGood(detail);
    }

    private Fault faultForNow(String detail) {
        if (GREYLISTED.matcher(text).find()) {
            return Fault.LETTER;
        }
        if (code == 421 && !detail.startsWith("7.")) {
            return Fault.SERVER;
        }
        if (command.equals("MAIL")) {
            return Fault.SERVER;
        }
        return detail.startsWith("7.") ? Fault.PLACE : Fault.LETTER;
    }

    private Fault faultForGood(String detail) {
        if (detail.startsWith("7.")) {
            return Fault.SENDER;
        }
        if (command.equals("MAIL")) {
            return detail.startsWith("3.") ? Fault.LETTER : Fault.SENDER;
        }
        if (NOBODY_THERE.contains(detail)) {
            return Fault.ADDRESS;
        }
        boolean says = detail.isEmpty() || detail.equals("0.0");
        if (says && BLOCKED.matcher(text).find()) {
            return Fault.SENDER;
        }
        boolean unknown = says
                && command.equals("RCPT")
                && code >= 550
                && UNKNOWN.matcher(text).find();
        return unknown ? Fault.ADDRESS : Fault.LETTER;
    }

    /** A mailbox may be emptied, whatever the server calls it; a message does not become smaller. */
    private boolean isFull() {
        String detail = status().orElse("");
        return detail.equals("2.2") || (code == 552 && !detail.startsWith("3.") && !detail.startsWith("6."));
    }

    /** Subject and detail of the enhanced status, when there is one of the same class as the code. */
    private Optional<String> status() {
        return STATUS.matcher(text)
                .results()
                .filter(found -> found.group(1).charAt(0) - '0' == code / 100)
                .map(found -> found.group(2))
                .findFirst();
    }

    private String said() {
        return code < 0 && command.equals(".")
                ? text + ", after the whole message was sent: should it come twice, then with one Message-ID"
                : text;
    }

    private String codes() {
        String basic = code < 0 ? "no reply" : Integer.toString(code);
        Matcher status = STATUS.matcher(text);
        return command + " " + basic + (status.find() ? " " + status.group() : "");
    }
}
