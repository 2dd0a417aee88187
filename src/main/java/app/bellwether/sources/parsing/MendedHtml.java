package app.bellwether.sources.parsing;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Tag;

/** A feed's piece of HTML in which an element that a browser reads to its end, but that has none, swallows no words. */
final class MendedHtml {

    private static final Set<String> RAW =
            Set.of("iframe", "textarea", "title", "noembed", "noframes", "noscript", "xmp", "plaintext");
    private static final Pattern SWALLOWING =
            Pattern.compile("<(?:(" + String.join("|", RAW) + ")\\b[^<>]*+>|!--)", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("<([A-Za-z][^\\s<>/=]*+)([^<>]*+)(>?)");

    private final String html;
    private final String lower;
    private final Map<String, Integer> lastEnds = new HashMap<>();

    private MendedHtml(String html) {
        this.html = html;
        this.lower = html.toLowerCase(Locale.ROOT);
    }

    /** Without the tags of such elements, and without the begin of a comment that never ends. */
    static String of(String html) {
        return SWALLOWING.matcher(html).find() ? new MendedHtml(html).withoutSwallowing() : html;
    }

    /** An element that a title only names, as in "the &lt;title&gt; element", becomes a word of it. */
    static String ofTitle(String html) {
        return new MendedHtml(html).withNamedAsWords();
    }

    private String withoutSwallowing() {
        return SWALLOWING.matcher(html).replaceAll(tag -> swallows(tag) ? "" : Matcher.quoteReplacement(tag.group()));
    }

    private boolean swallows(MatchResult tag) {
        var name = tag.group(1);
        return name == null
                ? endsNowhere("-->", tag.end())
                : tag.group().endsWith("/>") || endsNowhere("</" + name.toLowerCase(Locale.ROOT), tag.end());
    }

    private String withNamedAsWords() {
        return TAG.matcher(html)
                .replaceAll(tag -> Matcher.quoteReplacement(
                        isWord(tag) ? "&lt;" + tag.group().substring(1) : tag.group()));
    }

    private boolean isWord(MatchResult tag) {
        var name = tag.group(1).toLowerCase(Locale.ROOT);
        var swallows = RAW.contains(name) || name.equals("script") || name.equals("style");
        return tag.group(3).isEmpty()
                || (tag.group(2).isBlank()
                        && (swallows || (!Tag.isKnownTag(name) && !name.contains(":")))
                        && endsNowhere("</" + name, tag.end())
                        && isEndOfWord(tag.end()));
    }

    private boolean isEndOfWord(int index) {
        return index == html.length() || !Character.isLetterOrDigit(html.charAt(index));
    }

    private boolean endsNowhere(String end, int from) {
        return lastEnds.computeIfAbsent(end, lower::lastIndexOf) < from;
    }
}
