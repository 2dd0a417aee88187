package app.bellwether.web;

import app.bellwether.rendering.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Draws Discord messages from their JSON: as much of Discord's Markdown as Bellwether writes. */
final class DiscordPreview {

    /** An escaped character, a link, a style's sign, or the end of a line. */
    private static final Pattern SIGN =
            Pattern.compile("\\\\([^A-Za-z0-9\\s])|\\[((?:\\\\.|[^\\]\\\\])*)\\]\\(([^)\\s]+)\\)|(\\*\\*|__|\\*)|(\n)");

    private DiscordPreview() {}

    /** A message. */
    record Shown(List<Piece> content, List<Embed> embeds) {}

    /** An embed. */
    record Embed(List<Piece> title, @Nullable String url, List<Piece> description, String footer) {}

    /** Text of one look; a line break where {@code text} is one. */
    record Piece(
            String text,
            boolean bold,
            boolean italic,
            boolean underlined,
            @Nullable String url) {}

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
                    pieces(embed.path("title").asString("")),
                    Address.web(embed.path("url").asString("")),
                    pieces(embed.path("description").asString("")),
                    footer(embed.path("footer"))));
        }
        return new Shown(pieces(message.path("content").asString("")), embeds);
    }

    private static String footer(JsonNode footer) {
        return footer.isObject() ? footer.path("text").asString("") : footer.asString("");
    }

    static List<Piece> pieces(String markdown) {
        var writer = new Writer();
        Matcher sign = SIGN.matcher(markdown);
        int at = 0;
        while (sign.find()) {
            writer.text(markdown.substring(at, sign.start()));
            writer.sign(sign);
            at = sign.end();
        }
        writer.text(markdown.substring(at));
        return writer.pieces();
    }

    private static final class Writer {

        private final List<Piece> pieces = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private boolean bold;
        private boolean italic;
        private boolean underlined;

        void text(String more) {
            text.append(more);
        }

        void sign(Matcher sign) {
            if (sign.group(1) != null) {
                text.append(sign.group(1));
            } else if (sign.group(3) != null) {
                end();
                String words = sign.group(2).replaceAll("\\\\(.)", "$1");
                pieces.add(new Piece(words, bold, italic, underlined, Address.web(sign.group(3))));
            } else if (sign.group(5) != null) {
                end();
                pieces.add(new Piece("\n", false, false, false, null));
            } else {
                end();
                turn(sign.group(4));
            }
        }

        List<Piece> pieces() {
            end();
            return List.copyOf(pieces);
        }

        private void turn(String style) {
            switch (style) {
                case "**" -> bold = !bold;
                case "__" -> underlined = !underlined;
                default -> italic = !italic;
            }
        }

        private void end() {
            if (!text.isEmpty()) {
                pieces.add(new Piece(text.toString(), bold, italic, underlined, null));
                text.setLength(0);
            }
        }
    }
}
