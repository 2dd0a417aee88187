package app.bellwether.sources.samples;

import java.time.Instant;

/**
 * An article as its outlet shows it at some instant.
 *
 * @param article the article
 * @param outlet that shows it
 * @param published as the feed says, which may be years ahead
 * @param text with its dates written out
 * @param language ISO 639-1
 */
record Printed(SampleArticle article, SampleOutlet outlet, Instant published, String text, String language) {

    String path() {
        return "/" + outlet.slug() + "/" + article.slug();
    }

    /** The first paragraph, which carries the news. */
    String teaser() {
        int end = text.indexOf("\n\n");
        return end < 0 ? text : text.substring(0, end);
    }
}
