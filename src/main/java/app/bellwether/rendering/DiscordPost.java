package app.bellwether.rendering;

import java.util.List;

/**
 * One Discord message made of components (version 2), within Discord's limits with room left for a row below it: at most 30
 * components, 3,900 characters and 9,900 bytes of text.
 *
 * @param parts in order; at least one
 * @see <a href="https://docs.discord.com/developers/components/reference">Component Reference</a>
 */
public record DiscordPost(List<Part> parts) {

    public DiscordPost {
        parts = List.copyOf(parts);
    }

    /** A part of a message, in Discord's Markdown. */
    public sealed interface Part {

        String markdown();
    }

    /** Text. */
    public record Words(String markdown) implements Part {}

    /**
     * What can be asked about by its number, beside which a button may stand.
     *
     * @param title of the item, as clean text
     */
    public record Item(int number, String title, String markdown) implements Part {}
}
