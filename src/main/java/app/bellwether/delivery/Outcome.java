package app.bellwether.delivery;

/** How an attempt to carry a letter ended. */
public sealed interface Outcome {

    /** The other side took responsibility for it. */
    record Accepted(String receipt) implements Outcome {}

    /** Not now; try again later. */
    record Deferred(String code, String reason) implements Outcome {}

    /** Never; trying again is no use. */
    record Refused(String code, String reason) implements Outcome {}
}
