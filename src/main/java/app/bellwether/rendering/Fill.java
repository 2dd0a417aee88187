package app.bellwether.rendering;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.util.ArrayList;
import java.util.List;

/**
 * Fills lines of a terminal: {@code fill(text, first indent, other indents)}. Breaks between words, inside one where the language allows
 * it and only when that word alone is longer than a line, and never inside a URL.
 *
 * <p>Where other lines have no indent they are flowed (RFC 3676): a line that the next one goes on with ends with a blank, and what begins
 * as a quote or an envelope would ("&gt;", "From ") has a blank in front, so that a telephone fills its own lines.
 */
final class Fill implements TemplateMethodModelEx {

    static final int COLUMNS = 78;

    /** No character before it takes two columns. */
    private static final int FIRST_WIDE = 0x1100;

    @Override
    public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
        return filled(string(arguments, 0), string(arguments, 1), string(arguments, 2));
    }

    private static String string(List<?> arguments, int at) throws TemplateModelException {
        return ((TemplateScalarModel) arguments.get(at)).getAsString();
    }

    static String filled(String text, String first, String others) {
        boolean flowed = others.isEmpty();
        String stuffed = flowed && first.isEmpty() ? stuffed(text) : text;
        StringBuilder lines = new StringBuilder(first);
        int used = columns(first);
        if (used + columns(stuffed) <= COLUMNS) {
            return lines.append(stuffed).toString().stripTrailing();
        }
        int limit = flowed ? COLUMNS - 1 : COLUMNS; // the blank that flows takes a column
        int indent = used;
        for (String word : flowed ? words(stuffed) : places(stuffed)) {
            boolean tooLong = columns(word.stripTrailing()) > limit - columns(others);
            for (String part : flowed && tooLong ? places(word) : List.of(word)) {
                if (used > indent && used + columns(part.stripTrailing()) > limit) {
                    indent = newLine(lines, others);
                    used = indent;
                }
                used = append(lines, indent == used && flowed ? stuffed(part) : part, others, used);
            }
        }
        return lines.toString().stripTrailing();
    }

    private static String stuffed(String text) {
        return text.startsWith(">") || text.startsWith("From ") ? " " + text : text;
    }

    /** Each with the blanks behind it. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (String part : places(text)) {
            word.append(part);
            if (part.endsWith(" ")) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        words.add(word.toString());
        return words;
    }

    /** What stands between the places at which the language allows a line to be broken. */
    private static List<String> places(String text) {
        List<String> parts = new ArrayList<>();
        BreakIterator places = BreakIterator.getLineInstance(ULocale.ROOT);
        places.setText(text);
        int start = places.first();
        for (int end = places.next(); end != BreakIterator.DONE; start = end, end = places.next()) {
            parts.add(text.substring(start, end));
        }
        return parts;
    }

    private static int append(StringBuilder lines, String word, String others, int used) {
        int limit = others.isEmpty() ? COLUMNS - 1 : COLUMNS;
        int at = used;
        if (at + columns(word.stripTrailing()) <= limit) {
            lines.append(word);
            return at + columns(word);
        }
        for (String character : characters(word)) {
            if (at + columns(character) > limit && !character.isBlank()) {
                at = newLine(lines, others);
            }
            lines.append(character);
            at += columns(character);
        }
        return at;
    }

    /** What a reader sees as one character stays together, unless somebody has piled marks upon it for the fun of it. */
    private static List<String> characters(String word) {
        List<String> characters = new ArrayList<>();
        BreakIterator places = BreakIterator.getCharacterInstance(ULocale.ROOT);
        places.setText(word);
        int start = places.first();
        for (int end = places.next(); end != BreakIterator.DONE; start = end, end = places.next()) {
            String character = word.substring(start, end);
            if (columns(character) <= COLUMNS / 2) {
                characters.add(character);
            } else {
                character.codePoints().mapToObj(Character::toString).forEach(characters::add);
            }
        }
        return characters;
    }

    private static int newLine(StringBuilder lines, String indent) {
        int end = lines.length();
        while (end > 0 && lines.charAt(end - 1) == ' ') {
            end--;
        }
        boolean goesOn = indent.isEmpty() && end < lines.length() && !isTwoDashes(lines, end);
        lines.setLength(end);
        lines.append(goesOn ? " \n" : "\n").append(indent);
        return columns(indent);
    }

    /** With a blank behind them they would begin a signature. */
    private static boolean isTwoDashes(StringBuilder lines, int end) {
        int start = lines.lastIndexOf("\n", end - 1) + 1;
        return lines.substring(start, end).strip().equals("--");
    }

    /** As many as a terminal needs, and never fewer than the text has UTF-16 units. */
    static int columns(String text) {
        int columns = 0;
        for (int at = 0; at < text.length(); at++) {
            char one = text.charAt(at);
            if (one < FIRST_WIDE) {
                columns++;
            } else {
                int codePoint = text.codePointAt(at);
                columns += columns(codePoint);
                at += Character.charCount(codePoint) - 1;
            }
        }
        return columns;
    }

    private static int columns(int codePoint) {
        if (codePoint < FIRST_WIDE) {
            return 1;
        }
        int width = UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH);
        boolean wide = width == UCharacter.EastAsianWidth.WIDE || width == UCharacter.EastAsianWidth.FULLWIDTH;
        return wide ? 2 : Character.charCount(codePoint);
    }
}
