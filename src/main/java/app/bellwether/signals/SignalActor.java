package app.bellwether.signals;

/**
 * Who has a part in a signal, by most of the quotes that name them.
 *
 * @param name as the evidence writes it
 * @param part what they do there
 */
public record SignalActor(String name, Part part) {

    /** Whether it is about them, or they only tell of it. */
    public enum Part {
        CONCERNED,
        SPEAKS
    }
}
