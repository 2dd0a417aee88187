package app.bellwether.sources.parsing;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Walks the markup of a newsletter once and collects its blocks. Tables are a matter of looks there. */
final class IssueBlocks implements NodeVisitor {

    private static final int MOST = 4000;
    private static final int LONGEST = 1_000_000;
    private static final int LONGEST_HEADING = 160;
    private static final int SHORTEST_HEADING = 6;
    private static final int LARGE = 18;
    private static final int MOST_FIGURES = 20;
    private static final int LONGEST_FIGURE = 60;
    private static final double NEARLY_ALL = .9;

    /** Below those of h1 to h6. */
    private static final int LARGE_RANK = 7;

    private static final int BOLD_RANK = 8;
    private static final int LINK_RANK = 9;

    private static final Pattern SIZE = Pattern.compile("(?i)font-size\\s*:\\s*(\\d{1,3})(?:\\.\\d+)?\\s*(px|pt)");
    private static final Pattern WEIGHT = Pattern.compile("(?i)font-weight\\s*:\\s*(?:bold|bolder|[6-9]00)");
    private static final String ENDS = ".!?:;…\"”’»)";

    private static final String NO_HEADING = ".,;:";

    private final List<IssueBlock> done = new ArrayList<>();
    /** The rank of each whatever its size. */
    private final List<Integer> otherwise = new ArrayList<>();

    private final IdentityHashMap<Element, Boolean> rows = new IdentityHashMap<>();

    private final StringBuilder open = new StringBuilder();
    private final List<String> links = new ArrayList<>();
    private int rank;
    private int bold;
    private int large;
    private int linked;
    private int said;
    private int saidBold;
    private int saidLarge;
    private int saidLinked;
    private int lead;
    private boolean leading = true;
    /** What is not space; 0 before anything is said. */
    private char last;

    private int read;
    private int all;
    private int allLarge;

    private IssueBlocks() {}

    static List<IssueBlock> of(String html) {
        var body = Jsoup.parseBodyFragment(html).body();
        body.select("script, style, noscript, template, svg").forEach(Node::remove);
        var blocks = new IssueBlocks();
        body.traverse(blocks);
        blocks.close();
        return blocks.allLarge * 2 > blocks.all ? blocks.withoutSizes() : blocks.done;
    }

    /** Where most is written large, nothing stands out by that. */
    private List<IssueBlock> withoutSizes() {
        var plain = new ArrayList<IssueBlock>();
        for (var i = 0; i < done.size(); i++) {
            var block = done.get(i);
            plain.add(
                    block.rank() == LARGE_RANK
                            ? new IssueBlock(otherwise.get(i), block.text(), block.lead(), block.lone(), block.links())
                            : block);
        }
        return plain;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            words(text.getWholeText());
        } else if (node instanceof Element element) {
            var name = element.normalName();
            switch (name) {
                case "br" -> breakLine();
                case "hr" -> {
                    close();
                    rule();
                }
                case "td", "th" -> {
                    if (isCellOfARow(element)) {
                        open.append(' ');
                    } else {
                        close();
                    }
                }
                default -> {
                    if (element.isBlock()) {
                        close();
                    }
                }
            }
            enter(element, 1);
            if (name.equals("a") && !element.attr("href").isBlank()) {
                links.add(element.attr("href"));
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (element.isBlock() && !isCellOfARow(element)) {
                close();
            }
            enter(element, -1);
        }
    }

    private void enter(Element element, int step) {
        var name = element.normalName();
        var style = element.attr("style");
        var size = style.isEmpty() ? null : SIZE.matcher(style);
        if (name.matches("h[1-6]")) {
            rank = step > 0 ? name.charAt(1) - '0' : 0;
        }
        bold += name.equals("b")
                        || name.equals("strong")
                        || (!style.isEmpty() && WEIGHT.matcher(style).find())
                ? step
                : 0;
        large += size != null && size.find() && pixels(size.group(1), size.group(2)) >= LARGE ? step : 0;
        linked += name.equals("a") && !element.attr("href").isBlank() ? step : 0;
    }

    private static int pixels(String number, String unit) {
        return Integer.parseInt(number) * (unit.toLowerCase(Locale.ROOT).equals("pt") ? 4 : 3) / 3;
    }

    /** A table of figures has its rows in lines; one that arranges a page has more in its cells. */
    private boolean isCellOfARow(Element element) {
        if (!element.normalName().equals("td") && !element.normalName().equals("th")) {
            return false;
        }
        var row = element.parent();
        return row != null && rows.computeIfAbsent(row, IssueBlocks::isRowOfFigures);
    }

    private static boolean isRowOfFigures(Element row) {
        int cells = row.childrenSize();
        return cells > 1
                && cells <= MOST_FIGURES
                && row.children().stream()
                        .allMatch(cell ->
                                cell.childrenSize() == 0 && cell.ownText().length() < LONGEST_FIGURE);
    }

    private void words(String text) {
        if (read > LONGEST) {
            return;
        }
        read += text.length();
        var count = (int) text.chars()
                .filter(one -> !Character.isWhitespace(one) && one != 0xa0)
                .count();
        open.append(text);
        for (var i = text.length() - 1; i >= 0; i--) {
            if (!Character.isWhitespace(text.charAt(i))) {
                last = text.charAt(i);
                break;
            }
        }
        if (count == 0) {
            return;
        }
        said += count;
        saidBold += bold > 0 ? count : 0;
        saidLarge += large > 0 ? count : 0;
        saidLinked += linked > 0 ? count : 0;
        leading &= bold > 0 || linked > 0;
        lead = leading ? open.length() : lead;
    }

    /** A break ends a block after a sentence, after what stands out as a heading does, and where it is the second one. */
    private void breakLine() {
        var ended = open.isEmpty() || open.charAt(open.length() - 1) == '\n';
        if (ended || last == 0 || leading || ENDS.indexOf(last) >= 0) {
            close();
        } else {
            open.append('\n');
        }
    }

    private void rule() {
        if (done.size() < MOST && (done.isEmpty() || !done.getLast().equals(IssueBlock.RULE))) {
            done.add(IssueBlock.RULE);
            otherwise.add(0);
        }
    }

    private void close() {
        var text = line(open.toString());
        if (!text.isEmpty() && done.size() < MOST) {
            var lone = !links.isEmpty() && saidLinked >= said * NEARLY_ALL;
            var standing = !fits(text)
                    ? 0
                    : rank > 0 ? rank : saidBold >= said * NEARLY_ALL ? BOLD_RANK : lone ? LINK_RANK : 0;
            var large = rank == 0 && fits(text) && saidLarge >= said * NEARLY_ALL;
            done.add(new IssueBlock(large ? LARGE_RANK : standing, text, line(open.substring(0, lead)), lone, links));
            otherwise.add(standing);
            all += said;
            allLarge += saidLarge;
        }
        open.setLength(0);
        // a link around several blocks is one of each
        var around = linked > 0 && !links.isEmpty() ? links.getLast() : null;
        links.clear();
        if (around != null) {
            links.add(around);
        }
        said = 0;
        saidBold = 0;
        saidLarge = 0;
        saidLinked = 0;
        lead = 0;
        last = 0;
        leading = true;
    }

    /** Whether it can stand over what follows: one that is not marked so is no sentence, and no word alone. */
    private boolean fits(String text) {
        return rank > 0
                ? text.length() <= 2 * LONGEST_HEADING
                : text.length() <= LONGEST_HEADING
                        && text.length() >= SHORTEST_HEADING
                        && NO_HEADING.indexOf(text.charAt(text.length() - 1)) < 0;
    }

    /** Without what pads a preview, which no letter is joined by. */
    private static String line(String text) {
        return CleanText.line(text.replace("\u034f", ""), Integer.MAX_VALUE);
    }
}
