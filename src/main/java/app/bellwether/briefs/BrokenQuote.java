package app.bellwether.briefs;

import app.bellwether.writing.Citation;

/** A brief quotes what its source does not say; it cannot be sealed (R1). */
final class BrokenQuote extends RuntimeException {

    BrokenQuote(Citation citation, String why) {
        super("article %s, revision %d, %s [%d, %d): %s"
                .formatted(
                        citation.article(), citation.revision(), citation.of(), citation.start(), citation.end(), why));
    }
}
