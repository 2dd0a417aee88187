package app.bellwether.console;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Articles that other signs for a space than U+0020 are in: no-break, thin and wide ones. The engines read each as a space, as they do
 * in pages and feeds; what JSON quotes of them, by article and offsets, is written as it stood.
 */
final class AsWritten {

    private static final String SIGN = "[\\p{Zs}&&[^ ]]";

    /** A space separator of Unicode (category Zs), one UTF-16 unit as a space is; none that groups digits: "12 500". */
    private static final Pattern SPACE = Pattern.compile(SIGN + "(?!(?<=\\d" + SIGN + ")\\d{3}(?!\\d))");

    private static final List<String> QUOTING = List.of("evidence", "citations");

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, String> titles = new HashMap<>();

    /** The line with spaces for them in an article's title and text; itself when there are none, or it is no article. */
    ObjectNode plain(ObjectNode line) {
        String title = line.path("title").asString("");
        String text = line.path("text").asString("");
        if (!line.has("title")
                || !line.has("text")
                || (!SPACE.matcher(title).find() && !SPACE.matcher(text).find())) {
            return line;
        }
        return line.deepCopy().put("title", plain(title)).put("text", plain(text));
    }

    private static String plain(String text) {
        return SPACE.matcher(text).replaceAll(" ");
    }

    /** Keeps in mind how an article was written that was taken. */
    void remember(ObjectNode article) {
        String id = article.path("id").asString("");
        titles.put(id, article.path("title").asString(""));
        texts.put(id, article.path("text").asString(""));
    }

    /** Gives what is quoted the signs that it was written with: quotes and their anchors, what consists of one, and what is measured. */
    void restore(JsonNode answer) {
        if (!texts.isEmpty()) {
            restore(answer, answer.path("id").asString(""));
        }
    }

    private void restore(JsonNode node, String id) {
        if (node instanceof ObjectNode object) {
            if (object.has("quote")) {
                restoreQuote(object);
                return;
            }
            restoreText(object, id);
        }
        node.forEach(child -> restore(child, id));
    }

    private void restoreQuote(ObjectNode quoting) {
        String written = written(quoting);
        if (written != null) {
            String anchor = quoting.path("anchor").asString("");
            int at = quoting.path("quote").asString("").indexOf(anchor);
            if (!anchor.isEmpty() && at >= 0) {
                quoting.put("anchor", written.substring(at, at + anchor.length()));
            }
            quoting.put("quote", written);
        }
    }

    private void restoreText(ObjectNode object, String id) {
        String text = object.path("text").asString("");
        for (String quoting : QUOTING) {
            for (JsonNode quote : object.path(quoting)) {
                String written = written(quote);
                if (written != null && quote.path("quote").asString("").equals(text)) {
                    object.put("text", written);
                }
            }
        }
        String whole = texts.get(id);
        if (whole != null && object.has("text") && object.has("start") && object.has("end")) {
            object.put("text", cut(whole, object));
        }
    }

    private @Nullable String written(JsonNode quoting) {
        boolean title = quoting.path("of").asString("").equals("title");
        String whole = (title ? titles : texts).get(quoting.path("article").asString(""));
        return whole == null ? null : cut(whole, quoting);
    }

    private static String cut(String whole, JsonNode span) {
        return whole.substring(span.path("start").asInt(), span.path("end").asInt());
    }
}
