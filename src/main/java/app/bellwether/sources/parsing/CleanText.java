package app.bellwether.sources.parsing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Markup and raw text to what a reader may see: no tags, no control, bidi or invisible characters. */
public final class CleanText {

    private static final int LONGEST_LINE = 500;
    /** So much of a line's markup is read; what is behind it would be cut off. */
    private static final int MOST_MARKUP = 50_000;

    private static final int LONGEST_TEXT = 500_000;

    /** Markup that was escaped once too often: only tags that are unmistakable, so that "a < b" and "the <blink> tag" stay. */
    private static final Pattern ESCAPED_MARKUP = Pattern.compile(
            "</(?:p|a|b|i|em|strong|div|span|ul|li|h[1-6]|blockquote|font|script|style)>|<(?:br|hr|p)\\s*/?>|<(?:a|img|div|span|p|font)\\s+[a-z-]+=",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000]+");
    private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t\\u00a0]*\\n\\s*");

    /** 0x80 to 0x9f of windows-1252; where it has nothing, what is left out. */
    private static final String WESTERN = "€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ";

    private CleanText() {}

    /** One line of plain text from markup. */
    public static String lineOfHtml(String html) {
        var begin = html.length() > MOST_MARKUP ? html.substring(0, MOST_MARKUP) : html;
        return line(html.indexOf('<') < 0 && html.indexOf('&') < 0 ? html : flat(MendedHtml.ofTitle(begin)));
    }

    /** One line of plain text from plain text. */
    public static String line(String text) {
        return line(text, LONGEST_LINE);
    }

    /** One line of plain text of at most that many characters. */
    static String line(String text, int longest) {
        var found = ESCAPED_MARKUP.matcher(text).find() ? flat(text) : text;
        return shortened(squeezed(visible(found)), longest);
    }

    /** Paragraphs, divided by a blank line, from markup. */
    public static String ofHtml(String html) {
        var text = Paragraphs.of(Jsoup.parseBodyFragment(MendedHtml.of(html)).body());
        return ESCAPED_MARKUP.matcher(text).find()
                ? Paragraphs.of(Jsoup.parseBodyFragment(text).body())
                : text;
    }

    /** Paragraphs, divided by a blank line, from plain text; a single line break is a space. */
    public static String ofPlain(String text) {
        return ESCAPED_MARKUP.matcher(text).find()
                ? ofHtml(text)
                : paragraphs(List.of(BLANK_LINE.split(text.replace("\r\n", "\n").replace('\r', '\n'))));
    }

    /** Joins what is left of the paragraphs. */
    static String paragraphs(List<String> raw) {
        var kept = new ArrayList<String>();
        var length = 0;
        for (var paragraph : raw) {
            var clean = squeezed(visible(paragraph));
            if (!clean.isEmpty() && length + clean.length() <= LONGEST_TEXT) {
                kept.add(clean);
                length += clean.length() + 2;
            }
        }
        return String.join("\n\n", kept);
    }

    private static String flat(String html) {
        var body = Jsoup.parseBodyFragment(html).body();
        body.select(Paragraphs.UNSEEN).forEach(Element::remove);
        return body.text();
    }

    static String squeezed(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    /** Cut after a whole word, and marked so. */
    public static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        var space = text.lastIndexOf(' ', longest - 1);
        var end = space > longest / 2 ? space : longest - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
                        .strip() + "…";
    }

    /** The text without what cannot be seen or would move what can. */
    static String visible(String text) {
        var kept = new StringBuilder(text.length());
        var before = 0;
        for (var i = 0; i < text.length(); ) {
            var point = meant(text.codePointAt(i));
            i += Character.charCount(point);
            var next = i < text.length() ? text.codePointAt(i) : 0;
            if (isSpace(point)) {
                kept.append(' ');
            } else if (isJoiner(point) ? joins(before, next) : isVisible(point)) {
                kept.appendCodePoint(point);
            }
            before = point;
        }
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }

    /** Controls that nobody writes are the punctuation of a Western code page. */
    private static int meant(int point) {
        return point < 0x80 || point > 0x9f || point == 0x85 ? point : WESTERN.charAt(point - 0x80);
    }

    private static boolean isSpace(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || point == 0x0b
                || point == 0x0c
                || point == 0x85
                || point == 0x2028
                || point == 0x2029;
    }

    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> point != 0xfffd && point != 0x115f && point != 0x1160 && point != 0x3164 && point != 0xffa0;
        };
    }

    private static boolean isJoiner(int point) {
        return point == 0x200c || point == 0x200d;
    }

    /** Indic and Persian words and joined emoji need their joiners; between Latin letters they only hide something. */
    private static boolean joins(int before, int next) {
        return needsJoiners(before) && needsJoiners(next);
    }

    private static boolean needsJoiners(int point) {
        return (point >= 0x0600 && point < 0x2000) || (point >= 0x2600 && isVisible(point));
    }
}
