package app.bellwether.signals.claims;

import java.util.Map;
import java.util.Set;

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
    UPHOLD,
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
    BUILD,
    RECALL,
    TEST,
    ARREST,
    DEPORT,
    MEET,
    PROPOSE,
    DECLARE,
    COLLAPSE,
    EVACUATE,
    PRODUCE,
    JOIN,
    OUTPERFORM,
    DISCOVER,
    REPLACE,
    APPEAL;

    private static final Map<Action, Set<Action>> OPPOSITES = Map.of(
            WIN, Set.of(LOSE),
            LOSE, Set.of(WIN),
            BUY, Set.of(SELL),
            SELL, Set.of(BUY),
            BAN, Set.of(LIFT),
            LIFT, Set.of(BAN),
            OPEN, Set.of(CLOSE),
            CLOSE, Set.of(OPEN),
            UPHOLD, Set.of(BLOCK, LIFT, BAN),
            BLOCK, Set.of(UPHOLD, APPROVE));

    /** Whether who does the one does not do the other, of the same thing at the same time. */
    boolean isOpposite(Action other) {
        return OPPOSITES.getOrDefault(this, Set.of()).contains(other)
                || OPPOSITES.getOrDefault(other, Set.of()).contains(this);
    }

    /** Whether it says which way a measure goes. */
    public boolean direction() {
        return this == UP || this == DOWN;
    }
}
