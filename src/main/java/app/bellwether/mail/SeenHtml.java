package app.bellwether.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter.FilterResult;

/**
 * HTML without what nobody sees: what its elements hide themselves, and what the rules of its style sheets hide by a class, an id or a
 * name, on any screen.
 */
final class SeenHtml {

    private static final int LONGEST = 2_000_000;
    private static final int LONGEST_STYLE = 200_000;
    private static final int MOST_RULES = 300;

    /** The simple ones: others are seldom what hides something, and may take long to look for. */
    private static final Pattern SELECTOR = Pattern.compile("(?i)(?:[a-z][a-z0-9]*)?(?:[.#][\\w-]{1,100})?");

    private SeenHtml() {}

    static String of(String html) {
        Document page = Jsoup.parse(html.length() > LONGEST ? html.substring(0, LONGEST) : html);
        StringBuilder styles = new StringBuilder();
        for (Element style : page.select("style")) {
            styles.append(style.attr("media").isBlank() ? style.data() : "").append('\n');
        }
        for (String hidden : hiding(styles.substring(0, Math.min(styles.length(), LONGEST_STYLE)))) {
            page.select(hidden).stream()
                    .filter(element -> !element.normalName().equals("body")
                            && !element.normalName().equals("html"))
                    .forEach(Node::remove);
        }
        page.body().filter((node, depth) -> depth == 0 || isSeen(node) ? FilterResult.CONTINUE : FilterResult.REMOVE);
        page.outputSettings().prettyPrint(false);
        return page.body().html();
    }

    private static boolean isSeen(Node node) {
        return node instanceof TextNode || (node instanceof Element element && !Unseen.is(element));
    }

    /** Selectors of what is hidden whatever is asked of the screen. */
    private static List<String> hiding(String styles) {
        List<String> hiding = new ArrayList<>();
        int depth = 0;
        int begin = 0;
        String selector = "";
        for (int i = 0; i < styles.length() && hiding.size() < MOST_RULES; i++) {
            char c = styles.charAt(i);
            if (c == '{') {
                selector = depth++ == 0 ? styles.substring(begin, i) : selector;
                begin = i + 1;
            } else if (c == '}') {
                depth = Math.max(0, depth - 1);
                if (depth == 0 && !selector.contains("@") && Unseen.hides(styles.substring(begin, i))) {
                    simple(selector).stream().limit(MOST_RULES - hiding.size()).forEach(hiding::add);
                }
                begin = i + 1;
                selector = depth == 0 ? "" : selector;
            }
        }
        return hiding;
    }

    private static List<String> simple(String selectors) {
        List<String> simple = new ArrayList<>();
        for (String one : Unseen.withoutComments(selectors).replaceAll("<!--|-->", "").split(",", -1)) {
            String selector = one.strip();
            if (!selector.isEmpty() && SELECTOR.matcher(selector).matches()) {
                simple.add(selector);
            }
        }
        return simple;
    }
}
