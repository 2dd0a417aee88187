package app.bellwether.web;

import app.bellwether.rendering.Address;
import app.bellwether.web.DiscordMarkdown.Line;
import app.bellwether.web.DiscordMarkdown.Piece;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Discord messages as they are drawn, from the requests that create them: the kinds of components and embeds that Bellwether sends.
 *
 * @see <a href="https://docs.discord.com/developers/components/reference">Component Reference</a>
 */
final class DiscordPreview {

    private static final int BUTTON = 2;
    private static final int MENU = 3;
    private static final int SECTION = 9;
    private static final int TEXT = 10;

    private DiscordPreview() {}

    /** A message. */
    record Shown(List<Piece> content, List<Embed> embeds, List<Part> parts) {}

    /**
     * A component.
     *
     * @param lines of its text; none in a row
     * @param buttons by their labels: beside the text, or the whole row
     * @param menus by what stands in them before anything is chosen
     */
    record Part(List<Line> lines, List<String> buttons, List<String> menus) {}

    /** An embed. */
    record Embed(List<Piece> title, @Nullable String url, List<Piece> description, String footer) {}

    /** Reads one message, or a list of them, or an object with a list {@code messages}. */
    static List<Shown> of(String json) {
        try {
            JsonNode root = JsonMapper.shared().readTree(json);
            JsonNode all = root.isObject() && root.has("messages") ? root.get("messages") : root;
            List<Shown> shown = new ArrayList<>();
            for (JsonNode one : all.isArray() ? all.values() : List.of(all)) {
                shown.add(message(one));
            }
            return shown;
        } catch (JacksonException unreadable) {
            return List.of();
        }
    }

    private static Shown message(JsonNode message) {
        List<Embed> embeds = new ArrayList<>();
        for (JsonNode embed : message.path("embeds").values()) {
            embeds.add(new Embed(
                    DiscordMarkdown.pieces(embed.path("title").asString("")),
                    Address.web(embed.path("url").asString("")),
                    DiscordMarkdown.pieces(embed.path("description").asString("")),
                    footer(embed.path("footer"))));
        }
        List<Part> parts = message.path("components")
                .valueStream()
                .map(DiscordPreview::part)
                .toList();
        return new Shown(DiscordMarkdown.pieces(message.path("content").asString("")), embeds, parts);
    }

    private static Part part(JsonNode component) {
        List<JsonNode> inner = component.path("components").valueStream().toList();
        return switch (component.path("type").asInt()) {
            case TEXT -> new Part(lines(component), List.of(), List.of());
            case SECTION ->
                new Part(
                        inner.stream().flatMap(text -> lines(text).stream()).toList(),
                        labels(List.of(component.path("accessory")), BUTTON, "label"),
                        List.of());
            default -> new Part(List.of(), labels(inner, BUTTON, "label"), labels(inner, MENU, "placeholder"));
        };
    }

    private static List<Line> lines(JsonNode text) {
        return DiscordMarkdown.lines(text.path("content").asString(""));
    }

    private static List<String> labels(List<JsonNode> components, int type, String field) {
        return components.stream()
                .filter(component -> component.path("type").asInt() == type)
                .map(component -> component.path(field).asString(""))
                .toList();
    }

    private static String footer(JsonNode footer) {
        return footer.isObject() ? footer.path("text").asString("") : footer.asString("");
    }
}
