package app.bellwether.mail;

import app.bellwether.mail.MailReport.Action;
import app.bellwether.mail.MailReport.Recipient;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a bounce says in words alone, as those of qmail (QSBMF), Exim, Exchange, Gmail and many others do: addresses that stand on lines
 * of their own, and below each why.
 */
final class BounceProse {

    private static final int MOST_LINES = 2_000;
    private static final int MOST_RECIPIENTS = 100;
    private static final int LONGEST = 4_000;

    /** Where the copy of our message begins. */
    private static final Pattern COPY =
            Pattern.compile("(?im)^[ \\t>*-]*+(below this line is a copy|this is a copy of (the|your) message|original"
                    + " message|returned message|(message|unsent message|original mail|text of message)"
                    + " (follows|below|header)|(the )?header(s)? of (the|your) (original )?message|message headers?"
                    + " follow|copy of (the )?(original )?message|message text follows|start of (returned|your)"
                    + " message|include?d message|returned mail|the following is a copy).*$");

    private static final Pattern RECIPIENT_LINE = Pattern.compile(
            "^[ \\t*•-]*+(?:(?:to|recipient|address|final-recipient|for|your message to|failed"
                    + " recipient)\\s*:?\\s*)?(?:rfc822;)?\\s*[<\"'(\\[]*+(" + AddressHeaders.ADDRESS.pattern()
                    + ")[>\"')\\]]*+[ \\t]*+(?:[:;.,]|$|[\\[(-]| {2,}|\\.\\.\\.).*+",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern STILL_TRIED = Pattern.compile(
            "(?is)^.*?(has not (yet )?been delivered|will (keep|continue) (trying|to (try|be))|still being"
                    + " (tried|retried)|no action is required|do not need to (resend|send)|delivery (is|has been)"
                    + " delayed|message (is|has been)? ?delayed|warning(:| message)|will be (re)?tried|not yet"
                    + " been|temporarily (deferred|delayed)).*");
    private static final Pattern GIVEN_UP = Pattern.compile(
            "(?is)^.*?(given up|giving up|permanent|could not be delivered|undeliverable|failed|fatal).*");

    /** Somebody who is away says none of this. */
    private static final Pattern FAILURE = Pattern.compile(
            "(?is)^.*?(undeliver|deliver(y|ed|ing)?\\b.{0,60}\\b(fail|error|problem|impossible|not)|(fail|error|trouble|unable|not|problem|can.?t)\\w{0,20}.{0,60}\\bdeliver|failure"
                + " (notice|reason)|returned (mail|message|to sender)|permanent error|smtp error|error message|host"
                + " said|invalid user|bounced|<<< [45]\\d\\d|\\b5\\d\\d[ -]|did not reach|mailbox exceeds|account is"
                + " disabled).*");

    private BounceProse() {}

    static String withoutOriginal(String text) {
        Matcher copy = COPY.matcher(text);
        return copy.find() && copy.start() > 0 ? text.substring(0, copy.start()) : text;
    }

    static String original(String text) {
        Matcher copy = COPY.matcher(text);
        return copy.find() ? text.substring(copy.end()) : "";
    }

    /** @param failed the addresses that the header gives */
    static List<Recipient> recipients(String said, List<String> failed) {
        if (failed.isEmpty() && !FAILURE.matcher(start(said)).matches()) {
            return List.of();
        }
        Action action = STILL_TRIED.matcher(start(said)).matches()
                        && !GIVEN_UP.matcher(start(said)).matches()
                ? Action.DELAYED
                : Action.FAILED;
        List<Recipient> recipients = new ArrayList<>();
        String address = "";
        StringBuilder why = new StringBuilder();
        for (String line : said.lines().limit(MOST_LINES).toList()) {
            Matcher named = RECIPIENT_LINE.matcher(line.length() <= 500 ? line : line.substring(0, 500));
            if (named.matches() && recipients.size() < MOST_RECIPIENTS) {
                keep(recipients, address, why, action);
                address = named.group(1);
                why.setLength(0);
            }
            if (!address.isEmpty() && why.length() < LONGEST) {
                why.append(line.strip()).append(' ');
            }
        }
        keep(recipients, address, why, action);
        if (recipients.stream().allMatch(one -> one.status().endsWith(".0.0"))) {
            return whole(said, failed, recipients, action);
        }
        return recipients;
    }

    private static void keep(List<Recipient> recipients, String address, StringBuilder why, Action action) {
        if (!address.isEmpty() && recipients.stream().noneMatch(named(address))) {
            String said = why.toString().strip();
            recipients.add(new Recipient(address, action, StatusWords.of("", said), said));
        }
    }

    private static Predicate<Recipient> named(String address) {
        return recipient -> recipient.address().equalsIgnoreCase(address);
    }

    /** The reason stands elsewhere than below the address: all that is said is taken for it. */
    private static List<Recipient> whole(String said, List<String> failed, List<Recipient> found, Action action) {
        List<String> addresses = !failed.isEmpty()
                ? failed
                : !found.isEmpty() ? found.stream().map(Recipient::address).toList() : anyIn(said);
        String words = start(said).strip();
        String status = StatusWords.of("", words);
        return addresses.stream()
                .distinct()
                .limit(MOST_RECIPIENTS)
                .map(address -> new Recipient(address, action, status, words))
                .toList();
    }

    /** Some tell only that it came back. */
    private static List<String> anyIn(String said) {
        return List.of(AddressHeaders.in(start(said)).findFirst().orElse(""));
    }

    private static String start(String said) {
        return said.length() <= LONGEST ? said : said.substring(0, LONGEST);
    }
}
