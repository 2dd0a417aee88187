package app.bellwether.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A document as Discord messages: the headline as content, each section as an embed, split where Discord's limits say. */
final class DiscordLook {

    private static final int CONTENT = 2000;
    private static final int TITLE = 256;
    /** Discord takes 4,096; shorter texts read better and leave room for a second section in the message. */
    private static final int DESCRIPTION = 3900;

    private static final int EMBEDS = 10;
    private static final int ALL_EMBEDS = 6000;

    private final Sheet sheet;
    private final DiscordWords words;

    DiscordLook(Sheet sheet) {
        this.sheet = sheet;
        this.words = new DiscordWords(sheet);
    }

    List<DiscordMessage> messages() {
        List<DiscordMessage> messages = new ArrayList<>();
        List<DiscordMessage.Embed> together = new ArrayList<>();
        int length = 0;
        for (DiscordMessage.Embed embed : embeds()) {
            if (together.size() == EMBEDS || length + length(embed) > ALL_EMBEDS) {
                messages.add(new DiscordMessage(messages.isEmpty() ? content() : "", together));
                together.clear();
                length = 0;
            }
            together.add(embed);
            length += length(embed);
        }
        messages.add(new DiscordMessage(messages.isEmpty() ? content() : "", together));
        return List.copyOf(messages);
    }

    private static int length(DiscordMessage.Embed embed) {
        return embed.title().length()
                + embed.description().length()
                + embed.footer().length();
    }

    private String content() {
        Column column = new Column(CONTENT - 4);
        column.line(0, List.of(Markdown.bold(sheet.headline())));
        if (!sheet.edition().isEmpty()) {
            column.line(1, List.of(Markdown.plain(sheet.edition())));
        }
        List<String> texts = column.texts();
        return texts.size() == 1 ? texts.getFirst() : texts.getFirst() + " …";
    }

    private List<DiscordMessage.Embed> embeds() {
        List<DiscordMessage.Embed> embeds = new ArrayList<>();
        for (Sheet.Part part : sheet.parts()) {
            Column column = new Column(DESCRIPTION);
            part.pieces().forEach(piece -> words.write(piece, column));
            String title = cut(Markdown.escape(part.heading()), TITLE);
            for (String text : column.texts()) {
                String url = embeds.isEmpty()
                        ? Objects.requireNonNullElse(sheet.ways().archive(), "")
                        : "";
                embeds.add(new DiscordMessage.Embed(title, text, url, ""));
                title = "";
            }
        }
        addWays(embeds);
        return embeds;
    }

    private void addWays(List<DiscordMessage.Embed> embeds) {
        List<Markdown.Run> runs = words.ways();
        Column column = new Column(DESCRIPTION);
        if (!runs.isEmpty()) {
            column.line(0, runs);
        }
        List<String> texts = column.texts();
        embeds.add(new DiscordMessage.Embed("", texts.isEmpty() ? "" : texts.getFirst(), "", words.legend()));
    }

    private static String cut(String text, int limit) {
        return text.length() <= limit
                ? text
                : Column.beginning(text, limit - 2, true).strip() + " …";
    }
}
