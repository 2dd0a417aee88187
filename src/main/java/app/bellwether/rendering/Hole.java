package app.bellwether.rendering;

/**
 * What a fragment leaves open until it is put into a mail: its numbers, and where a reply to it goes. In what a template makes of
 * it, a hole is a noncharacter of Unicode, which no text from outside contains after {@link Clean}; it takes as many columns as what
 * goes there will.
 */
final class Hole {

    /** The number of an item; what follows up to {@link #MOST_SOURCES} are those of its sources. */
    static final int NUMBER = 0;

    static final int MOST_SOURCES = 27;

    /** The first of the replies to an item. */
    static final int REPLIES = 28;

    private static final char FIRST = '\uFDD0';
    private static final char LAST = '\uFDEE';
    private static final char FILLING = '\uFDEF';

    /** More than any number has digits. */
    private static final int WIDTHS = 10;

    private Hole() {}

    /** A number that says which number it stands for, and how many digits that has. */
    static int number(int hole, int width) {
        return -(hole * WIDTHS + width);
    }

    /** Whether it stands for another number: those are all positive. */
    static boolean is(int number) {
        return number < 0;
    }

    /** What a template is shown instead of such a number. */
    static String shown(int number) {
        int width = -number % WIDTHS;
        return of(-number / WIDTHS) + Character.toString(FILLING).repeat(Math.max(0, width - 1));
    }

    static String of(int hole) {
        return Character.toString((char) (FIRST + hole));
    }

    /** Which hole begins there, less than 0 when none does. */
    static int at(String text, int index) {
        char one = text.charAt(index);
        return one >= FIRST && one <= LAST ? one - FIRST : -1;
    }

    /** Where the text goes on after a hole. */
    static int end(String text, int index) {
        int end = index + 1;
        while (end < text.length() && text.charAt(end) == FILLING) {
            end++;
        }
        return end;
    }
}
