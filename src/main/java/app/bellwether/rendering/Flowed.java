package app.bellwether.rendering;

import java.util.regex.Pattern;

/** Text that flows (RFC 3676), {@link Rendering#text}, where nothing makes it flow. */
public final class Flowed {

    private static final Pattern MARKS = Pattern.compile("(?m)^ | +(?=\\r?$)");

    private Flowed() {}

    /** Line by line as it stands, without the blanks that tell a mailbox how to read it. */
    public static String lines(String text) {
        return MARKS.matcher(text).replaceAll("");
    }
}
