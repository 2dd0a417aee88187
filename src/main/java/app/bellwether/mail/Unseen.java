package app.bellwether.mail;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Tells what of HTML nobody sees as its text, by the element itself: what is hidden was not written to be read, and is not what a person
 * wrote. What the rules of a style sheet hide is not known here.
 */
final class Unseen {

    private static final Set<String> ELEMENTS = Set.of(
            "head",
            "style",
            "script",
            "title",
            "template",
            "noscript",
            "textarea",
            "select",
            "option",
            "button",
            "datalist",
            "iframe",
            "object",
            "audio",
            "video",
            "canvas");

    private static final Pattern NOTHING = Pattern.compile("^(?:0++(?:\\.0*+)?|\\.0++)[a-z%]*+$");
    private static final Pattern SPACE = Pattern.compile("\\s++");

    private Unseen() {}

    static boolean is(Element element) {
        return ELEMENTS.contains(element.normalName())
                || element.hasAttr("hidden")
                || (element.hasAttr("style") && hides(element.attr("style")));
    }

    /** Whether these declarations hide what they are of. */
    static boolean hides(String style) {
        return hides(declarations(style));
    }

    private static boolean hides(Map<String, String> style) {
        String visibility = style.getOrDefault("visibility", "");
        return style.getOrDefault("display", "").equals("none")
                || visibility.equals("hidden")
                || visibility.equals("collapse")
                || style.getOrDefault("mso-hide", "").equals("all")
                || isNothing(style, "font-size")
                || isNothing(style, "opacity")
                || SPACE.splitAsStream(style.getOrDefault("font", ""))
                        .anyMatch(word -> NOTHING.matcher(word.split("/", 2)[0]).matches())
                || (style.getOrDefault("overflow", "").equals("hidden")
                        && (isNothing(style, "height") || isNothing(style, "max-height")));
    }

    private static boolean isNothing(Map<String, String> style, String property) {
        return NOTHING.matcher(style.getOrDefault(property, "")).matches();
    }

    /** The last one of a property counts. */
    private static Map<String, String> declarations(String style) {
        Map<String, String> declarations = new HashMap<>();
        for (String declaration : withoutComments(style).split(";", -1)) {
            String[] parts = declaration.split(":", 2);
            if (parts.length == 2) {
                String value = parts[1].toLowerCase(Locale.ROOT)
                        .replace("!important", "")
                        .strip();
                declarations.put(parts[0].strip().toLowerCase(Locale.ROOT), value);
            }
        }
        return declarations;
    }

    static String withoutComments(String style) {
        StringBuilder kept = new StringBuilder();
        int at = 0;
        for (int begin = style.indexOf("/*"); begin >= 0; begin = style.indexOf("/*", at)) {
            kept.append(style, at, begin);
            int end = style.indexOf("*/", begin + 2);
            at = end < 0 ? style.length() : end + 2;
        }
        return kept.append(style, at, style.length()).toString();
    }
}
