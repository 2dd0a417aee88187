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
 * Fills lines of a terminal: {@code fill(text, first indent, other indents)}. Breaks where the language allows it, inside a
 * word only when that word alone is longer than a line, and never inside a URL.
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
        StringBuilder lines = new StringBuilder(first);
        int used = columns(first);
        if (used + columns(text) <= COLUMNS) {
            return lines.append(text).toString().stripTrailing();
        }
        int indent = used;
        BreakIterator places = BreakIterator.getLineInstance(ULocale.ROOT);
        places.setText(text);
        int start = places.first();
        for (int end = places.next(); end != BreakIterator.DONE; start = end, end = places.next()) {
            String word = text.substring(start, end);
            if (used > indent && used + columns(word.stripTrailing()) > COLUMNS) {
                indent = newLine(lines, others);
                used = indent;
            }
            used = append(lines, word, others, used);
        }
        return lines.toString().stripTrailing();
    }

    private static int append(StringBuilder lines, String word, String others, int used) {
        int at = used;
        if (at + columns(word.stripTrailing()) <= COLUMNS) {
            lines.append(word);
            return at + columns(word);
        }
        for (String character : characters(word)) {
            if (at + columns(character) > COLUMNS && !character.isBlank()) {
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
        lines.setLength(end);
        lines.append('\n').append(indent);
        return columns(indent);
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
