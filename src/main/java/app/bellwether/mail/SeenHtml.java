package app.bellwether.mail;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

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
        Set<Node> hidden = Collections.newSetFromMap(new IdentityHashMap<>());
        for (String selector : hiding(styles.substring(0, Math.min(styles.length(), LONGEST_STYLE)))) {
            hidden.addAll(page.select(selector));
        }
        // all below one at once: each that is taken out by itself counts those beside it anew
        for (Element parent : page.body().getAllElements()) {
            List<Node> seen = parent.childNodes().stream()
                    .filter(node -> isSeen(node) && !hidden.contains(node))
                    .toList();
            if (seen.size() < parent.childNodeSize()) {
                parent.empty().appendChildren(seen);
            }
        }
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
        for (String one :
                Unseen.withoutComments(selectors).replaceAll("<!--|-->", "").split(",", -1)) {
            String selector = one.strip();
            if (!selector.isEmpty() && SELECTOR.matcher(selector).matches()) {
                simple.add(selector);
            }
        }
        return simple;
    }
}
