package app.bellwether.rendering;

import app.bellwether.mail.Encoded;
import app.bellwether.writing.Document;
import java.util.List;

/**
 * Gives a document its look. The same document and links give the same bytes (R10). Whatever a source wrote is escaped for
 * where it lands (R9).
 */
public interface Rendering {

    /** The templates that come with the application, compiled once. */
    static Rendering standard() {
        return new TemplateRendering();
    }

    /** A whole HTML page for a mail: inline styles, one column, no scripts, no remote parts. */
    String html(Document document, Links links);

    /**
     * Plain text, lines of at most 78 characters unless a URL is longer, flowed (RFC 3676): a line that ends with a blank goes on with the
     * next. The same items and links as the HTML.
     */
    String text(Document document, Links links);

    /**
     * Both parts of a mail: {@link #html} and {@link #text}, encoded. Where links are {@link Links#shared}, what many documents have in
     * common is made and encoded once, and the bytes are the same.
     */
    default Mail mail(Document document, Links links) {
        return new Mail(Encoded.of(html(document, links)), Encoded.of(text(document, links)));
    }

    /** The parts of a mail. */
    record Mail(Encoded html, Encoded text) {}

    /** The document's sections as an HTML fragment for a page of our own; headings begin at h2. */
    String fragment(Document document, Links links);

    /** The document as Discord messages within Discord's limits, in order. */
    List<DiscordMessage> discord(Document document, Links links);

    /** The document as Discord messages made of components, within Discord's limits, in order. */
    List<DiscordPost> posts(Document document, Links links);
}
