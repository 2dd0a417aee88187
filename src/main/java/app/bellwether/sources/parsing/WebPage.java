package app.bellwether.sources.parsing;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** A web page as a tree. */
public final class WebPage {

    private static final int LONGEST = 3_000_000;

    private WebPage() {}

    /**
     * Reads its first three million characters.
     *
     * @param contentType as the server said, null when it did not
     * @param url against which its links are resolved
     */
    public static Document read(byte[] bytes, @Nullable String contentType, String url) {
        var html = CharacterDecoding.text(bytes, contentType);
        return Jsoup.parse(html.length() > LONGEST ? html.substring(0, LONGEST) : html, url);
    }
}
