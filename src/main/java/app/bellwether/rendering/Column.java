package app.bellwether.rendering;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/** Fills texts of bounded length with runs of Markdown, and breaks between words; a word longer than a text is broken too. */
final class Column {

    private final int limit;
    private final List<String> texts = new ArrayList<>();
    private StringBuilder text = new StringBuilder();

    Column(int limit) {
        this.limit = limit;
    }

    /** Begins a new line after so many line breaks; the line stays in one text when it fits into one. */
    void line(int breaks, List<Markdown.Run> runs) {
        int length = runs.stream().mapToInt(run -> run.toString().length() + 1).sum();
        if (!text.isEmpty() && text.length() + breaks + length > limit) {
            turn();
        }
        if (!text.isEmpty()) {
            text.append("\n".repeat(breaks));
        }
        boolean first = true;
        for (Markdown.Run run : runs) {
            add(run, first ? "" : " ");
            first = false;
        }
    }

    List<String> texts() {
        turn();
        return List.copyOf(texts);
    }

    private void add(Markdown.Run run, String space) {
        String rest = run.text();
        String gap = space;
        while (!rest.isEmpty()) {
            int room = limit
                    - text.length()
                    - gap.length()
                    - run.before().length()
                    - run.after().length();
            String part = rest.length() <= room ? rest : beginning(rest, room, text.isEmpty());
            if (part.isEmpty()) {
                turn();
                gap = "";
                continue;
            }
            text.append(gap).append(run.with(part.strip()));
            rest = rest.substring(part.length()).stripLeading();
            gap = " ";
        }
    }

    /** As many whole words as there is room for; of a word that would never fit, as many whole characters. */
    static String beginning(String text, int room, boolean evenOfOneWord) {
        if (room <= 0) {
            return "";
        }
        if (text.length() <= room) {
            return text;
        }
        int space = text.lastIndexOf(' ', room);
        if (space > 0) {
            return text.substring(0, space);
        }
        return evenOfOneWord ? characters(text, room) : "";
    }

    private static String characters(String text, int room) {
        BreakIterator places = BreakIterator.getCharacterInstance(ULocale.ROOT);
        places.setText(text);
        int end = places.isBoundary(room) ? room : places.preceding(room);
        if (end <= 0) {
            end = Character.isLowSurrogate(text.charAt(room)) ? room - 1 : room;
        }
        while (end > 1 && text.charAt(end - 1) == '\\') {
            end--;
        }
        return text.substring(0, end);
    }

    private void turn() {
        if (!text.isEmpty()) {
            texts.add(text.toString());
            text = new StringBuilder();
        }
    }
}
