package app.bellwether.mail;

import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** HTML as text, its blocks as lines, what it quotes behind {@code >}, so that it reads as plain mail does. */
final class HtmlText implements NodeVisitor {

    private static final Set<String> PARAGRAPHS =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "pre");
    private static final int LONGEST = 2_000_000;
    private static final int DEEPEST_QUOTE = 20;

    private final StringBuilder out = new StringBuilder();
    private @Nullable Element unseen;
    private int preformatted;
    private int quotes;
    private int waitingLines;
    private boolean waitingSpace;

    private HtmlText() {}

    static String of(String html) {
        HtmlText text = new HtmlText();
        NodeTraversor.traverse(text, Jsoup.parse(html.length() > LONGEST ? html.substring(0, LONGEST) : html));
        return text.out.toString();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words && unseen == null && out.length() < LONGEST) {
            words(words);
        } else if (node instanceof Element element) {
            String name = element.normalName();
            unseen = unseen == null && Unseen.is(element) ? element : unseen;
            preformatted += name.equals("pre") ? 1 : 0;
            switch (name) {
                case "br" -> waitingLines++;
                case "blockquote" -> {
                    lines(2);
                    startLines(waitingLines - 1);
                    waitingLines = Math.min(waitingLines, 1);
                    quotes++;
                }
                case "hr" -> {
                    lines(2);
                    say("----------");
                    lines(2);
                }
                case "li" -> {
                    lines(1);
                    say("- ");
                }
                default -> lines(linesAround(element));
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            String name = element.normalName();
            unseen = element.equals(unseen) ? null : unseen;
            preformatted -= name.equals("pre") ? 1 : 0;
            waitingSpace |= name.equals("td") || name.equals("th");
            quotes -= name.equals("blockquote") ? 1 : 0;
            lines(name.equals("blockquote") ? 2 : name.equals("li") ? 1 : linesAround(element));
        }
    }

    private static int linesAround(Element element) {
        String name = element.normalName();
        if (PARAGRAPHS.contains(name)) {
            // Word's paragraphs are lines: their margin is nothing
            return element.className().toLowerCase(Locale.ROOT).startsWith("mso") ? 1 : 2;
        }
        return element.isBlock() ? 1 : 0;
    }

    private void lines(int atLeast) {
        waitingLines = out.isEmpty() ? 0 : Math.max(waitingLines, atLeast);
    }

    private void words(TextNode node) {
        String text = node.getWholeText().replace('\u00a0', ' ');
        if (preformatted > 0) {
            text.lines().forEach(line -> {
                say(line);
                lines(1);
            });
            return;
        }
        String collapsed = text.replaceAll("[ \\t\\n\\r\\f]++", " ");
        waitingSpace |= collapsed.startsWith(" ");
        String stripped = collapsed.strip();
        if (!stripped.isEmpty()) {
            say(stripped);
            waitingSpace = collapsed.endsWith(" ");
        }
    }

    private void say(String words) {
        if (waitingLines > 0) {
            startLines(waitingLines);
        } else if (waitingSpace && !out.isEmpty()) {
            out.append(' ');
        } else if (out.isEmpty()) {
            out.append(prefix());
        }
        waitingLines = 0;
        waitingSpace = false;
        out.append(words);
    }

    private void startLines(int count) {
        if (out.isEmpty()) {
            return;
        }
        for (int i = 0; i < Math.min(count, 3); i++) {
            out.append('\n').append(prefix());
        }
    }

    private String prefix() {
        return "> ".repeat(Math.min(quotes, DEEPEST_QUOTE));
    }
}
