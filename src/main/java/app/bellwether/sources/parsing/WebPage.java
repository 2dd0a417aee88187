package app.bellwether.sources.parsing;

import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** A web page as a tree. */
public final class WebPage {

    private static final int LONGEST = 3_000_000;

    /** Three times as deep as the pages that are met; who looks for the article reads a text again for each element around it. */
    private static final int DEEPEST = 100;

    private WebPage() {}

    /**
     * Reads its first three million characters.
     *
     * @param contentType as the server said, null when it did not
     * @param url against which its links are resolved
     */
    public static Document read(byte[] bytes, @Nullable String contentType, String url) {
        return read(CharacterDecoding.text(bytes, contentType), url);
    }

    static Document read(String html, String url) {
        return whole(html.length() > LONGEST ? html.substring(0, LONGEST) : html, url);
    }

    /** However long it is. */
    static Document whole(String html, String url) {
        var page = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, url);
        // to print it prettily asks of all that follows an element whether it is blank
        page.outputSettings().prettyPrint(false);
        return page;
    }
}
