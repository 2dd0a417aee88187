package app.bellwether.discord;

import app.bellwether.rendering.DiscordMessage;
import app.bellwether.rendering.DiscordMessage.Embed;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request that creates a message. Nobody is mentioned by it, and sent again within minutes it creates none
 * (R7, R9).
 *
 * @param nonce at most 25 characters, derived from the delivery
 * @param allowedMentions parses none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Payload(
        String content,
        List<Part> embeds,
        String nonce,
        @JsonProperty("enforce_nonce") boolean enforceNonce,

        @JsonProperty("allowed_mentions") @JsonInclude(JsonInclude.Include.ALWAYS)
        Map<String, List<String>> allowedMentions) {

    /** An embed as the API names its parts. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Part(
            String title,
            String description,
            String url,
            @Nullable Footer footer) {

        static Part of(Embed embed) {
            Footer footer = embed.footer().isEmpty() ? null : new Footer(embed.footer());
            return new Part(embed.title(), embed.description(), embed.url(), footer);
        }
    }

    /** The small print below an embed. */
    record Footer(String text) {}

    static Payload of(DiscordMessage message, String delivery, int place) {
        return new Payload(
                message.content(),
                message.embeds().stream().map(Part::of).toList(),
                delivery + "." + place,
                true,
                Map.of("parse", List.of()));
    }
}
