package app.bellwether.signals;

/** What side of the world a signal is about. */
public enum Dimension {
    STRUCTURAL,
    ECONOMIC,
    TECHNOLOGICAL,
    POLITICAL,
    SECURITY,
    INVESTMENT,
    SOCIAL,
    ENVIRONMENTAL
}
