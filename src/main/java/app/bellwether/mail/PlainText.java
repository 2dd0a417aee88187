package app.bellwether.mail;

import jakarta.mail.internet.ContentType;

/** Plain text with its lines as they were typed: format=flowed (RFC 3676) is put together again. */
final class PlainText {

    private PlainText() {}

    static String of(String decoded, ContentType type) {
        String text = decoded.replace("\0", "").replace("\r\n", "\n").replace('\r', '\n');
        boolean flowed = "flowed".equalsIgnoreCase(type.getParameter("format"));
        return flowed ? unflowed(text, "yes".equalsIgnoreCase(type.getParameter("delsp"))) : text;
    }

    private static String unflowed(String text, boolean deleteSpace) {
        StringBuilder out = new StringBuilder(text.length());
        boolean open = false;
        for (String line : text.split("\n", -1)) {
            boolean quoted = line.startsWith(">");
            if (open && quoted) {
                out.append('\n');
            }
            String words = line.startsWith(" ") ? line.substring(1) : line;
            // a signature's "-- " ends its line although it ends with a space
            open = !quoted && words.endsWith(" ") && !words.equals("-- ");
            out.append(words, 0, words.length() - (open && deleteSpace ? 1 : 0));
            out.append(open ? "" : "\n");
        }
        return open
                ? out.toString()
                : out.substring(0, out.length() - 1); // what follows the last line break is no line
    }
}
