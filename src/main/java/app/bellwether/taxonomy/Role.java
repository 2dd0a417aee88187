package app.bellwether.taxonomy;

import java.util.Locale;

/** The lens of an edition: it chooses, orders and heads what is said, and never rewords it. */
public enum Role {
    LEADER,
    ENGINEER,
    SECURITY,
    PRODUCT,
    INVESTOR,
    RESEARCHER;

    /** All of them as people write them, for whoever has to choose. */
    public static final String WORDS = "leader, engineer, security, product, investor or researcher";

    /**
     * The role of that name, in small or capital letters.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Role of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
