package app.bellwether.models;

/** What a model is asked for. */
public enum ModelTask {
    /** What sentences of several stories say alike. */
    CLAIMS,
    /** Nothing any more; settings of before may say that it is off. */
    PLACE,
    /** A version of a signal, told. */
    SIGNAL,
    /** An item of a brief. */
    ITEM,
    /** What stands around the items of a brief. */
    EDITION,
    /** Claims of an episode. */
    INSIGHTS,
    /** Positions of a discussion. */
    DIGEST,
    /** A reader's question. */
    ANSWER,
    /** Whether words bear out a sentence. */
    JUDGE;

    /** Whether a second look is meant, for which another model may be named. */
    boolean judges() {
        return this == JUDGE;
    }
}
