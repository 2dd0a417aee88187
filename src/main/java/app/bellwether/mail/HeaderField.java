package app.bellwether.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A header field that stays one field whatever its value holds: it is ASCII without control characters, folded.
 *
 * @param name of the field
 * @param words its value, ready but for folding between them
 */
public record HeaderField(String name, List<String> words) {

    private static final int LINE = 76;
    private static final int LONGEST_WORD = 900;
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,60}");
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,253}[A-Za-z0-9])?");

    /** What ends a line somewhere, or could: control characters, NEL, and the line and paragraph separators. */
    private static final Pattern LINE_ENDS = Pattern.compile("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029]++");

    /** Marks that turn the direction of what follows, even out of the field (Unicode TR 36). */
    private static final Pattern TURNS = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]++");

    private static final Pattern OUTSIDE = Pattern.compile("[^\\x20-\\x7e]++");
    private static final Pattern SPACES = Pattern.compile(" ++");

    public HeaderField {
        words = List.copyOf(words);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a header field's name: " + name);
        }
    }

    /** A field whose value has a syntax of its own; what is not ASCII has no place in it and is left out. */
    public static HeaderField structured(String name, String value) {
        String clean = isPlain(value)
                ? value
                : OUTSIDE.matcher(LINE_ENDS.matcher(value).replaceAll(" ")).replaceAll("");
        List<String> words = List.of(SPACES.split(clean.strip()));
        if (words.stream().anyMatch(word -> word.length() > LONGEST_WORD)) {
            throw new IllegalArgumentException("a value of " + name + " does not fit in a line");
        }
        return new HeaderField(name, words);
    }

    /** A field that people read. */
    public static HeaderField text(String name, String value) {
        String clean = TURNS.matcher(LINE_ENDS.matcher(value).replaceAll(" "))
                .replaceAll("")
                .strip();
        List<String> words = List.of(clean.split(" ++"));
        boolean plain =
                isAscii(clean) && !clean.contains("=?") && words.stream().allMatch(word -> word.length() <= LINE - 20);
        return new HeaderField(name, plain ? words : encoded(clean));
    }

    static HeaderField mailbox(String name, OutgoingMail.Mailbox mailbox) {
        List<String> words = new ArrayList<>();
        String shown = TURNS.matcher(LINE_ENDS.matcher(mailbox.name()).replaceAll(" "))
                .replaceAll("")
                .strip();
        if (!shown.isEmpty()) {
            boolean plain = isAscii(shown) && !shown.contains("=?") && shown.length() <= LINE - 20;
            words.addAll(plain ? List.of('"' + shown.replaceAll("([\"\\\\])", "\\\\$1") + '"') : encoded(shown));
        }
        words.add('<' + mailbox.address() + '>');
        return new HeaderField(name, words);
    }

    /** An address of ASCII letters, digits and the few signs of a dot-atom; nothing else reaches a header or an envelope. */
    static void requireAddress(String address) {
        if (!ADDRESS.matcher(address).matches()) {
            throw new IllegalArgumentException("not an address that mail can be sent to or from");
        }
    }

    void appendTo(StringBuilder out) {
        out.append(name).append(':');
        int column = name.length() + 1;
        for (String word : words) {
            boolean fold = column + 1 + word.length() > LINE && column > name.length() + 1;
            out.append(fold ? "\r\n " : " ").append(word);
            column = fold ? 1 + word.length() : column + 1 + word.length();
        }
        out.append("\r\n");
    }

    /** RFC 2047: encoded words of at most 75 characters, none of which divides a character. */
    private static List<String> encoded(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder chunk = new StringBuilder();
        int bytes = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            String one = Character.toString(
                    Character.isSurrogate(text.charAt(at))
                                    && !Character.isSurrogatePair(
                                            text.charAt(at), text.charAt(Math.min(at + 1, text.length() - 1)))
                            ? 0xfffd
                            : text.codePointAt(at));
            int length = one.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + length > 42) {
                words.add(encodedWord(chunk.toString()));
                chunk.setLength(0);
                bytes = 0;
            }
            chunk.append(one);
            bytes += length;
        }
        words.add(encodedWord(chunk.toString()));
        return words;
    }

    private static String encodedWord(String text) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "?=";
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(one -> one < 0x7f);
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(one -> one >= ' ' && one < 0x7f);
    }
}
