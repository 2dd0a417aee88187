package app.bellwether.rendering;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A document as Discord messages made of components: a heading stays with what follows it, an item with its button. */
final class PostLook {

    /** A unit never has more: three bytes a UTF-16 unit at most, so that it fits by its bytes as well. */
    private static final int UNIT = 3000;

    private static final int TEXT = 3900;
    private static final int BYTES = 9900;
    private static final int BYTES_A_TEXT = 12;
    private static final int COMPONENTS = 30;
    /** The section, its text and its button. */
    private static final int OF_AN_ITEM = 3;

    private final Sheet sheet;
    private final DiscordWords words;
    private final List<DiscordPost> posts = new ArrayList<>();
    private final List<DiscordPost.Part> together = new ArrayList<>();

    PostLook(Sheet sheet) {
        this.sheet = sheet;
        this.words = new DiscordWords(sheet);
    }

    List<DiscordPost> posts() {
        headline().forEach(this::put);
        for (Sheet.Part part : sheet.parts()) {
            String heading = "### " + Markdown.escape(part.heading()) + "\n";
            for (Sheet.Piece piece : part.pieces()) {
                put(piece, heading);
                heading = "";
            }
        }
        foot().forEach(this::put);
        turn();
        return List.copyOf(posts);
    }

    private List<DiscordPost.Part> headline() {
        Column column = new Column(UNIT);
        column.line(0, List.of(new Markdown.Run("## ", Markdown.escape(sheet.headline()), "")));
        if (!sheet.edition().isEmpty()) {
            column.line(1, List.of(new Markdown.Run("-# ", Markdown.escape(sheet.edition()), "")));
        }
        return texts(column);
    }

    private List<DiscordPost.Part> foot() {
        Column column = new Column(UNIT);
        List<Markdown.Run> ways = words.ways();
        if (!ways.isEmpty()) {
            column.line(0, ways);
        }
        column.line(1, List.of(new Markdown.Run("-# ", Markdown.escape(words.legend()), "")));
        return texts(column);
    }

    private static List<DiscordPost.Part> texts(Column column) {
        return column.texts().stream()
                .<DiscordPost.Part>map(DiscordPost.Words::new)
                .toList();
    }

    private void put(Sheet.Piece piece, String heading) {
        Column column = new Column(UNIT - heading.length());
        words.write(piece, column);
        String before = heading;
        boolean first = true;
        for (String text : column.texts()) {
            String markdown = before + text;
            put(
                    first && piece instanceof Sheet.Item item
                            ? new DiscordPost.Item(item.number(), title(item), markdown)
                            : new DiscordPost.Words(markdown));
            before = "";
            first = false;
        }
    }

    private String title(Sheet.Item item) {
        if (item.title() != null) {
            return item.title();
        }
        // else its first words are its title, or the headline above all
        return item.number() == 1 || item.said().isEmpty()
                ? sheet.headline()
                : item.said().getFirst().text();
    }

    private void put(DiscordPost.Part part) {
        together.add(part);
        if (!fits()) {
            together.removeLast();
            turn();
            together.add(part);
        }
    }

    private boolean fits() {
        int components = 0;
        int text = 0;
        int bytes = 0;
        for (DiscordPost.Part part : together) {
            components += part instanceof DiscordPost.Item ? OF_AN_ITEM : 1;
            text += part.markdown().length();
            bytes += part.markdown().getBytes(StandardCharsets.UTF_8).length + BYTES_A_TEXT;
        }
        return components <= COMPONENTS && text <= TEXT && bytes <= BYTES;
    }

    private void turn() {
        if (!together.isEmpty()) {
            posts.add(new DiscordPost(together));
            together.clear();
        }
    }
}
