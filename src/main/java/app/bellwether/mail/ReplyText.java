package app.bellwether.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the author of a reply wrote: without the message that it answers and without a signature.
 *
 * <p>Works on lines, each looked at a bounded number of times. Quotes among which something was written stay, since the words
 * make no sense without them.
 */
final class ReplyText {

    /** Several times a brief with the answer to it; whoever writes more is read that far. */
    private static final int MOST_LINES = 4_000;

    private static final int MOST_CHOSEN = 4;

    private static final Pattern SIGNATURE_DELIMITER = Pattern.compile("(--|––|—|__)[ \\t]*+");
    private static final Pattern RULE = Pattern.compile("^[ \\t*]*+([-_=+~#*ᐧ—–]{2,}+|ᐧ)[ \\t*]*+");
    private static final Pattern LONG_RULE = Pattern.compile("^[ \\t*]*+([-_=~#—–])\\1{5,}+[ \\t*]*+");

    private final List<String> lines;

    private ReplyText(List<String> lines) {
        this.lines = lines;
    }

    static String of(String text) {
        List<String> lines =
                text.lines().limit(MOST_LINES).map(ReplyText::plain).toList();
        return isForwarded(text)
                ? ""
                : new ReplyText(new ArrayList<>(Attribution.mendWrappedAddresses(lines))).trimmed();
    }

    /** Whether it is nothing but somebody else's message, passed on. */
    static boolean isForwarded(String text) {
        List<String> begin = text.lines()
                .limit(MOST_LINES)
                .map(ReplyText::plain)
                .filter(line -> !line.isBlank())
                .limit(2)
                .toList();
        return begin.size() == 2 && Attribution.isForwarding(begin.getFirst()) && HeaderBlock.isField(begin.getLast());
    }

    private String trimmed() {
        strip();
        if (lines.stream().allMatch(line -> quoted(line) || line.isBlank())) {
            return joined(); // nothing but a quote is what they sent
        }
        dropLeadingQuote();
        cutAt(firstEmbedded());
        cutAt(firstSignature());
        dropLastQuote();
        dropAttributions();
        dropDeviceSignatures();
        return joined();
    }

    private static String plain(String line) {
        return line.replaceAll("[\\u200b\\u200e\\u200f\\u2060\\ufeff\\u202a-\\u202e]++", "")
                .replace('\u00a0', ' ')
                .stripTrailing();
    }

    static boolean quoted(String line) {
        return line.stripLeading().startsWith(">");
    }

    /**
     * Who answers below starts with what they answer. Removed only when something follows, and not the few lines that nobody is
     * named for: those were chosen to write about.
     */
    private void dropLeadingQuote() {
        int after = Attribution.endOfOneAt(lines, 0);
        int body = skipBlank(after);
        int end = body;
        while (end < lines.size() && (quoted(lines.get(end)) || lines.get(end).isBlank())) {
            end++;
        }
        if (end < lines.size() && (after > 0 || end - body > MOST_CHOSEN)) {
            lines.subList(0, end).clear();
        } else if (after > 0 && end == lines.size()) {
            lines.clear();
        }
    }

    /** Where the answered message begins that was put below without being quoted, or the end. */
    private int firstEmbedded() {
        for (int i = 0; i < lines.size(); i++) {
            if ((i > 0 && Attribution.isMarker(lines.get(i))) || HeaderBlock.startsAt(lines, i)) {
                return i;
            }
            int after = Attribution.endOfOneAt(lines, i);
            if (after > i && i > 0 && nothingQuotedOrAllOf(after)) {
                return i;
            }
        }
        return lines.size();
    }

    /** True when what follows an attribution is the answered message: all of it quoted, or none of it. */
    private boolean nothingQuotedOrAllOf(int from) {
        int start = skipBlank(from);
        boolean bars = start < lines.size() && lines.get(start).startsWith("|");
        if (start == lines.size() || bars || !quoted(lines.get(start))) {
            return true;
        }
        return lines.subList(start, lines.size()).stream()
                .takeWhile(line -> !endsText(line))
                .allMatch(line -> quoted(line) || line.isBlank());
    }

    private static boolean endsText(String line) {
        return SIGNATURE_DELIMITER.matcher(line).matches()
                || LONG_RULE.matcher(line).matches();
    }

    private int firstSignature() {
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean apart = lines.get(i - 1).isBlank();
            if (SIGNATURE_DELIMITER.matcher(line).matches()
                    || (apart && LONG_RULE.matcher(line).matches())
                    || line.equals("ᐧ")
                    || (RULE.matcher(line).matches() && onlyRulesFrom(i))) {
                return i;
            }
        }
        return lines.size();
    }

    private boolean onlyRulesFrom(int from) {
        // looks at few lines, so that many rules among many lines stay linear
        List<String> rest = lines.subList(from, lines.size());
        return rest.size() <= 30
                && rest.stream()
                        .allMatch(line -> line.isBlank() || RULE.matcher(line).matches());
    }

    private void dropLastQuote() {
        int end = lines.size();
        while (end > 0 && (quoted(lines.get(end - 1)) || lines.get(end - 1).isBlank())) {
            end--;
        }
        if (end > 0) {
            cutAt(end);
        }
    }

    private void dropAttributions() {
        for (int i = 0; i < lines.size(); i++) {
            int after = Attribution.endOfOneAt(lines, i);
            int next = skipBlank(after);
            if (after > i && (next == lines.size() || quoted(lines.get(next)))) {
                lines.subList(i, after).replaceAll(line -> "");
            }
        }
    }

    private void dropDeviceSignatures() {
        int end = lines.size();
        while (end > 0 && (lines.get(end - 1).isBlank() || DeviceSignature.matches(lines.get(end - 1)))) {
            end--;
        }
        cutAt(end);
    }

    private int skipBlank(int from) {
        int at = from;
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        return at;
    }

    private void cutAt(int end) {
        lines.subList(end, lines.size()).clear();
    }

    private void strip() {
        cutAt(lines.size()
                - (int) lines.reversed().stream().takeWhile(String::isBlank).count());
        lines.subList(0, skipBlank(0)).clear();
    }

    private String joined() {
        return lines.stream().collect(Collectors.joining("\n")).strip();
    }
}
