package app.bellwether.sources.parsing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/**
 * A newsletter of plain text as the markup that it stands for: lines that are underlined, numbered with signs or in capitals are headings,
 * bullets are items, and an address beside words is what they lead to.
 */
final class IssueMarkup {

    private static final int MOST_LINES = 20_000;
    private static final int LONGEST_LINE = 8000;
    private static final int LONGEST_HEADING = 160;

    private static final String ADDRESS = "https?://[^\\s<>\\[\\]\"]{1,2000}?";
    private static final Pattern NOTE = Pattern.compile("^\\s{0,8}\\[(\\d{1,3})\\]:?\\s+<?(" + ADDRESS + ")>?\\s*$");
    private static final Pattern NUMBERED = Pattern.compile("^(#{1,6})\\s++(\\S.{0,299}?)\\s*+#*+$");
    private static final Pattern UNDERLINE = Pattern.compile("^\\s*(?:={3,}|-{3,})\\s*$");
    private static final Pattern RULE = Pattern.compile("^\\s*(?:[-=*_~─—•·]\\s?+){3,}+$");
    private static final Pattern BULLET = Pattern.compile("^\\s{0,6}(?:[-*•–+]|\\d{1,2}[.)])\\s+(\\S.*)$");
    private static final Pattern STARRED = Pattern.compile("^\\s*\\*\\*?([^*]{6,160})\\*?\\*\\s*$");

    /** Words and where they lead, in the ways in which programs write it. */
    private static final Pattern LINK = Pattern.compile(
            "!?\\[(?<label>[^\\[\\]]{1,300})\\]\\(\\s*<?(?<target>" + ADDRESS
                    + ")>?(?:\\s+\"[^\"]{0,200}\")?\\s*\\)|\\s?[(<\\[]\\s*(?<beside>" + ADDRESS
                    + ")\\s*[)>\\]]|\\s?\\[(?<note>\\d{1,3})\\]|(?<plain>https?://[^\\s<>\\[\\]\"]{1,2000}[^\\s<>\\[\\]\".,;:!?)])");

    private final Map<String, String> notes = new HashMap<>();
    private final StringBuilder out = new StringBuilder();

    private IssueMarkup() {}

    static String of(String plain) {
        var lines = new ArrayList<String>();
        var markup = new IssueMarkup();
        for (var line : plain.replace("\r\n", "\n").split("\n", MOST_LINES)) {
            var cut = line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line;
            var note = NOTE.matcher(cut);
            if (cut.stripTrailing().equals("--")) {
                break; // a signature
            } else if (note.matches()) {
                markup.notes.putIfAbsent(note.group(1), note.group(2));
            } else {
                lines.add(cut.stripTrailing());
            }
        }
        markup.write(lines);
        return markup.out.toString();
    }

    private void write(List<String> lines) {
        var paragraph = new ArrayList<String>();
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var numbered = NUMBERED.matcher(line);
            var bullet = BULLET.matcher(line);
            var underlined = i + 1 < lines.size()
                    && !line.isBlank()
                    && line.length() <= LONGEST_HEADING
                    && paragraph.isEmpty()
                    && !RULE.matcher(line).matches()
                    && UNDERLINE.matcher(lines.get(i + 1)).matches();
            if (underlined) {
                heading(lines.get(i + 1).contains("=") ? 1 : 2, line);
                i++;
            } else if (RULE.matcher(line).matches()) {
                close(paragraph);
                out.append("<hr>");
            } else if (numbered.matches()) {
                close(paragraph);
                heading(numbered.group(1).length(), numbered.group(2));
            } else if (bullet.matches() && !STARRED.matcher(line).matches()) {
                close(paragraph);
                paragraph.add(bullet.group(1));
            } else if (line.isBlank()) {
                close(paragraph);
            } else {
                paragraph.add(line);
            }
        }
        close(paragraph);
    }

    private void heading(int rank, String words) {
        out.append("<h")
                .append(rank)
                .append('>')
                .append(linked(words))
                .append("</h")
                .append(rank)
                .append(">\n");
    }

    /** A first line that stands out, or has its address below it, is a heading of what follows. */
    private void close(List<String> paragraph) {
        if (paragraph.isEmpty()) {
            return;
        }
        var first = paragraph.getFirst().strip();
        var starred = STARRED.matcher(first);
        if (starred.matches()) {
            out.append("<p><b>").append(linked(starred.group(1))).append("</b></p>\n");
        } else if (isInCapitals(LINK.matcher(first).replaceAll(""))) {
            heading(6, first);
        } else if (paragraph.size() > 1 && isAddress(paragraph.get(1)) && isTitle(first)) {
            out.append("<p><b><a href=\"")
                    .append(Entities.escape(paragraph.remove(1).strip()))
                    .append("\">");
            out.append(Entities.escape(first)).append("</a></b></p>\n");
        } else {
            first = "";
        }
        var rest = paragraph.subList(first.isEmpty() ? 0 : 1, paragraph.size());
        if (!rest.isEmpty()) {
            out.append("<p>").append(linked(String.join("\n", rest))).append("</p>\n");
        }
        paragraph.clear();
    }

    private static boolean isAddress(String line) {
        return line.strip().matches("<?" + ADDRESS + ">?");
    }

    private static boolean isTitle(String line) {
        return line.length() <= LONGEST_HEADING && !line.endsWith(".") && !line.endsWith(":") && !line.endsWith(",");
    }

    private static boolean isInCapitals(String line) {
        return line.length() <= LONGEST_HEADING
                && line.chars().filter(Character::isUpperCase).count() >= 6
                && line.chars().noneMatch(Character::isLowerCase);
    }

    /** An address in the middle of words stays among them; anywhere else it is what they lead to. */
    private String linked(String words) {
        var said = new StringBuilder();
        var from = 0;
        var end = words.stripTrailing().length();
        Matcher link = LINK.matcher(words);
        while (link.find()) {
            var target = link.group("target") == null ? link.group("beside") : link.group("target");
            var note = link.group("note");
            target = note == null ? target : notes.get(note);
            target = target == null ? link.group("plain") : target;
            if (target == null) {
                continue; // a number in brackets that no note explains
            }
            var before = words.substring(from, link.start());
            if (link.group("label") != null) {
                said.append(marked(before)).append(anchor(target, link.group("label")));
            } else if (link.group("plain") == null) {
                said.append(beside(before, target, link.end() >= end));
            } else {
                said.append(marked(before)).append(anchor(target, link.end() >= end ? "" : target));
            }
            from = link.end();
        }
        return said.append(marked(words.substring(from))).toString();
    }

    /** What stands on its line alone with an address beside it leads there as a whole. */
    private static String beside(String before, String target, boolean last) {
        return last && before.length() <= LONGEST_HEADING && before.indexOf('\n') < 0 && isTitle(before.strip())
                ? anchor(target, before)
                : marked(before) + anchor(target, "");
    }

    private static String anchor(String target, String label) {
        return "<a href=\"" + Entities.escape(target) + "\">" + Entities.escape(label) + "</a>";
    }

    private static String marked(String words) {
        return Entities.escape(words).replaceAll("\\*\\*([^*\\n]{1,200})\\*\\*", "<b>$1</b>");
    }
}
