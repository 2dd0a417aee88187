package app.bellwether.email;

/**
 * What a check found.
 *
 * @param good whether all is well with it
 * @param what was looked at, in a word
 * @param said in words, and, where something is missing, what to do
 */
public record Finding(boolean good, String what, String said) {

    /** As a line of a report. */
    @Override
    public String toString() {
        return "%-6s %-10s %s".formatted(good ? "ok" : "wrong", what, said);
    }
}
