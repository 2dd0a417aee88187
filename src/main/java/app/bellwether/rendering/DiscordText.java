package app.bellwether.rendering;

/** Text from outside in a message of our own words. */
public final class DiscordText {

    private DiscordText() {}

    /** Cleaned and escaped, so that it shows as it is, mentions nobody and links nowhere (R9). */
    public static String escape(String text) {
        return Markdown.escape(Clean.line(text));
    }
}
