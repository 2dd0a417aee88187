package app.bellwether.sources.parsing;

import java.util.Locale;
import java.util.Set;
import org.jsoup.parser.Tag;

/**
 * A feed's markup with what nobody closed closed, so that it swallows nothing of what follows: an item where the next one
 * begins; an element whose end does not come before its item's where the next of the item's own begins; a CDATA section
 * where its element ends; a tag without its bracket is words. Each character is looked at a bounded number of times.
 */
final class MendedXml {

    private static final Set<String> ROOTS = Set.of("rss", "rdf", "feed", "channel");
    private static final Set<String> ITEMS = Set.of("item", "entry");
    private static final Set<String> OWN = Set.of(
            "title",
            "link",
            "guid",
            "id",
            "pubdate",
            "published",
            "updated",
            "modified",
            "issued",
            "created",
            "description",
            "summary",
            "content",
            "author",
            "category",
            "comments",
            "enclosure");
    private static final Set<String> PREFIXES =
            Set.of("dc", "dcterms", "content", "media", "itunes", "podcast", "atom", "slash", "wfw", "feedburner");
    private static final String CDATA = "<![CDATA[";
    private static final int LONGEST_VALUE = 20_000;
    private static final int LONGEST_TITLE = 1_000;
    /** Of one whose end may not be looked for further ahead. */
    private static final int LONGEST_TAG = 2_000;

    private static final int MOST_NESTED = 3;
    private static final int MOST_LOOKED = 30;

    private final String text;
    private final StringBuilder out;
    private int at;
    /** The open item and the open child of it, or of the channel, as they are written; empty when there is none. */
    private String item = "";

    private String part = "";
    private boolean neverClosed;
    private int sectionEnd = -1;
    private int commentEnd = -1;
    /** Where the next item of that name ends, if anywhere. */
    private int itemEnd = -1;

    private String ended = "";
    /** How many characters may be looked at ahead of their turn. */
    private long ahead;

    private MendedXml(String text) {
        this.text = text;
        this.out = new StringBuilder(text.length() + 64);
        this.ahead = (long) MOST_LOOKED * text.length();
    }

    static String of(String text) {
        return new MendedXml(text).mended();
    }

    private String mended() {
        for (var open = text.indexOf('<'); open >= 0; open = text.indexOf('<', at)) {
            out.append(text, at, open);
            at = open;
            if (text.startsWith(CDATA, open)) {
                cdata();
            } else if (text.startsWith("<!--", open)) {
                commentEnd = after("-->", open, commentEnd);
                copyTo(commentEnd);
            } else if (isNameAt(open + 1) || (charAt(open + 1) == '/' && isNameAt(open + 2))) {
                tag();
            } else {
                copyTo(open + 1);
            }
        }
        return out.append(text, at, text.length()).toString();
    }

    private void cdata() {
        sectionEnd = after("]]>", at, sectionEnd);
        var close = item.isEmpty() || part.isEmpty() ? -1 : indexOfTag("</" + part, at, sectionEnd);
        // a section that goes on past the end of its item was not closed
        if (close >= 0 && itemEndsBetween(close, sectionEnd)) {
            copyTo(close);
            out.append("]]>");
        } else {
            copyTo(sectionEnd);
        }
    }

    private boolean itemEndsBetween(int from, int end) {
        if (!ended.equals(item) || itemEnd < from) {
            if (ahead <= 0) {
                return false;
            }
            var found = indexOfTag("</" + item, from, text.length());
            itemEnd = found < 0 ? text.length() : found;
            ended = item;
            ahead -= itemEnd - from;
        }
        return itemEnd < end;
    }

    private void tag() {
        var isEnd = charAt(at + 1) == '/';
        var named = at + (isEnd ? 2 : 1);
        var name = nameAt(named);
        var tag = new StringBuilder();
        var end = endOfTag(named + name.length(), tag);
        if (end < 0 || (!isEnd && isWordOfTitle(name, end))) {
            // no bracket or no end closes it: words, or what is left of an end
            out.append(isEnd ? "" : "&lt;");
            at = isEnd ? named + name.length() : at + 1;
            return;
        }
        if (isEnd) {
            ends(name);
        } else {
            begins(name, tag.toString().endsWith("/"), end);
        }
        out.append(isEnd ? "</" : "<").append(name).append(tag).append('>');
        at = end;
    }

    /** A title that names a type or a package ("List&lt;String&gt;") without escaping it. */
    private boolean isWordOfTitle(String name, int end) {
        if (neverClosed
                || !part.equalsIgnoreCase("title")
                || Tag.isKnownTag(name.toLowerCase(Locale.ROOT))
                || name.contains(":")) {
            return false;
        }
        var most = Math.min(text.length(), end + LONGEST_TITLE);
        var titleEnd = indexOfTag("</" + part, end, most);
        return titleEnd >= 0 && indexOfTag("</" + name, end, titleEnd) < 0;
    }

    private void begins(String name, boolean empty, int end) {
        var lower = name.toLowerCase(Locale.ROOT);
        var local = lower.substring(lower.indexOf(':') + 1);
        if (ITEMS.contains(local)) {
            closePart(neverClosed);
            if (name.equals(item)) {
                out.append("</").append(item).append('>');
            }
            item = empty ? "" : item.isEmpty() || name.equals(item) ? name : item;
        } else if (ROOTS.contains(local)) {
            part = "";
        } else {
            closePart(neverClosed && isOwn(lower));
            if (part.isEmpty() && !empty) {
                part = name;
                neverClosed = !isClosed(name, end);
            }
        }
    }

    private void ends(String name) {
        if (name.equals(item)) {
            item = "";
            part = "";
        } else if (name.equals(part)) {
            part = "";
        }
    }

    private void closePart(boolean now) {
        if (now && !part.isEmpty()) {
            out.append("</").append(part).append('>');
            part = "";
        }
    }

    private static boolean isOwn(String name) {
        var colon = name.indexOf(':');
        return colon < 0 ? OWN.contains(name) : PREFIXES.contains(name.substring(0, colon));
    }

    /** Whether the end of that element comes before its item's, or before the next item. */
    private boolean isClosed(String name, int from) {
        var open = 1;
        var before = from;
        for (var next = text.indexOf('<', from); next >= 0 && ahead > 0; next = text.indexOf('<', next + 1)) {
            ahead -= next - before;
            before = next;
            if (isTagAt("</" + name, next)) {
                open--;
            } else if (isTagAt("<" + name, next)) {
                open += isEmptyTag(next) ? 0 : 1;
            } else if (item.isEmpty() ? isItemAt(next) : isTagAt("</" + item, next) || isTagAt("<" + item, next)) {
                return false;
            }
            if (open == 0 || open > MOST_NESTED) {
                return open == 0;
            }
        }
        return ahead <= 0;
    }

    private boolean isItemAt(int open) {
        return ITEMS.stream().anyMatch(name -> isTagAt("<" + name, open));
    }

    private boolean isEmptyTag(int open) {
        var close = text.indexOf('>', open);
        return close > 0 && text.charAt(close - 1) == '/';
    }

    private boolean isTagAt(String start, int open) {
        return text.startsWith(start, open) && !isNamePart(charAt(open + start.length()));
    }

    private int indexOfTag(String start, int from, int end) {
        var found = text.indexOf(start, from, end);
        while (found >= 0 && !isTagAt(start, found)) {
            found = text.indexOf(start, found + 1, end);
        }
        return found;
    }

    /** After its bracket, with what stands before that in the given builder; -1 when another tag begins first, or none closes. */
    private int endOfTag(int from, StringBuilder tag) {
        var last = ' ';
        var most = (int) Math.min(text.length(), from + Math.max(ahead, LONGEST_TAG));
        for (var i = from; i < most; i++) {
            var c = text.charAt(i);
            if (c == '>') {
                return i + 1;
            } else if (c == '<') {
                most = i;
            } else if ((c == '"' || c == '\'') && last == '=') {
                var close = endOfValue(i);
                tag.append(text, i, Math.max(close, i));
                i = Math.max(close, i + 1) - 1;
                // one that nothing ends is none, and what follows still begins the value
                last = close < 0 ? last : ' ';
            } else {
                tag.append(c);
                last = Character.isWhitespace(c) ? last : c;
            }
        }
        ahead -= most - from;
        return -1;
    }

    /** After the quotation mark that ends the value; -1 when none does before an element ends. */
    private int endOfValue(int quote) {
        var most = Math.min(text.length(), quote + LONGEST_VALUE);
        for (var i = quote + 1; i < most; i++) {
            if (text.charAt(i) == text.charAt(quote)) {
                return i + 1;
            } else if (text.startsWith("</", i)) {
                return -1;
            }
        }
        return -1;
    }

    /** After the next end of that sort; the one that was found before may still lie ahead. */
    private int after(String end, int from, int known) {
        var found = known > from ? known - end.length() : text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }

    private void copyTo(int end) {
        out.append(text, at, end);
        at = end;
    }

    private String nameAt(int from) {
        var end = from;
        while (isNamePart(charAt(end))) {
            end++;
        }
        return text.substring(from, end);
    }

    private boolean isNameAt(int index) {
        return Character.isLetter(charAt(index)) || charAt(index) == '_';
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == ':' || c == '_' || c == '-' || c == '.';
    }

    private char charAt(int index) {
        return index < text.length() ? text.charAt(index) : ' ';
    }
}
