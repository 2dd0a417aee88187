package app.bellwether.judging;

/** What a sentence does, taken as a whole. */
public enum SentenceKind {
    /** Tells what happened, was decided, found or measured, or how things stand these days. */
    FACT,
    /** Tells what is to come or may come. */
    PLAN,
    /** Judges, blames, praises, appeals, feels. */
    OPINION,
    /** Tells nothing: greets, advertises, sets a scene, fills. */
    TALK,
    /** Tells what was so before or holds in general. */
    BACKGROUND
}
