package app.bellwether.discord;

import app.bellwether.rendering.DiscordMessage;
import app.bellwether.rendering.DiscordMessage.Embed;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request that creates a message. Nobody is mentioned by it but roles that were chosen, and sent again within minutes
 * it creates none (R7, R9).
 *
 * @param flags of the message
 * @param nonce at most 25 characters, derived from the delivery; empty where Discord takes none
 * @param enforceNonce true with a nonce
 * @param allowedMentions parses none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Payload(
        String content,
        List<Part> embeds,
        List<Element> components,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) int flags,
        String nonce,

        @JsonProperty("enforce_nonce") @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean enforceNonce,

        @JsonProperty("allowed_mentions") @JsonInclude(JsonInclude.Include.ALWAYS)
        Map<String, List<String>> allowedMentions) {

    static final int COMPONENTS = 1 << 15;
    static final int EPHEMERAL = 1 << 6;

    private static final Map<String, List<String>> NOBODY = Map.of("parse", List.of());

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
                List.of(),
                0,
                delivery + "." + place,
                true,
                NOBODY);
    }

    static Payload of(List<Element> components) {
        return new Payload("", List.of(), components, COMPONENTS, "", false, NOBODY);
    }

    boolean isOfComponents() {
        return (flags & COMPONENTS) != 0;
    }

    Payload named(String delivery, int place) {
        return new Payload(content, embeds, components, flags, delivery + "." + place, true, allowedMentions);
    }

    /** Only who asked sees it. */
    Payload whispered() {
        return new Payload(content, embeds, components, flags | EPHEMERAL, nonce, enforceNonce, allowedMentions);
    }

    /** For a request that takes no nonce. */
    Payload unnamed() {
        return new Payload(content, embeds, components, flags, "", false, allowedMentions);
    }

    /** For a request that edits a message: nobody hears of that. */
    Payload edited() {
        return new Payload(content, embeds, components, flags, "", false, NOBODY);
    }

    /** Whoever has that role hears of it. */
    Payload mentioning(String role) {
        return new Payload(
                content,
                embeds,
                components,
                flags,
                nonce,
                enforceNonce,
                Map.of("parse", List.of(), "roles", List.of(role)));
    }
}
