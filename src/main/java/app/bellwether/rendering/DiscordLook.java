package app.bellwether.rendering;

import app.bellwether.writing.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A document as Discord messages: the headline as content, each section as an embed, split where Discord's limits say. */
final class DiscordLook {

    private static final int CONTENT = 2000;
    private static final int TITLE = 256;
    /** Discord takes 4,096; shorter texts read better and leave room for a second section in the message. */
    private static final int DESCRIPTION = 3900;

    private static final int EMBEDS = 10;
    private static final int ALL_EMBEDS = 6000;

    private static final Markdown.Run DOT = new Markdown.Run("", "·", "");

    private final Sheet sheet;
    private final Frame frame;

    DiscordLook(Sheet sheet) {
        this.frame = Frame.of(sheet.language());
        this.sheet = sheet;
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
            part.pieces().forEach(piece -> write(piece, column));
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

    private void write(Sheet.Piece piece, Column column) {
        switch (piece) {
            case Sheet.Paragraph paragraph -> column.line(2, runs(paragraph));
            case Sheet.Item item -> write(item, column);
            case Sheet.Bars bars -> {
                column.line(2, List.of(Markdown.bold(bars.caption())));
                bars.bars().forEach(bar -> column.line(1, figure(bar)));
            }
        }
    }

    private void write(Sheet.Item item, Column column) {
        column.line(2, List.of(Markdown.bold(item.number() + ". " + item.title())));
        List<Markdown.Run> label = new ArrayList<>();
        if (item.label() != null) {
            label.add(Markdown.underlined(item.label()));
        }
        if (item.why() != null) {
            add(item.why(), label);
        }
        if (!label.isEmpty()) {
            column.line(1, label);
        }
        item.said().forEach(said -> column.line(1, runs(null, List.of(said))));
        item.figures().forEach(figure -> column.line(1, figure(figure)));
        item.details().forEach(detail -> column.line(1, runs(detail)));
    }

    private static List<Markdown.Run> figure(Sheet.Amount figure) {
        List<Markdown.Run> runs = new ArrayList<>();
        runs.add(Markdown.bold(figure.written()));
        runs.add(Markdown.plain(figure.label()));
        addSource(figure.source(), runs);
        return runs;
    }

    private List<Markdown.Run> runs(Sheet.Paragraph paragraph) {
        return runs(paragraph.lead(), paragraph.said());
    }

    private List<Markdown.Run> runs(@Nullable String lead, List<Sheet.Said> all) {
        List<Markdown.Run> runs = new ArrayList<>();
        if (lead != null) {
            runs.add(Markdown.bold(lead));
        }
        all.forEach(said -> add(said, runs));
        return runs;
    }

    private void add(Sheet.Said said, List<Markdown.Run> runs) {
        switch (said.kind()) {
            case "opinion" -> {
                runs.add(marked("look.opinion"));
                runs.add(Markdown.italic(frame.quoted(said.text())));
            }
            case "inferred" -> {
                runs.add(marked("look.inferred"));
                runs.add(Markdown.plain(said.text()));
            }
            default -> runs.add(Markdown.plain(said.text()));
        }
        said.sources().forEach(source -> addSource(source, runs));
    }

    private Markdown.Run marked(String key) {
        return new Markdown.Run(
                "",
                frame.say("look.marked", "mark", frame.say(key), "words", "").strip(),
                "");
    }

    private static void addSource(Sheet.Source source, List<Markdown.Run> runs) {
        runs.add(DOT);
        runs.add(Markdown.link(source.where() + ", " + source.date(), source.evidence()));
        if (source.original() != null) {
            runs.add(DOT);
            runs.add(Markdown.link(source.medium(), source.original()));
        }
    }

    private void addWays(List<DiscordMessage.Embed> embeds) {
        List<Markdown.Run> runs = new ArrayList<>();
        addWay(frame.say("look.archive"), sheet.ways().archive(), runs);
        addWay(frame.say("note.fewer"), sheet.ways().fewer(), runs);
        addWay(frame.say("look.preferences"), sheet.ways().preferences(), runs);
        addWay(frame.say("look.unsubscribe"), sheet.ways().unsubscribe(), runs);
        Column column = new Column(DESCRIPTION);
        if (!runs.isEmpty()) {
            column.line(0, runs);
        }
        List<String> texts = column.texts();
        embeds.add(new DiscordMessage.Embed("", texts.isEmpty() ? "" : texts.getFirst(), "", legend()));
    }

    private static void addWay(String words, @Nullable String url, List<Markdown.Run> runs) {
        if (url != null) {
            if (!runs.isEmpty()) {
                runs.add(DOT);
            }
            runs.add(Markdown.link(words, url));
        }
    }

    private String legend() {
        StringBuilder legend = new StringBuilder(frame.say("look.how.reported-briefly"));
        if (sheet.kinds().contains("opinion")) {
            legend.append(' ').append(frame.say("look.how.opinion-named"));
        }
        if (sheet.kinds().contains("inferred")) {
            legend.append(' ').append(frame.say("look.how.inferred-named"));
        }
        if (sheet.kinds().contains("fixed")) {
            legend.append(' ').append(frame.say("look.how.fixed-briefly"));
        }
        return legend.toString();
    }

    private static String cut(String text, int limit) {
        return text.length() <= limit
                ? text
                : Column.beginning(text, limit - 2, true).strip() + " …";
    }
}
