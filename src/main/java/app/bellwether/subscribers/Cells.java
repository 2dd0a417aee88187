package app.bellwether.subscribers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Cells of a table: written so that no spreadsheet takes one, or what it splits off it, for a formula; and read back as they were. */
final class Cells {

    private static final String FORMULA = "=+-@＝＋－＠";

    /** What some spreadsheet separates by, whatever the table does. */
    private static final String SEPARATORS = ";,\t\r\n";

    private Cells() {}

    /** With one more apostrophe before each thing that could be taken for a formula. */
    static String safe(String words) {
        StringBuilder safe = new StringBuilder();
        boolean begins = true;
        for (int at = 0; at < words.length(); at++) {
            if (begins && isFormula(words, at)) {
                safe.append('\'');
            }
            safe.append(words.charAt(at));
            begins = begins(begins, words.charAt(at));
        }
        return safe.toString();
    }

    /** With one apostrophe less there. */
    static String plain(String cell) {
        StringBuilder plain = new StringBuilder();
        boolean begins = true;
        for (int at = 0; at < cell.length(); at++) {
            if (begins && cell.charAt(at) == '\'' && isFormula(cell, at)) {
                at++;
            }
            plain.append(cell.charAt(at));
            begins = begins(begins, cell.charAt(at));
        }
        return plain.toString();
    }

    /** A formula, also after apostrophes. At the very beginning white space other than a blank counts as one. */
    private static boolean isFormula(String words, int from) {
        int at = from;
        while (at < words.length() && words.charAt(at) == '\'') {
            at++;
        }
        return at < words.length()
                && (FORMULA.indexOf(words.charAt(at)) >= 0 || (from == 0 && "\t\r\n".indexOf(words.charAt(at)) >= 0));
    }

    private static boolean begins(boolean before, char last) {
        return SEPARATORS.indexOf(last) >= 0
                || (before && (Character.isWhitespace(last) || Character.isSpaceChar(last)));
    }

    /** Several things in one cell. */
    static String joined(List<String> parts) {
        return parts.stream()
                .map(part -> part.replace("\\", "\\\\").replace(";", "\\;"))
                .collect(Collectors.joining("; "));
    }

    static List<String> parts(String cell) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int at = 0; at < cell.length(); at++) {
            char one = cell.charAt(at);
            boolean escapes = one == '\\' && at + 1 < cell.length() && "\\;".indexOf(cell.charAt(at + 1)) >= 0;
            if (escapes) {
                part.append(cell.charAt(++at));
            } else if (one == ';' || one == '\n' || one == '\r') {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(one);
            }
        }
        parts.add(part.toString());
        return parts.stream().map(String::strip).filter(one -> !one.isEmpty()).toList();
    }
}
