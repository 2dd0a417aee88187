package app.bellwether.web;

import app.bellwether.rendering.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads as much of Discord's Markdown as Bellwether writes. */
final class DiscordMarkdown {

    /** An escaped character, a link, a style's sign, or the end of a line. */
    private static final Pattern SIGN =
            Pattern.compile("\\\\([^A-Za-z0-9\\s])|\\[((?:\\\\.|[^\\]\\\\])*)\\]\\(([^)\\s]+)\\)|(\\*\\*|__|\\*)|(\n)");

    private DiscordMarkdown() {}

    /** Text of one look; a line break where {@code text} is one. */
    record Piece(
            String text,
            boolean bold,
            boolean italic,
            boolean underlined,
            @Nullable String url) {}

    /**
     * A line.
     *
     * @param kind title, heading, small; empty for any other
     */
    record Line(String kind, List<Piece> pieces) {}

    static List<Line> lines(String markdown) {
        return markdown.lines()
                .filter(line -> !line.isBlank())
                .map(DiscordMarkdown::line)
                .toList();
    }

    private static Line line(String line) {
        if (line.startsWith("## ")) {
            return new Line("title", pieces(line.substring(3)));
        }
        if (line.startsWith("### ")) {
            return new Line("heading", pieces(line.substring(4)));
        }
        return line.startsWith("-# ") ? new Line("small", pieces(line.substring(3))) : new Line("", pieces(line));
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
