package app.bellwether.models;

import tools.jackson.databind.JsonNode;

/** What came of asking a model. */
public sealed interface ModelReply {

    /**
     * An answer. Whether it is true, nobody has looked.
     *
     * @param content of the shape asked for
     * @param kept whether it was given before, to the same bytes
     */
    record Answered(JsonNode content, boolean kept) implements ModelReply {}

    /**
     * No answer that can be used, and none that will come before the deadline.
     *
     * @param why the last attempt ended so
     * @param reason in words for an operator
     */
    record NoAnswer(AttemptOutcome why, String reason) implements ModelReply {}
}
