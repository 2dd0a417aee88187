package app.bellwether.rendering;

import app.bellwether.writing.Frame;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a sheet says, in Discord's Markdown: the same words whatever they are put into. */
final class DiscordWords {

    private static final Markdown.Run DOT = new Markdown.Run("", "·", "");

    private final Sheet sheet;
    private final Frame frame;

    DiscordWords(Sheet sheet) {
        this.sheet = sheet;
        this.frame = Frame.of(sheet.language());
    }

    void write(Sheet.Piece piece, Column column) {
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
        List<List<Markdown.Run>> lines = new ArrayList<>();
        List<Markdown.Run> label = label(item);
        lines.add(label);
        item.said().forEach(said -> lines.add(runs(null, List.of(said))));
        if (item.why() == null && !item.said().isEmpty()) { // a label without its reason stands before what is told
            label.addAll(lines.remove(1));
        }
        item.figures().forEach(figure -> lines.add(figure(figure)));
        item.details().forEach(detail -> lines.add(runs(detail)));
        lines.removeIf(List::isEmpty);
        List<Markdown.Run> first = new ArrayList<>();
        first.add(Markdown.bold(item.number() + (item.title() == null ? "." : ". " + item.title())));
        if (item.title() == null && !lines.isEmpty()) {
            first.addAll(lines.removeFirst());
        }
        column.line(2, first);
        lines.forEach(line -> column.line(1, line));
    }

    private List<Markdown.Run> label(Sheet.Item item) {
        List<Markdown.Run> label = new ArrayList<>();
        if (item.label() != null) {
            label.add(Markdown.underlined(item.label()));
        }
        if (item.why() != null) {
            add(item.why(), label);
        }
        return label;
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
                runs.add(Markdown.italic(said.text()));
            }
            case "worded", "inference", "suggestion" -> {
                if (said.marked()) {
                    runs.add(marked("look." + said.kind()));
                }
                runs.add(Markdown.plain(said.text()));
            }
            default -> runs.add(Markdown.plain(said.text()));
        }
        Map<Integer, Integer> quotes = new HashMap<>();
        said.sources().forEach(source -> {
            int nth = quotes.merge(source.number(), 1, Integer::sum);
            if (nth > 1) {
                runs.add(Markdown.plain(" "));
                runs.add(Markdown.link(Integer.toString(nth), source.evidence()));
            } else if (said.goesOn()) {
                runs.add(DOT);
                runs.add(Markdown.link(source.where(), source.evidence()));
            } else {
                addSource(source, runs);
            }
        });
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

    /** Where a reader can go from here; none when there is no such way. */
    List<Markdown.Run> ways() {
        List<Markdown.Run> runs = new ArrayList<>();
        addWay(frame.say("look.archive"), sheet.ways().archive(), runs);
        addWay(frame.say("note.fewer"), sheet.ways().fewer(), runs);
        addWay(frame.say("look.preferences"), sheet.ways().preferences(), runs);
        addWay(frame.say("look.unsubscribe"), sheet.ways().unsubscribe(), runs);
        return runs;
    }

    private static void addWay(String words, @Nullable String url, List<Markdown.Run> runs) {
        if (url != null) {
            if (!runs.isEmpty()) {
                runs.add(DOT);
            }
            runs.add(Markdown.link(words, url));
        }
    }

    /** How the kinds of passages are told apart. */
    String legend() {
        StringBuilder legend = new StringBuilder(frame.say("look.how.reported-briefly"));
        if (sheet.kinds().contains("opinion")) {
            legend.append(' ').append(frame.say("look.how.opinion-named"));
        }
        Stream.of("worded", "inference", "suggestion")
                .filter(sheet.kinds()::contains)
                .forEach(kind -> legend.append(' ').append(frame.say("look.how." + kind + "-named")));
        if (sheet.kinds().contains("fixed")) {
            legend.append(' ').append(frame.say("look.how.fixed-briefly"));
        }
        Kinds.ofThemes()
                .filter(sheet.kinds()::contains)
                .forEach(kind -> legend.append(' ').append(frame.say("look.how." + kind)));
        return legend.toString();
    }
}
