package app.bellwether.web;

import app.bellwether.rendering.Links;
import app.bellwether.writing.Citation;
import java.util.Locale;

/**
 * Links of a document that stands on a page of ours: to its evidence, and nowhere that is one reader's own.
 *
 * @param base the pages' address, without a slash at its end
 */
record WebLinks(String base) implements Links {

    @Override
    public String evidence(Citation citation) {
        return base + path(citation.article(), citation.revision(), citation.of(), citation.start(), citation.end());
    }

    /** The page that shows that quote in its article. */
    static String path(String article, int revision, Citation.Part of, int start, int end) {
        return "/articles/%s?revision=%d&of=%s&start=%d&end=%d#quote"
                .formatted(article, revision, of.name().toLowerCase(Locale.ROOT), start, end);
    }
}
