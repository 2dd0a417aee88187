package app.bellwether.rendering;

import app.bellwether.writing.Citation;
import org.jspecify.annotations.Nullable;

/** The addresses that a rendering puts into its holes. Absolute URLs; null where a document has no such link. */
public interface Links {

    /** The page that shows the quote in its article. */
    String evidence(Citation citation);

    /**
     * What {@link #evidence} depends on besides the quote: wherever this is equal, the same quote has the same address. Null when
     * that is not known, and nothing that was made for one document is used for another.
     */
    default @Nullable String shared() {
        return null;
    }

    /** A mailto URL that starts a reply with that command; null where one cannot reply by mail. */
    default @Nullable String reply(String command) {
        return null;
    }

    /** This document's page in the archive. */
    default @Nullable String archive() {
        return null;
    }

    /** The page on which its reader changes what they get. */
    default @Nullable String preferences() {
        return null;
    }

    /** The page with the button that unsubscribes its reader. */
    default @Nullable String unsubscribe() {
        return null;
    }

    /** The page on which its reader says that they want no more documents like this one; null when there is none. */
    default @Nullable String fewer() {
        return null;
    }

    /** What this document asks its reader to do; null when nothing. */
    default @Nullable Step step() {
        return null;
    }

    /** A link with the words on it. */
    record Step(String words, String url) {}
}
