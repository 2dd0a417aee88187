package app.bellwether.rendering;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** What a mail's HTML asks of a mailbox: properties and where they stand, media queries, selectors, attributes, kinds of link. */
final class MailFeatures {

    private static final Pattern DECLARATION = Pattern.compile("([a-z-]+)\\s*:\\s*([^;{}]+)");
    private static final Pattern RULE = Pattern.compile("([^{};]+)\\{([^{}]*)}");
    private static final Pattern MEDIA = Pattern.compile("@media([^{]+)\\{");
    private static final Pattern CONDITION = Pattern.compile("\\(([a-z-]+)");
    private static final Set<String> CELLS = Set.of("td", "th", "table", "caption");
    private static final Set<String> DEPENDENT = Set.of("padding", "width", "border", "border-top", "border-bottom");

    private final Set<String> found = new TreeSet<>();

    private MailFeatures() {}

    static Set<String> of(String html) {
        MailFeatures features = new MailFeatures();
        var page = Jsoup.parse(html);
        page.getAllElements().forEach(features::element);
        page.select("style").forEach(style -> features.sheet(style.data()));
        return features.found;
    }

    private void element(Element element) {
        for (Attribute attribute : element.attributes()) {
            if (attribute.getKey().equals("style")) {
                declarations(attribute.getValue(), element.tagName());
            } else if (!attribute.getKey().startsWith("xmlns")) {
                found.add("attribute " + attribute.getKey());
            }
        }
        if (element.hasAttr("href")) {
            found.add("link " + element.attr("href").replaceFirst(":.*", ""));
        }
    }

    private void declarations(String style, String tag) {
        Matcher declaration = DECLARATION.matcher(style);
        while (declaration.find()) {
            String name = declaration.group(1);
            String value = declaration.group(2).strip();
            switch (name) {
                case "display" -> found.add("display: " + value + " of " + tag);
                case "margin" -> found.add(tag.equals("span") || value.contains("-") ? "margin of " + tag : name);
                case "text-align" -> found.add("text-align: " + value);
                default ->
                    found.add(DEPENDENT.contains(name) && !CELLS.contains(tag) ? name + " outside of a table" : name);
            }
        }
    }

    private void sheet(String css) {
        Matcher media = MEDIA.matcher(css);
        while (media.find()) {
            CONDITION.matcher(media.group(1)).results().forEach(one -> found.add("@media " + one.group(1)));
        }
        Matcher rule = RULE.matcher(MEDIA.matcher(css).replaceAll(""));
        while (rule.find()) {
            for (String selector : rule.group(1).strip().split("\\s*,\\s*", -1)) {
                selector(selector);
            }
            Matcher declaration = DECLARATION.matcher(rule.group(2));
            while (declaration.find()) {
                found.add("sheet " + declaration.group(1));
                if (declaration.group(2).contains("!important")) {
                    found.add("!important");
                }
            }
        }
    }

    private void selector(String selector) {
        found.add("selector " + (selector.contains("[") ? "attribute" : selector.contains(">") ? "child" : "class"));
    }
}
