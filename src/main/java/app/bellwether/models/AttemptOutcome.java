package app.bellwether.models;

/** How an attempt ended, or why there was none. */
public enum AttemptOutcome {
    /** JSON of the shape asked for. */
    ANSWERED,
    /** The same, answered before to the same bytes. */
    KEPT,
    /** The answer ends at the limit of its tokens. */
    CUT_AT_LIMIT,
    /** The model, or whoever watches it, declined. */
    DECLINED,
    /** No content. */
    EMPTY,
    /** The content is not one JSON object and nothing else. */
    NOT_JSON,
    /** JSON of another shape. */
    OTHER_SHAPE,
    /** What the endpoint sent is no chat completion. */
    NOT_UNDERSTOOD,
    /** The endpoint sent something that is not JSON. */
    OTHER_TYPE,
    /** More bytes than anyone needs to say. */
    TOO_LARGE,
    /** Told to wait: 429. */
    RATE_LIMITED,
    /** The endpoint failed: 5xx. */
    SERVER_ERROR,
    /** No connection: nothing was sent. */
    UNREACHABLE,
    /** The connection ended before the answer did. */
    CUT_OFF,
    /** Not answered to the end in its time. */
    TOO_SLOW,
    /** The key does not count: 401. */
    UNAUTHORISED,
    /** Not this request: 403. What was asked may be watched over, or the key may not use the model. */
    FORBIDDEN,
    /** The endpoint does not know the model, or is not there: 404. */
    NO_SUCH_MODEL,
    /** Any other refusal of the request. */
    REFUSED,
    /** Nobody recorded an answer to it. */
    NOT_RECORDED,
    /** The day's tokens are spent. */
    SPENT,
    /** As many as may be asked at once are being asked, until it was too late. */
    BUSY,
    /** There is no model for this. */
    OFF;

    /** Whether it may go away by itself. */
    boolean passes() {
        return switch (this) {
            case RATE_LIMITED, SERVER_ERROR, UNREACHABLE, CUT_OFF, TOO_SLOW -> true;
            default -> false;
        };
    }

    /** Whether the model may do better when it is told what was wrong. */
    boolean canBeMended() {
        return switch (this) {
            case CUT_AT_LIMIT, EMPTY, NOT_JSON, OTHER_SHAPE -> true;
            default -> false;
        };
    }
}
