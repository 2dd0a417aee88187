package app.bellwether.signals;

/**
 * How soon a signal asks for attention.
 *
 * @param level how soon
 * @param reason why, in fixed words with computed counts
 */
public record Urgency(Level level, String reason) {

    /** How soon. */
    public enum Level {
        ACT_NOW("act now"),
        MONITOR("monitor"),
        BACKGROUND("background");

        private final String words;

        Level(String words) {
            this.words = words;
        }

        /** As a reader sees it. */
        public String words() {
            return words;
        }
    }
}
