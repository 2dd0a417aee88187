package app.bellwether.writing;

import java.util.regex.Pattern;

/** Tells what stands between quotation marks that a sentence before it opened, and so is somebody's words without saying whose. */
public final class Speech {

    private static final Pattern ENDING = Pattern.compile("[\\p{L}\\p{N}.,!?]");

    private Speech() {}

    /** Whether a quotation that begins earlier in the paragraph goes on at that place, in UTF-16 units. */
    public static boolean isOpenAt(String text, int place) {
        boolean open = false;
        for (int i = text.lastIndexOf('\n', place - 1) + 1; i < place; i++) {
            open = switch (text.charAt(i)) {
                case '“' -> true;
                case '”' -> false;
                case '"' -> !open && begins(text, i); // the same sign ends it, and one behind a digit means inches
                default -> open;
            };
        }
        return open;
    }

    private static boolean begins(String text, int place) {
        return place == 0 || !ENDING.matcher(text.substring(place - 1, place)).matches();
    }
}
