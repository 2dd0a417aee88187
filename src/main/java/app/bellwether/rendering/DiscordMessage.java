package app.bellwether.rendering;

import java.util.List;

/**
 * One Discord message as the API takes it, without mentions.
 *
 * @param content at most 2,000 characters; may be empty when there are embeds
 * @param embeds at most 10, together at most 6,000 characters
 * @see <a href="https://discord.com/developers/docs/resources/message#create-message">Create Message</a>
 */
public record DiscordMessage(String content, List<Embed> embeds) {

    public DiscordMessage {
        embeds = List.copyOf(embeds);
    }

    /**
     * A rich part of a message.
     *
     * @param title at most 256 characters
     * @param description at most 4,096 characters of Discord's Markdown
     * @param url where the title leads; may be empty
     * @param footer at most 2,048 characters; may be empty
     */
    public record Embed(String title, String description, String url, String footer) {}
}
