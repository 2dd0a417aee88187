package app.bellwether.judging;

/** What a second text says of a first. */
public enum Relation {
    /** Both tell the same one thing. */
    SAME,
    /** Who believes the second must believe the first; the second tells something larger or more besides. */
    BEARS_OUT,
    /** Both speak of the same thing at the same time, and both cannot be true. */
    CONTRADICTS,
    /** All else. */
    NEITHER
}
