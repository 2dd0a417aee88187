package app.bellwether.sources;

/**
 * Where a document came from.
 *
 * @param source the id of the source
 * @param name of the source, as a reader sees it; when it is empty, the document's own title is taken
 * @param url of the document
 */
public record Origin(String source, String name, String url) {

    /** The name, or where there is none the host. */
    public String label() {
        var host = url.replaceFirst("^[a-zA-Z]+://(?:[^/?#]*@)?(?:www\\.)?", "").replaceFirst("[/?#].*", "");
        return name.isEmpty() ? host : name;
    }

    /** A source that is known by its address only. */
    public static Origin of(String url) {
        return new Origin(Digests.sha256(url).substring(0, 12), "", url);
    }
}
