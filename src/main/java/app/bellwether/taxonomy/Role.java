package app.bellwether.taxonomy;

/** The lens of an edition: it chooses, orders and heads what is said, and never rewords it. */
public enum Role {
    LEADER,
    ENGINEER,
    SECURITY,
    PRODUCT,
    INVESTOR,
    RESEARCHER
}
