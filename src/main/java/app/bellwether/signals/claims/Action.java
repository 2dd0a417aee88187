package app.bellwether.signals.claims;

/** What is done, as classes of words with one meaning. */
public enum Action {
    UP,
    DOWN,
    BLOCK,
    APPROVE,
    BAN,
    LIFT,
    AGREE,
    ATTACK,
    KILL,
    CHARGE,
    CONVICT,
    RULE,
    LAUNCH,
    BUY,
    SELL,
    INVEST,
    GIVE,
    LEAVE,
    APPOINT,
    DISMISS,
    WARN,
    DELAY,
    EXTEND,
    BREACH,
    INVESTIGATE,
    WITHDRAW,
    FINE,
    TAX,
    PROTEST,
    OPEN,
    CLOSE,
    WIN,
    LOSE,
    REQUIRE,
    VACCINATE,
    BUILD,
    RECALL,
    TEST;

    /** Whether it says which way a measure goes. */
    public boolean direction() {
        return this == UP || this == DOWN;
    }
}
