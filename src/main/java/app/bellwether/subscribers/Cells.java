package app.bellwether.subscribers;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Cells of a table: written so that no spreadsheet takes one for a formula, and read back as they were. */
final class Cells {

    /** What a spreadsheet may take for a formula, also after an apostrophe that was there before. */
    private static final Pattern FORMULA = Pattern.compile("(?s)'*[=+\\-@\\t\\r\\n＝＋－＠].*");

    private static final Pattern BETWEEN = Pattern.compile("(?<!\\\\);|\\R");

    private Cells() {}

    static String safe(String words) {
        return FORMULA.matcher(words).matches() ? "'" + words : words;
    }

    static String plain(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell.substring(1)).matches() ? cell.substring(1) : cell;
    }

    /** Several things in one cell. */
    static String joined(List<String> parts) {
        return parts.stream().map(part -> part.replace(";", "\\;")).collect(Collectors.joining("; "));
    }

    static List<String> parts(String cell) {
        return Arrays.stream(BETWEEN.split(cell))
                .map(part -> part.replace("\\;", ";").strip())
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
