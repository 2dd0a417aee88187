package app.bellwether.sources.parsing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeVisitor;
import org.jsoup.select.Selector;

/** Walks a piece of a page and collects its paragraphs. */
final class Paragraphs implements NodeVisitor {

    /** What a browser does not show, or shows as something other than text. */
    static final Evaluator UNSEEN =
            Selector.evaluatorOf("script, style, noscript, template, iframe, embed, svg, math, canvas, input, button,"
                    + " select, textarea, audio, video, head, title, [hidden], [style*=display:none],"
                    + " [style*=display: none], [style*=visibility:hidden], [style*=visibility: hidden]");

    private static final Set<String> CELLS = Set.of("td", "th", "dt");
    private static final String ENDS = ".!?:;…\"”’»)";

    private final List<String> done = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();

    private Paragraphs() {}

    static String of(Element root) {
        root.select(UNSEEN).forEach(Node::remove);
        var paragraphs = new Paragraphs();
        root.traverse(paragraphs);
        paragraphs.close();
        return CleanText.paragraphs(paragraphs.done);
    }

    @Override
    public void head(Node node, int depth) {
        switch (node) {
            case TextNode text -> open.append(text.getWholeText());
            case Element element when element.normalName().equals("br") -> breakLine();
            case Element element -> boundary(element);
            default -> {}
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            boundary(element);
        }
    }

    private void boundary(Element element) {
        if (CELLS.contains(element.normalName())) {
            open.append(' ');
        } else if (element.isBlock()) {
            close();
        }
    }

    /** A break after a whole sentence ends a paragraph; a second break does in any case; else it is a space. */
    private void breakLine() {
        var last = open.length() - 1;
        var ended = last < 0 || open.charAt(last) == '\n';
        while (last >= 0 && Character.isWhitespace(open.charAt(last))) {
            last--;
        }
        if (ended || last < 0 || ENDS.indexOf(open.charAt(last)) >= 0) {
            close();
        } else {
            open.append('\n');
        }
    }

    private void close() {
        done.add(open.toString());
        open.setLength(0);
    }
}
