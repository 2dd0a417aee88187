package app.bellwether.console;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What stood in lines that other signs for a space than U+0020 are in: no-break, thin and wide ones. The engines read each as a space,
 * as they do in pages and feeds, and what is quoted is written as it stood.
 */
final class AsWritten {

    /** The space separators of Unicode (category Zs), each one UTF-16 unit as a space is. */
    private static final Pattern SPACE = Pattern.compile("[\\p{Zs}&&[^ ]]");

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, String> titles = new HashMap<>();

    /** Replaces them in an article's title and text, and remembers how those were written. */
    void plain(ObjectNode article) {
        plain(article, "text", texts);
        plain(article, "title", titles);
    }

    private static void plain(ObjectNode article, String field, Map<String, String> written) {
        String value = article.path(field).asString("");
        String plain = SPACE.matcher(value).replaceAll(" ");
        if (!plain.equals(value)) {
            article.put(field, plain);
            written.put(article.path("id").asString(""), value);
        }
    }

    /** Gives quotes, their anchors, and what else consists of a quote the signs that they were written with. */
    void restore(JsonNode answer) {
        if (!texts.isEmpty() || !titles.isEmpty()) {
            Map<String, String> quotes = new HashMap<>();
            restoreQuotes(answer, quotes);
            restoreTexts(answer, quotes);
        }
    }

    private void restoreQuotes(JsonNode node, Map<String, String> quotes) {
        if (node instanceof ObjectNode quoting && quoting.has("article") && quoting.has("quote")) {
            Map<String, String> parts = quoting.path("of").asString("").equals("title") ? titles : texts;
            String whole = parts.get(quoting.path("article").asString(""));
            if (whole != null) {
                String quote = quoting.path("quote").asString("");
                String written = whole.substring(
                        quoting.path("start").asInt(), quoting.path("end").asInt());
                int anchor = quote.indexOf(quoting.path("anchor").asString(""));
                if (quoting.has("anchor") && anchor >= 0) {
                    int length = quoting.path("anchor").asString("").length();
                    quoting.put("anchor", written.substring(anchor, anchor + length));
                }
                quoting.put("quote", written);
                quotes.put(quote, written);
            }
        }
        node.forEach(child -> restoreQuotes(child, quotes));
    }

    private static void restoreTexts(JsonNode node, Map<String, String> quotes) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                String written = quotes.get(field.getValue().asString(""));
                if (written != null) {
                    object.put(field.getKey(), written);
                }
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                String written = quotes.get(array.get(i).asString(""));
                if (written != null) {
                    array.set(i, written);
                }
            }
        }
        node.forEach(child -> restoreTexts(child, quotes));
    }
}
