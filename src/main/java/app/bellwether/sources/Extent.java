package app.bellwether.sources;

/** How much there is of an article's text. */
public enum Extent {
    /** As much as its source gives. */
    WHOLE,
    /** What its feed says of it, since its page gave no article: a dialogue, a check of the reader, an error. */
    TEASER,
    /** Its publisher says that it is to be paid for, so that a reader may not get to see it, or not all. */
    PAID
}
